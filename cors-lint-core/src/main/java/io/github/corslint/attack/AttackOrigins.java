package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The origins that an attacker would try, given the strings that a policy trusts. */
public final class AttackOrigins {

  /** How many origins a policy is asked about at most for what it trusts at one time. */
  private static final int MOST = 60;

  private static final int PAIRS = 4;

  /** What every policy is asked, whatever it trusts. */
  public static final List<Witness> FIXED =
      List.of(
          new Witness("https://evil.test", Variant.UNRELATED, ""),
          new Witness("null", Variant.NULL, ""),
          new Witness("http://evil.test", Variant.UNRELATED, ""));

  private AttackOrigins() {}

  /** The fixed origins and the derived ones, each once, taking turns among the trusted strings. */
  public static List<Witness> from(List<TrustedOrigin> trusted) {
    List<Shape> shapes = shapes(trusted);
    List<List<Witness>> queues = new ArrayList<>();
    shapes.forEach(shape -> queues.add(Lookalikes.of(shape)));
    queues.add(pairs(shapes));
    Map<String, Witness> chosen = new LinkedHashMap<>();
    FIXED.forEach(witness -> chosen.put(witness.origin(), witness));
    for (int turn = 0; queues.stream().anyMatch(q -> !q.isEmpty()) && turn < MOST; turn++) {
      for (List<Witness> queue : queues) {
        if (turn < queue.size() && chosen.size() < MOST) {
          Witness witness = queue.get(turn);
          if (isTelling(witness, shapes)) {
            chosen.putIfAbsent(witness.origin(), witness);
          }
        }
      }
    }
    return List.copyOf(chosen.values());
  }

  private static List<Shape> shapes(List<TrustedOrigin> trusted) {
    List<Shape> shapes = new ArrayList<>();
    trusted.forEach(string -> shapes.addAll(Shape.of(string)));
    if (trusted.stream().anyMatch(t -> t.text().strip().matches("(?i)http:?/{0,2}"))) {
      List<Shape> open = shapes.stream().filter(s -> s.schemes().isEmpty()).toList();
      open.forEach(shape -> shapes.add(shape.overHttp()));
    }
    return shapes.stream().distinct().toList();
  }

  /**
   * Origins that a trusted string was presumably written to let in, in the form that browsers use.
   */
  public static List<String> meantBy(TrustedOrigin trusted) {
    return Shape.of(trusted).stream()
        .map(Shape::completed)
        .filter(shape -> Domains.isHost(shape.filled("app")))
        .flatMap(
            shape ->
                Stream.of(written(shape, "app"), labelled(shape), apart(shape))
                    .flatMap(Function.identity()))
        .distinct()
        .toList();
  }

  private static Stream<String> written(Shape shape, String word) {
    List<String> schemes = shape.schemes().isEmpty() ? List.of("https", "http") : shape.schemes();
    return schemes.stream().map(scheme -> shape.origin(scheme, shape.filled(word)));
  }

  /** What varies may have to end where the name begins, as before {@code \b}. */
  private static Stream<String> apart(Shape shape) {
    return shape.host().matches("\\*[a-z0-9].*") ? written(shape, "app.") : Stream.empty();
  }

  /** A word may be meant as the first label of a host. */
  private static Stream<String> labelled(Shape shape) {
    boolean isLabel =
        shape.schemes().isEmpty() && !shape.host().contains(".") && !Domains.isLocal(shape.host());
    return isLabel && !shape.isWild()
        ? Stream.of(shape.origin("https", shape.host() + ".example.com"))
        : Stream.empty();
  }

  /** An origin that another trusted string was written to let in proves nothing. */
  private static boolean isTelling(Witness witness, List<Shape> shapes) {
    return switch (witness.variant()) {
      case TRUSTED, SUBDOMAIN, CASE -> true;
      case SIBLING, PORT -> others(witness, shapes).noneMatch(s -> s.covers(witness.origin()));
      case DOWNGRADE ->
          others(witness, shapes)
              .noneMatch(s -> !s.schemes().isEmpty() && s.covers(witness.origin()));
      default ->
          others(witness, shapes)
              .noneMatch(s -> !s.isWild() && !s.schemes().isEmpty() && s.covers(witness.origin()));
    };
  }

  private static Stream<Shape> others(Witness witness, List<Shape> shapes) {
    return shapes.stream().filter(shape -> !shape.text().equals(witness.trusted()));
  }

  /** Checks that ask for the beginning and for the end of an origin fall to both in one host. */
  private static List<Witness> pairs(List<Shape> shapes) {
    List<Witness> all = new ArrayList<>();
    List<Shape> starts = shapes.stream().filter(s -> !s.schemes().isEmpty()).limit(PAIRS).toList();
    List<Shape> ends = shapes.stream().filter(s -> s.schemes().isEmpty()).limit(PAIRS).toList();
    for (Shape start : starts) {
      for (Shape end : ends) {
        if (all.size() < 2 * PAIRS && !start.isWild() && !end.host().isEmpty()) {
          pair(start, end, all);
        }
      }
    }
    return all;
  }

  private static void pair(Shape start, Shape end, List<Witness> all) {
    String head = start.scheme() + "://" + start.host();
    String separator = head.endsWith(".") || head.endsWith("-") ? "" : ".";
    String inside = head + separator + end.filled("evil").replaceFirst("^\\.", "") + ".evil.test";
    all.add(new Witness(inside, Variant.EMBEDDED, end.text()));
    String tail = end.host().startsWith(".") ? end.host() : end.tail();
    String behind = head + separator + "evil" + tail;
    boolean foreign =
        Domains.registered(Domains.hostOf(behind))
            .filter(owner -> !owner.equals(Domains.registered(end.tail()).orElse("")))
            .isPresent();
    if (foreign && tail.contains(".")) {
      all.add(new Witness(behind, Variant.LOOKALIKE_PREFIX, end.text()));
    }
  }
}
