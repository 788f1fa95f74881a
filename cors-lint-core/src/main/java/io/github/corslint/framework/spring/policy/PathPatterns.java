package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Path patterns, in what {@code AntPathMatcher} and {@code PathPattern} have in common (Spring
 * Framework 4.2 to 7.0): {@code ?}, {@code *}, {@code **}, {@code {name}}, {@code {name:regex}} and
 * {@code {*rest}}.
 */
public final class PathPatterns {

  /** A segment that no pattern names by accident. */
  private static final String ANY = "cl~7";

  private static final Pattern TOKEN =
      Pattern.compile("\\?|\\*|\\{[^{}:]*}|\\{[^{}:]*:((?:[^{}]|\\{[^{}]*})*)}");

  private PathPatterns() {}

  /** How the paths of one pattern lie to those of another. */
  public enum Cover {
    /** The other one matches every path of the first. */
    ALL,
    /** It may match some, or it cannot be told. */
    SOME,
    /** It matches none. */
    NONE
  }

  /**
   * Whether {@code PathPatternParser}, which reads the patterns of CORS configurations since 5.3,
   * refuses a pattern: {@code **} stands last (Spring Framework 5.3 to 6.2), or first or last but
   * not both (7.0).
   */
  static boolean isRefused(String pattern, Versions.Spring version) {
    if (!version.isAtLeast(5, 3) || !pattern.startsWith("/")) {
      return false;
    }
    List<String> segments = segments(pattern);
    long rests = segments.stream().filter(PathPatterns::isRest).count();
    boolean first = !segments.isEmpty() && isRest(segments.get(0));
    boolean last =
        !segments.isEmpty() && isRest(segments.get(segments.size() - 1)) && !pattern.endsWith("/");
    long allowed = last || (first && version.isAtLeast(7, 0)) ? 1 : 0;
    return rests > allowed;
  }

  /** Whether a pattern matches a path; a last {@code *} also matches nothing after a slash. */
  public static boolean matches(String pattern, String path) {
    if (pattern.startsWith("/") != path.startsWith("/")) {
      return false;
    }
    List<String> asked = segments(pattern);
    boolean open = !asked.isEmpty() && isRest(asked.get(asked.size() - 1));
    if (path.endsWith("/") && pattern.endsWith("/*")) {
      return matches(asked.subList(0, asked.size() - 1), segments(path));
    }
    return (open || pattern.endsWith("/") == path.endsWith("/")) && matches(asked, segments(path));
  }

  private static boolean matches(List<String> pattern, List<String> path) {
    if (pattern.isEmpty()) {
      return path.isEmpty();
    }
    List<String> rest = pattern.subList(1, pattern.size());
    if (isRest(pattern.get(0))) {
      return matches(rest, path)
          || (!path.isEmpty() && matches(pattern, path.subList(1, path.size())));
    }
    return !path.isEmpty()
        && matchesSegment(pattern.get(0), path.get(0))
        && matches(rest, path.subList(1, path.size()));
  }

  /** How far the paths that a handler's pattern stands for are covered by a mapping's pattern. */
  public static Cover cover(String mapping, String handler) {
    if (mapping.equals("/**")) {
      return Cover.ALL;
    }
    List<List<String>> samples = new ArrayList<>();
    samples(segments(handler), new ArrayList<>(), samples);
    boolean all =
        mapping.startsWith("/")
            && samples.stream().allMatch(sample -> matches(mapping, path(sample, handler)));
    if (all) {
      return Cover.ALL;
    }
    return mapping.startsWith("/") && meet(segments(mapping), segments(handler))
        ? Cover.SOME
        : Cover.NONE;
  }

  /** A path that a pattern matches: variables and stars stand for a segment. */
  public static String sample(String pattern) {
    String path = pattern.replaceAll("/\\*\\*$", "").replaceAll("\\{[^/]*}|\\*+", "1");
    return path.isEmpty() ? "/" : path;
  }

  private static String path(List<String> sample, String handler) {
    String path = "/" + String.join("/", sample);
    return handler.endsWith("/") && path.length() > 1 ? path + "/" : path;
  }

  /** Paths that stand for all of a pattern's: {@code **} is nothing, one and several segments. */
  private static void samples(
      List<String> pattern, List<String> before, List<List<String>> samples) {
    if (pattern.isEmpty()) {
      samples.add(before);
      return;
    }
    List<String> rest = pattern.subList(1, pattern.size());
    if (isRest(pattern.get(0))) {
      samples(rest, before, samples);
      samples(rest, with(before, ANY), samples);
      samples(rest, with(with(before, ANY), ANY), samples);
    } else {
      samples(rest, with(before, TOKEN.matcher(pattern.get(0)).replaceAll(ANY)), samples);
    }
  }

  private static List<String> with(List<String> list, String item) {
    List<String> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }

  /** Whether some path may match both. */
  private static boolean meet(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return mayBeNothing(a) && mayBeNothing(b);
    }
    List<String> restOfA = a.subList(1, a.size());
    List<String> restOfB = b.subList(1, b.size());
    if (isRest(a.get(0))) {
      return meet(restOfA, b) || meet(a, restOfB);
    }
    if (isRest(b.get(0))) {
      return meet(a, restOfB) || meet(restOfA, b);
    }
    return meetSegment(a.get(0), b.get(0)) && meet(restOfA, restOfB);
  }

  private static boolean mayBeNothing(List<String> pattern) {
    return pattern.stream().allMatch(PathPatterns::isRest) || pattern.equals(List.of("*"));
  }

  private static boolean meetSegment(String a, String b) {
    boolean openA = TOKEN.matcher(a).find();
    boolean openB = TOKEN.matcher(b).find();
    return (openA && openB) || (openA ? matchesSegment(a, b) : matchesSegment(b, a));
  }

  /**
   * The pattern of a method below that of its class, as {@code PathPattern.combine} joins them.
   * Both start with a slash unless they are empty.
   */
  public static String join(String outer, String inner) {
    if (outer.isEmpty() || inner.isEmpty()) {
      return slashed(outer + inner);
    }
    String base = outer.endsWith("/*") ? outer.substring(0, outer.length() - 2) : outer;
    String head = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return slashed(head) + slashed(inner);
  }

  private static String slashed(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  private static boolean isRest(String segment) {
    return segment.equals("**") || segment.startsWith("{*");
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i < path.length() ? path.charAt(i) : '/';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (i == path.length() || (c == '/' && depth <= 0)) {
        if (i > start) {
          segments.add(path.substring(start, i));
        }
        start = i + 1;
      }
    }
    return segments;
  }

  private static boolean matchesSegment(String pattern, String segment) {
    StringBuilder regex = new StringBuilder();
    Matcher token = TOKEN.matcher(pattern);
    int end = 0;
    while (token.find()) {
      regex.append(Pattern.quote(pattern.substring(end, token.start())));
      regex.append(regexOf(token));
      end = token.end();
    }
    regex.append(Pattern.quote(pattern.substring(end)));
    try {
      return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(segment).matches();
    } catch (PatternSyntaxException malformed) {
      return false;
    }
  }

  private static String regexOf(Matcher token) {
    if (token.group().equals("?")) {
      return ".";
    }
    String own = token.group(1);
    return own == null ? ".*" : "(?:" + own + ")";
  }
}
