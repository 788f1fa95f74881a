package io.github.corslint.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fixture says about itself: on this line this rule has something to say.
 *
 * @param hosts the hosts on which it has, all when empty
 * @param rule the rule's name
 * @param file the file, relative to the fixture
 * @param line the line, counted from 1
 * @param text the line itself
 */
record Want(Set<String> hosts, String rule, String file, int line, String text) {

  private static final Pattern COMMENT = Pattern.compile("want \\[(?:([a-z0-9, -]+): )?([a-z-]+)]");

  private static final Set<String> SILENT =
      Set.of(
          "insecure-scheme-origin",
          "development-origin",
          "missing-vary-origin",
          "reflected-request-headers",
          "exposed-credential-header",
          "subdomain-trust",
          "permissive-methods",
          "permissive-headers",
          "long-preflight-cache",
          "private-network-access",
          "cors-not-applied",
          "permit-all-preflight",
          "shadowed-configuration",
          "undecidable-origin");

  static List<Want> in(String file, List<String> lines) {
    List<Want> wants = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = COMMENT.matcher(lines.get(i));
      while (matcher.find()) {
        Set<String> hosts =
            matcher.group(1) == null ? Set.of() : Set.of(matcher.group(1).split(", *"));
        wants.add(new Want(hosts, matcher.group(2), file, i + 1, lines.get(i).strip()));
      }
    }
    return wants;
  }

  boolean concerns(String host) {
    return hosts.isEmpty() || hosts.contains(host);
  }

  /**
   * What a measurement may show when this is right; empty when a measurement shows nothing of it.
   */
  Set<Outcome> outcomes() {
    if (SILENT.contains(rule)) {
      return Set.of();
    }
    return switch (rule) {
      case "any-origin-with-credentials", "any-websocket-origin" -> Set.of(Outcome.CREDENTIALED);
      case "wildcard-origin" -> Set.of(Outcome.PUBLIC, Outcome.REFLECTED);
      case "reflected-origin",
          "null-origin",
          "weak-origin-pattern",
          "weak-origin-check",
          "ineffective-origin-check" ->
          Set.of(Outcome.CREDENTIALED, Outcome.REFLECTED);
      case "wildcard-with-credentials",
          "malformed-origin",
          "conflicting-headers",
          "invalid-configuration" ->
          Set.of(Outcome.BROKEN);
      default ->
          throw new IllegalArgumentException(file + ":" + line + ": there is no rule " + rule);
    };
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + rule;
  }
}
