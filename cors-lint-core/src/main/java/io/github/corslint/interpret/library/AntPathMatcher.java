package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.springframework.util.AntPathMatcher}: {@code ?} one character, {@code *} any number
 * within a part, {@code **} any number of parts.
 */
public final class AntPathMatcher {

  private static final Pattern WILD = Pattern.compile("\\?|\\*|\\{([^/{}]+)}");

  private String separator = "/";
  private boolean caseSensitive = true;
  private boolean trim;

  public AntPathMatcher() {}

  public AntPathMatcher(String separator) {
    this.separator = separator;
  }

  public void setPathSeparator(@Nullable String pathSeparator) {
    this.separator = pathSeparator == null ? "/" : pathSeparator;
  }

  public void setCaseSensitive(boolean sensitive) {
    this.caseSensitive = sensitive;
  }

  public void setTrimTokens(boolean trimTokens) {
    this.trim = trimTokens;
  }

  public boolean isPattern(@Nullable String path) {
    return path != null && path.matches("(?s).*[*?].*|.*\\{.*}.*");
  }

  public boolean match(String pattern, @Nullable String path) {
    if (path == null || path.startsWith(separator) != pattern.startsWith(separator)) {
      return false;
    }
    List<String> patterns = parts(pattern);
    List<String> paths = parts(path);
    int wild = patterns.indexOf("**");
    boolean ends = pattern.endsWith(separator) == path.endsWith(separator);
    if (wild < 0) {
      return withoutWild(patterns, paths, path, ends);
    }
    if (paths.size() < wild) {
      return isBare(patterns, paths, path) && same(patterns, paths, paths.size());
    }
    if (!same(patterns, paths, wild)) {
      return false;
    }
    if (paths.size() == wild) {
      return patterns.subList(wild, patterns.size()).stream().allMatch("**"::equals);
    }
    return behindWild(patterns, wild, paths, wild, ends);
  }

  private boolean withoutWild(
      List<String> patterns, List<String> paths, String path, boolean ends) {
    if (patterns.size() == paths.size()) {
      return ends && same(patterns, paths, paths.size());
    }
    return isBare(patterns, paths, path) && same(patterns, paths, paths.size());
  }

  /** A last {@code *} stands for what follows a separator at the end, even if that is nothing. */
  private boolean isBare(List<String> patterns, List<String> paths, String path) {
    return patterns.size() == paths.size() + 1
        && patterns.get(patterns.size() - 1).equals("*")
        && path.endsWith(separator);
  }

  private boolean same(List<String> patterns, List<String> paths, int count) {
    for (int i = 0; i < count; i++) {
      if (!matches(patterns.get(i), paths.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean behindWild(
      List<String> patterns, int i, List<String> paths, int j, boolean ends) {
    if (i == patterns.size()) {
      return j == paths.size() && ends;
    }
    if (!patterns.get(i).equals("**")) {
      return j < paths.size()
          && matches(patterns.get(i), paths.get(j))
          && behindWild(patterns, i + 1, paths, j + 1, ends);
    }
    if (i == patterns.size() - 1) {
      return true;
    }
    for (int next = j; next <= paths.size(); next++) {
      if (behindWild(patterns, i + 1, paths, next, ends)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String pattern, String part) {
    return regex(pattern).matcher(part).matches();
  }

  private List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(path, separator);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      String kept = trim ? token.trim() : token;
      if (!kept.isEmpty()) {
        parts.add(kept);
      }
    }
    return parts;
  }

  private Pattern regex(String part) {
    StringBuilder regex = new StringBuilder();
    Matcher wild = WILD.matcher(part);
    int from = 0;
    while (wild.find()) {
      regex.append(Pattern.quote(part.substring(from, wild.start())));
      String group = wild.group(1);
      if (group == null) {
        regex.append(wild.group().equals("?") ? "." : ".*");
      } else {
        int colon = group.indexOf(':');
        regex.append(colon < 0 ? ".*" : "(?:" + group.substring(colon + 1) + ")");
      }
      from = wild.end();
    }
    regex.append(Pattern.quote(part.substring(from)));
    int flags = Pattern.DOTALL | (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE);
    return Pattern.compile(regex.toString(), flags);
  }
}
