package io.github.corslint.suppress;

import io.github.corslint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose comments are told from the rest.
 *
 * @param code the text with a blank for each character of a comment or of a literal's content; ends
 *     of lines stay
 * @param comments the comments in order
 */
record Commented(String code, List<Comment> comments) {
  Commented {
    comments = List.copyOf(comments);
  }

  static Commented of(SourceFile.Kind kind, String text) {
    Scanner scanner = new Scanner(text);
    switch (kind) {
      case JAVA -> scanner.java();
      case XML -> scanner.xml();
      case YAML, HOCON -> scanner.lines("#", true);
      case PROPERTIES -> scanner.lines("#!", false);
      case BUILD -> {}
    }
    return new Commented(scanner.code.toString(), scanner.comments);
  }

  /** One pass over a text. */
  private static final class Scanner {
    private final String text;
    private final StringBuilder code;
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    Scanner(String text) {
      this.text = text;
      this.code = new StringBuilder(text);
    }

    void java() {
      while (at < text.length()) {
        if (text.startsWith("//", at)) {
          comment(2, endOfLine(at), 0);
        } else if (text.startsWith("/*", at)) {
          comment(2, after("*/", at + 2), 2);
        } else if (text.startsWith("\"\"\"", at)) {
          literal("\"\"\"");
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
          literal(text.substring(at, at + 1));
        } else {
          at++;
        }
      }
    }

    void xml() {
      while (at < text.length()) {
        if (text.startsWith("<!--", at)) {
          comment(4, after("-->", at + 4), 3);
        } else if (text.startsWith("<![CDATA[", at)) {
          at = after("]]>", at);
        } else {
          at++;
        }
      }
    }

    /**
     * Comments that go to the end of the line.
     *
     * @param marks the characters that begin one
     * @param trailing whether one may stand behind something, after a blank and outside of quotes
     */
    void lines(String marks, boolean trailing) {
      char quote = 0;
      boolean blankBefore = true;
      boolean onlyBlanks = true;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
          quote = 0;
          onlyBlanks = true;
        } else if (quote == 0
            && marks.indexOf(c) >= 0
            && (onlyBlanks || (trailing && blankBefore))) {
          comment(1, endOfLine(at), 0);
          continue;
        } else if (trailing && (c == '"' || c == '\'') && (quote == c || opens(quote, at))) {
          quote = quote == c ? 0 : c;
        }
        onlyBlanks = (onlyBlanks && Character.isWhitespace(c)) || c == '\n' || c == '\r';
        blankBefore = Character.isWhitespace(c);
        at++;
      }
    }

    /** Whether a quotation mark begins a value, and is not a letter of a plain one. */
    private boolean opens(char quote, int mark) {
      return quote == 0 && (mark == 0 || " \t[{,:-".indexOf(text.charAt(mark - 1)) >= 0);
    }

    private void comment(int head, int end, int tail) {
      int last = Math.max(at + head, end - tail);
      comments.add(new Comment(at, end, text.substring(Math.min(at + head, end), last)));
      blank(at, end);
      at = end;
    }

    private void literal(String quote) {
      int start = at + quote.length();
      at = start;
      while (at < text.length() && !text.startsWith(quote, at) && !breaks(quote)) {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(at, text.length());
      blank(start, at);
      at = Math.min(text.length(), at + (breaks(quote) ? 0 : quote.length()));
    }

    /** A string that nobody closed ends with its line. */
    private boolean breaks(String quote) {
      return quote.length() == 1 && at < text.length() && "\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private int endOfLine(int from) {
      int end = from;
      while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return end;
    }

    private int after(String end, int from) {
      int found = text.indexOf(end, from);
      return found < 0 ? text.length() : found + end.length();
    }

    private void blank(int start, int end) {
      for (int i = start; i < Math.min(end, text.length()); i++) {
        if ("\r\n".indexOf(text.charAt(i)) < 0) {
          code.setCharAt(i, ' ');
        }
      }
    }
  }
}
