package io.github.corslint.framework.spring;

import java.util.regex.Pattern;

/**
 * A pattern of request paths in the manner of {@code AntPathMatcher} and {@code PathPattern}: one
 * star stays within a segment, two at the end also stand for nothing.
 *
 * @param text as written
 * @param regex what it means
 */
record PathPattern(String text, Pattern regex) {

  static PathPattern of(String text) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int length = token(text, at);
      regex.append(meaning(text.substring(at, at + length)));
      at += length;
    }
    return new PathPattern(text, Pattern.compile(regex.toString()));
  }

  private static int token(String text, int at) {
    if (text.startsWith("/**", at)) {
      return 3;
    }
    if (text.charAt(at) == '{' && text.indexOf('}', at) > 0) {
      return text.indexOf('}', at) + 1 - at;
    }
    return text.startsWith("**", at) ? 2 : 1;
  }

  private static String meaning(String token) {
    return switch (token) {
      case "/**" -> "(?:/.*)?";
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default ->
          token.startsWith("{*") ? ".*" : token.startsWith("{") ? "[^/]+" : Pattern.quote(token);
    };
  }

  boolean matches(String path) {
    return regex.matcher(path).matches();
  }

  /** A path that the pattern matches: variables and stars stand for a segment. */
  static String sample(String pattern) {
    return pattern.replaceAll("/\\*\\*$", "").replaceAll("\\{[^/]*}|\\*+", "1");
  }
}
