package io.github.corslint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns on paths: {@code *} and {@code ?} stay inside a name, {@code **} crosses folders, <code>
 * {a,b}</code> is a choice; a pattern without {@code /} matches a name anywhere, and a pattern that
 * matches a folder matches everything below it.
 */
public final class Globs {

  private final List<Pattern> patterns;

  private Globs(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /** Compiles the patterns; a malformed one is named in the exception's description. */
  public static Globs of(List<String> globs) {
    return of(globs, "(?:/.*)?");
  }

  /** Patterns that match whole paths alone, not what lies below them. */
  public static Globs whole(List<String> globs) {
    return of(globs, "");
  }

  private static Globs of(List<String> globs, String end) {
    List<Pattern> patterns = new ArrayList<>();
    for (String glob : globs) {
      patterns.add(Pattern.compile(regex(glob) + end));
    }
    return new Globs(List.copyOf(patterns));
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a pattern matches a path. */
  public boolean matches(String path) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(path).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String regex(String glob) {
    String clean = glob.replace('\\', '/').replaceFirst("^(\\./|/)", "").replaceFirst("/$", "");
    String start = clean.contains("/") ? "" : "(?:.*/)?";
    return start + body(clean, glob);
  }

  private static String body(String clean, String glob) {
    StringBuilder regex = new StringBuilder();
    int open = 0;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (clean.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (clean.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        regex.append(translated(c, open));
      }
    }
    if (open != 0) {
      throw new PatternSyntaxException("a brace is not closed", glob, -1);
    }
    return regex.toString();
  }

  private static String translated(char c, int open) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '{' -> "(?:";
      case '}' -> ")";
      case ',' -> open > 0 ? "|" : ",";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
