package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code key=value} lines as {@link java.util.Properties} does, and the separators of
 * documents as Spring Boot 2.4 does, keeping places.
 */
final class PropertiesReader {

  private final String text;
  private final TextPositions positions;
  private int at;

  private PropertiesReader(String path, String text) {
    this.text = text;
    this.positions = new TextPositions(path, text);
  }

  /** A key or a value with its place. */
  private record Token(String text, int start, int end) {}

  /** The entries of each document of the text. */
  static List<List<ConfigEntry>> read(String path, String text) throws ConfigSyntaxException {
    return new PropertiesReader(path, text).documents();
  }

  private List<List<ConfigEntry>> documents() throws ConfigSyntaxException {
    List<List<ConfigEntry>> documents = new ArrayList<>();
    List<ConfigEntry> entries = new ArrayList<>();
    while (at < text.length()) {
      skipBlanks();
      if (isAtLineEnd()) {
        at++;
      } else if (peek() == '#' || peek() == '!') {
        if (comment().matches("[#!]---\\s*")) {
          documents.add(entries);
          entries = new ArrayList<>();
        }
      } else if (peek() == '\\' && isContinued()) {
        skipContinuation();
      } else {
        entries.add(entry());
      }
    }
    documents.add(entries);
    return documents;
  }

  private String comment() {
    int start = at;
    while (!isAtLineEnd()) {
      at++;
    }
    return text.substring(start, at);
  }

  private ConfigEntry entry() throws ConfigSyntaxException {
    Token key = token(true);
    skipBlanksAndContinuations();
    if (!isAtLineEnd() && (peek() == '=' || peek() == ':')) {
      at++;
      skipBlanksAndContinuations();
    }
    Token value = token(false);
    return new ConfigEntry(key.text(), value.text(), place(key), place(value));
  }

  private Location place(Token token) {
    return positions.range(token.start(), token.end());
  }

  /** Reads up to the end of the logical line, or of the key. */
  private Token token(boolean isKey) throws ConfigSyntaxException {
    StringBuilder token = new StringBuilder();
    int start = at;
    int end = at;
    while (!isAtLineEnd() && !(isKey && " \t\f=:".indexOf(peek()) >= 0)) {
      if (peek() != '\\') {
        token.append(peek());
        at++;
      } else if (isContinued()) {
        skipContinuation();
        continue;
      } else {
        token.append(escaped());
      }
      end = at;
    }
    return new Token(token.toString(), start, end);
  }

  private char escaped() throws ConfigSyntaxException {
    int start = at;
    char c = text.charAt(at + 1);
    at += 2;
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'u' -> unicode(start);
      default -> c;
    };
  }

  private char unicode(int start) throws ConfigSyntaxException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw new ConfigSyntaxException(
            positions.range(start, at),
            "has a \\u that is not followed by four hexadecimal digits");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  /** Whether the backslash here ends its line; the last one of a file continues into nothing. */
  private boolean isContinued() {
    return at + 1 >= text.length() || text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r';
  }

  private void skipContinuation() {
    at++;
    if (text.startsWith("\r\n", at)) {
      at++;
    }
    at = Math.min(at + 1, text.length());
    skipBlanks();
  }

  private void skipBlanksAndContinuations() {
    skipBlanks();
    while (!isAtLineEnd() && peek() == '\\' && isContinued()) {
      skipContinuation();
    }
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\f".indexOf(peek()) >= 0) {
      at++;
    }
  }

  private boolean isAtLineEnd() {
    return at >= text.length() || peek() == '\n' || peek() == '\r';
  }

  private char peek() {
    return text.charAt(at);
  }
}
