package io.github.corslint.syntax;

/**
 * How deep a text nests, measured without parsing it.
 *
 * @param brackets the deepest nesting of brackets of any kind
 * @param lambdas the deepest nesting of lambdas with a block
 */
record Nesting(int brackets, int lambdas) {

  static Nesting of(String text) {
    int depth = 0;
    int deepest = 0;
    int lambdas = 0;
    int deepestLambda = 0;
    boolean[] isLambda = new boolean[64];
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> i = endOfString(text, i);
        case '\'' -> i = endOfChar(text, i);
        case '/' -> i = endOfComment(text, i);
        case '{', '(', '[' -> {
          depth++;
          deepest = Math.max(deepest, depth);
          boolean lambda = text.charAt(i) == '{' && followsArrow(text, i);
          if (depth >= isLambda.length) {
            isLambda = java.util.Arrays.copyOf(isLambda, depth * 2);
          }
          isLambda[depth] = lambda;
          lambdas += lambda ? 1 : 0;
          deepestLambda = Math.max(deepestLambda, lambdas);
        }
        case '}', ')', ']' -> {
          lambdas -= isLambda[depth] ? 1 : 0;
          isLambda[depth] = false;
          depth = Math.max(0, depth - 1);
        }
        default -> {
          // not a bracket
        }
      }
    }
    return new Nesting(deepest, deepestLambda);
  }

  private static boolean followsArrow(String text, int at) {
    int i = at - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i > 0 && text.charAt(i) == '>' && text.charAt(i - 1) == '-';
  }

  private static int endOfString(String text, int at) {
    if (text.startsWith("\"\"\"", at)) {
      int end = text.indexOf("\"\"\"", at + 3);
      return end < 0 ? text.length() : end + 2;
    }
    return endOfLiteral(text, at, '"');
  }

  private static int endOfChar(String text, int at) {
    return endOfLiteral(text, at, '\'');
  }

  private static int endOfLiteral(String text, int at, char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i;
      }
    }
    return text.length();
  }

  private static int endOfComment(String text, int at) {
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 1;
    }
    return at;
  }
}
