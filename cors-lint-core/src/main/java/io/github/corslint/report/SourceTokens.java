package io.github.corslint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a source text that are worth a colour: a rough reading for the eye, which never
 * fails on anything.
 */
final class SourceTokens {

  /** What a piece of text is. */
  enum Kind {
    COMMENT,
    STRING,
    KEYWORD,
    ANNOTATION,
    NUMBER,
    NAME;

    /** The word in lower case, its class in the page. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A piece of text.
   *
   * @param kind what it is
   * @param start its first character
   * @param end the character after its last
   */
  record Token(Kind kind, int start, int end) {}

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "permits",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "var",
          "void",
          "volatile",
          "while",
          "yield");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private SourceTokens(String text) {
    this.text = text;
  }

  /** The coloured pieces of a file in order; the file's name tells the language. */
  static List<Token> of(String path, String text) {
    SourceTokens reader = new SourceTokens(text);
    if (path.endsWith(".java")) {
      reader.java();
    } else if (path.endsWith(".xml")) {
      reader.xml();
    } else {
      reader.settings();
    }
    return List.copyOf(reader.tokens);
  }

  private void java() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        add(Kind.COMMENT, lineEnd());
      } else if (text.startsWith("/*", at)) {
        add(Kind.COMMENT, after("*/", at + 2));
      } else if (text.startsWith("\"\"\"", at)) {
        add(Kind.STRING, after("\"\"\"", at + 3));
      } else if (c == '"' || c == '\'') {
        add(Kind.STRING, quotedEnd(c, true));
      } else if (c == '@' && at + 1 < text.length() && isLetter(text.charAt(at + 1))) {
        add(Kind.ANNOTATION, wordEnd(at + 1));
      } else if (isLetter(c)) {
        int end = wordEnd(at);
        word(KEYWORDS.contains(text.substring(at, end)), end);
      } else if (Character.isDigit(c)) {
        add(Kind.NUMBER, wordEnd(at));
      } else {
        at++;
      }
    }
  }

  private void word(boolean keyword, int end) {
    if (keyword) {
      add(Kind.KEYWORD, end);
    } else {
      at = end;
    }
  }

  private void xml() {
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        add(Kind.COMMENT, after("-->", at + 4));
      } else if (text.charAt(at) == '<') {
        tag();
      } else {
        at++;
      }
    }
  }

  private void tag() {
    int end = at + 1;
    while (end < text.length() && ">\"' \t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    add(Kind.KEYWORD, end);
    while (at < text.length() && text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        add(Kind.STRING, quotedEnd(c, false));
      } else {
        at++;
      }
    }
    add(Kind.KEYWORD, Math.min(at + 1, text.length()));
  }

  private void settings() {
    while (at < text.length()) {
      int end = lineEnd();
      setting(end);
      at = end + 1;
    }
  }

  private void setting(int end) {
    while (at < end && " \t-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at < end && "#!".indexOf(text.charAt(at)) >= 0) {
      add(Kind.COMMENT, end);
      return;
    }
    int split = at;
    while (split < end && "=:".indexOf(text.charAt(split)) < 0) {
      split++;
    }
    if (split < end) {
      add(Kind.NAME, split);
      at = split + 1;
    }
    add(Kind.STRING, end);
  }

  private void add(Kind kind, int end) {
    if (end > at) {
      tokens.add(new Token(kind, at, end));
    }
    at = end;
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  private int quotedEnd(char quote, boolean escapes) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += escapes && text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return Character.isJavaIdentifierStart(c);
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }
}
