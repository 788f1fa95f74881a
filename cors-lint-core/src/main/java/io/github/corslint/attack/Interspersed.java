package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Origins that become a trusted one when some text is taken out of them, as code does that compares
 * {@code origin.replace("www.", "")}: the text may stand inside a name as well.
 */
final class Interspersed {

  private static final int MOST = 3;

  /** Characters of hosts that an expression may describe without naming them. */
  private static final List<String> CHARACTERS = List.of("0", "-", "x");

  private static final Pattern REMOVED = Pattern.compile("[a-z0-9.-]{0,11}[a-z0-9-][a-z0-9.-]?|-");

  private Interspersed() {}

  /** What to ask where short strings have met the origin beside whole hosts. */
  static List<Witness> of(List<Shape> shapes, List<TrustedOrigin> strings) {
    List<String> removed =
        strings.stream()
            .flatMap(string -> texts(string).stream())
            .filter(text -> REMOVED.matcher(text).matches() && !isHost(text))
            .distinct()
            .limit(MOST)
            .toList();
    List<Witness> all = new ArrayList<>();
    shapes.stream()
        .filter(shape -> !shape.isWild() && isHost(shape.host()))
        .limit(MOST)
        .forEach(shape -> removed.forEach(text -> with(text, shape).ifPresent(all::add)));
    return all;
  }

  private static List<String> texts(TrustedOrigin string) {
    return string.kind() == TrustedOrigin.Kind.REGEX
        ? Stream.concat(RegexSamples.of(string.text()).stream(), characters(string.text())).toList()
        : List.of(string.text());
  }

  private static Stream<String> characters(String regex) {
    try {
      return CHARACTERS.stream().filter(Pattern.compile(regex).asMatchPredicate());
    } catch (PatternSyntaxException broken) {
      return Stream.of();
    }
  }

  private static boolean isHost(String text) {
    return Domains.isHost(text) && Domains.registered(text).isPresent();
  }

  private static Optional<Witness> with(String text, Shape shape) {
    String host = shape.host();
    Optional<String> owner = Domains.registered(host);
    int middle = host.length() - owner.orElse("").length() + 2;
    String evil = host.substring(0, middle) + text + host.substring(middle);
    return Domains.isHost(evil) && !Domains.registered(evil).equals(owner)
        ? Optional.of(
            new Witness(shape.origin(shape.scheme(), evil), Variant.INTERSPERSED, shape.text()))
        : Optional.empty();
  }
}
