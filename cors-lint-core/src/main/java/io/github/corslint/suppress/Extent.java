package io.github.corslint.suppress;

import io.github.corslint.source.SourceFile;

/**
 * How far a comment on a line of its own reaches: to the end of what begins below it.
 *
 * @param code the text with blanks for comments and literals
 * @param lines its lines
 */
record Extent(String code, Lines lines) {

  /** The next line that holds more than comments; past the end when there is none. */
  int next(int line) {
    int next = line + 1;
    while (next <= lines.count() && lines.line(next).isBlank()) {
      next++;
    }
    return next;
  }

  /** The last line of what begins in a line. */
  int last(SourceFile.Kind kind, int first) {
    return switch (kind) {
      case JAVA -> lines.number(statement(lines.start(first)));
      case XML -> lines.number(element(lines.start(first)));
      case YAML -> block(first);
      case PROPERTIES, HOCON, BUILD -> continued(first);
    };
  }

  /**
   * The end of the statement, or of the declaration up to its body; blocks in the middle of an
   * expression, as of lambdas, belong to it.
   */
  private int statement(int from) {
    int depth = 0;
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '(' || c == '[' || (c == '{' && (depth > 0 || continues(i)))) {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      if (depth < 0 || (depth == 0 && (c == ';' || c == '{'))) {
        return i;
      }
    }
    return Math.max(from, code.length() - 1);
  }

  /** Whether a brace opens an array or the body of a lambda, not of a declaration. */
  private boolean continues(int brace) {
    int before = brace - 1;
    while (before >= 0 && Character.isWhitespace(code.charAt(before))) {
      before--;
    }
    return before >= 0
        && (code.charAt(before) == '='
            || code.charAt(before) == ']'
            || code.startsWith("->", before - 1));
  }

  /** The end of the element that begins there, with everything inside. */
  private int element(int from) {
    int depth = 0;
    int at = code.indexOf('<', from);
    while (at >= 0) {
      int end = tagEnd(at);
      boolean closes = code.startsWith("</", at);
      boolean single = code.startsWith("/>", end - 1) || code.startsWith("<?", at);
      depth += closes ? -1 : single ? 0 : 1;
      if (depth <= 0) {
        return end;
      }
      at = code.indexOf('<', end);
    }
    return Math.max(from, code.length() - 1);
  }

  private int tagEnd(int start) {
    char quote = 0;
    for (int i = start; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quote == 0 && c == '>') {
        return i;
      }
      if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
    }
    return code.length() - 1;
  }

  /** A key with everything below it, by indentation. */
  private int block(int first) {
    int indent = indent(first);
    boolean item = isItem(first);
    int last = first;
    for (int line = first + 1; line <= lines.count(); line++) {
      if (lines.line(line).isBlank()) {
        continue;
      }
      boolean inside = indent(line) > indent || (indent(line) == indent && !item && isItem(line));
      if (!inside) {
        break;
      }
      last = line;
    }
    return last;
  }

  private int indent(int line) {
    String text = lines.line(line);
    return text.length() - text.stripLeading().length();
  }

  private boolean isItem(int line) {
    return lines.line(line).stripLeading().startsWith("- ");
  }

  /** A key with the lines on which its value goes on. */
  private int continued(int first) {
    int last = first;
    while (last < lines.count() && endsInBackslash(lines.line(last))) {
      last++;
    }
    return last;
  }

  private static boolean endsInBackslash(String line) {
    String text = line.replaceFirst("[\\r\\n]+$", "");
    int slashes = text.length() - text.replaceFirst("\\\\+$", "").length();
    return slashes % 2 == 1;
  }
}
