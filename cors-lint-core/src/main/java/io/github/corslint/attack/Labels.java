package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hosts whose labels code compares one by one, in the order in which it asks or against it, and
 * those that it turns round.
 */
final class Labels {

  private static final int MOST = 5;
  private static final int FILLINGS = 2;
  private static final String SUB_DOMAIN = "app";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Set<String> NO_LABELS = Set.of("http", "https", "null", "localhost");

  private Labels() {}

  /** The hosts that these strings make; none when they are no labels and no turned hosts. */
  static List<String> hosts(List<TrustedOrigin> strings) {
    List<String> labels = words(strings).limit(MOST).toList();
    List<String> reversed = turned(labels);
    Stream<String> joined =
        labels.isEmpty() ? Stream.of() : Stream.of(completed(labels), completed(reversed));
    return Stream.concat(joined, strings.stream().flatMap(string -> turned(string).stream()))
        .flatMap(host -> Stream.of(host, SUB_DOMAIN + "." + host))
        .filter(Domains::isHost)
        .distinct()
        .toList();
  }

  /** Whether the code names all labels of a domain by themselves, so that it means it as well. */
  static boolean areNamed(String domain, List<TrustedOrigin> strings) {
    Set<String> named = words(strings).collect(Collectors.toSet());
    return Arrays.stream(domain.split("\\.")).allMatch(named::contains);
  }

  /** Shapes with a label that code compares by itself in place of what varies in them. */
  static Stream<Shape> filling(List<Shape> shapes, List<TrustedOrigin> strings) {
    List<String> labels = words(strings).limit(FILLINGS).toList();
    return shapes.stream()
        .filter(shape -> shape.host().startsWith("*."))
        .limit(FILLINGS)
        .flatMap(shape -> labels.stream().map(shape::filledWith));
  }

  private static Stream<String> words(List<TrustedOrigin> strings) {
    return strings.stream()
        .filter(string -> string.kind() == TrustedOrigin.Kind.OPERAND)
        .map(string -> string.text().toLowerCase(Locale.ROOT))
        .filter(text -> LABEL.matcher(text).matches() && !NO_LABELS.contains(text))
        .distinct();
  }

  /** The host of which a string has the labels, or the characters, in the opposite order. */
  private static List<String> turned(TrustedOrigin string) {
    String text = string.text().toLowerCase(Locale.ROOT).replaceAll("^\\.|\\.$", "");
    String byLabels = String.join(".", turned(List.of(text.split("\\."))));
    String byCharacters = new StringBuilder(text).reverse().toString();
    return Stream.of(byLabels, byCharacters)
        .filter(host -> !endsInTopLevel(text) && host.contains(".") && endsInTopLevel(host))
        .toList();
  }

  private static List<String> turned(List<String> labels) {
    List<String> turned = new ArrayList<>(labels);
    Collections.reverse(turned);
    return turned;
  }

  private static boolean endsInTopLevel(String host) {
    return Domains.isTopLevel(host.substring(host.lastIndexOf('.') + 1));
  }

  /** Labels that end in a name below which domains are registered, one of them at least. */
  private static String completed(List<String> labels) {
    String host = String.join(".", labels);
    String whole = labels.size() == 1 && Domains.isTopLevel(host) ? "example." + host : host;
    return endsInTopLevel(whole) ? whole : whole + ".com";
  }
}
