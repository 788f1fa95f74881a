package io.github.corslint.framework.servlet;

import java.util.List;

/**
 * URL patterns of servlets and filters (Jakarta Servlet 6.1, section 12.2): {@code /*}, {@code
 * /path/*}, {@code *.extension} and exact paths.
 */
final class UrlPattern {

  /** How the paths of a handler lie to those of a pattern. */
  enum Cover {
    ALL,
    /** Some of them, or it cannot be told. */
    SOME,
    NONE
  }

  private UrlPattern() {}

  /** How far patterns cover all the paths of a handler together. */
  static Cover cover(List<String> patterns, List<String> paths) {
    if (paths.isEmpty()) {
      return patterns.stream().anyMatch(UrlPattern::isEverything) ? Cover.ALL : Cover.SOME;
    }
    List<Cover> each = paths.stream().map(path -> best(patterns, path)).distinct().toList();
    return each.size() == 1 ? each.get(0) : Cover.SOME;
  }

  private static Cover best(List<String> patterns, String path) {
    return patterns.stream().map(p -> cover(p, path)).min(Enum::compareTo).orElse(Cover.NONE);
  }

  private static boolean isEverything(String pattern) {
    return pattern.equals("/*") || pattern.equals("/");
  }

  private static Cover cover(String pattern, String path) {
    if (isEverything(pattern) || pattern.equals(path)) {
      return Cover.ALL;
    }
    String fixed = path.replaceFirst("[{*].*$", "");
    boolean open = !fixed.equals(path);
    if (pattern.endsWith("/*")) {
      String folder = pattern.substring(0, pattern.length() - 1);
      boolean below = fixed.startsWith(folder) || (fixed + "/").equals(folder);
      return below ? Cover.ALL : maybe(open && folder.startsWith(fixed));
    }
    if (pattern.startsWith("*.")) {
      return path.endsWith(pattern.substring(1)) && !path.equals(pattern) ? Cover.ALL : maybe(open);
    }
    return maybe(open && pattern.startsWith(fixed));
  }

  private static Cover maybe(boolean possible) {
    return possible ? Cover.SOME : Cover.NONE;
  }
}
