package io.github.corslint.settings;

import io.github.corslint.model.Scope;
import io.github.corslint.source.Globs;
import java.util.List;
import java.util.stream.Stream;

/**
 * URL paths that every website is meant to read.
 *
 * @param patterns patterns that begin with a slash
 */
public record PublicPaths(List<String> patterns) {
  private static final String REST = "/**";

  public PublicPaths {
    patterns = List.copyOf(patterns);
  }

  /** Whether everything that a policy covers is meant to be public, as far as its paths tell. */
  public boolean cover(Scope scope) {
    if (patterns.isEmpty() || scope.paths().isEmpty()) {
      return false;
    }
    Globs globs = Globs.whole(patterns.stream().flatMap(PublicPaths::spellings).toList());
    return scope.paths().stream().allMatch(path -> globs.matches(sample(path)));
  }

  /** A last {@code **} also stands for nothing, as in the patterns of frameworks. */
  private static Stream<String> spellings(String pattern) {
    String path = rooted(pattern);
    return path.endsWith(REST)
        ? Stream.of(path, path.substring(0, path.length() - REST.length()))
        : Stream.of(path);
  }

  /** All paths begin with the same folder, so that a pattern of one name is no name anywhere. */
  private static String rooted(String path) {
    return "root" + (path.startsWith("/") ? path : "/" + path);
  }

  /** A path that a framework's pattern matches, as long as its wildcards go. */
  private static String sample(String pattern) {
    return rooted(pattern)
        .replaceAll("\\{\\*[^}]*}", "x/x")
        .replaceAll("\\{[^}]*}", "x")
        .replace("**", "x/x")
        .replace("*", "x")
        .replaceFirst("/$", "");
  }
}
