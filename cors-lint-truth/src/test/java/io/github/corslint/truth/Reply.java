package io.github.corslint.truth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server really answered.
 *
 * @param status the status
 * @param headers all headers, names in lower case
 */
record Reply(int status, Map<String, List<String>> headers) {

  List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The items of a header whose values are lists. */
  Set<String> items(String name) {
    return header(name).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  /** What a browser lets a page of this origin do with it. */
  Outcome outcome(String origin) {
    return FetchStandard.check(
        origin, header("access-control-allow-origin"), header("access-control-allow-credentials"));
  }

  /** Whether caches are told that the answer depends on the origin. */
  boolean varies() {
    return header("vary").stream()
        .anyMatch(
            v ->
                v.toLowerCase(java.util.Locale.ROOT).matches("(.*[,\\s])?(origin|\\*)([,\\s].*)?"));
  }

  @Override
  public String toString() {
    return headers.entrySet().stream()
        .filter(e -> e.getKey().startsWith("access-control") || e.getKey().equals("vary"))
        .map(e -> e.getKey() + ": " + String.join(" | ", e.getValue()))
        .collect(Collectors.joining("; ", "status " + status + " {", "}"));
  }
}
