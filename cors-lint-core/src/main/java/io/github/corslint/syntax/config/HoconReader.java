package io.github.corslint.syntax.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads HOCON, the notation of {@code application.conf}, into flattened keys with their places.
 * Includes are not followed, and a value that only the environment can give ({@code ${?NAME}})
 * leaves what was said before.
 */
final class HoconReader {

  private static final int DEEPEST = 100;
  private static final int MOST_ENTRIES = 100_000;
  private static final String END_OF_KEY = "=:{+";
  private static final String END_OF_VALUE = ",\n}]#";

  private final String text;
  private final TextPositions positions;
  private final Map<String, ConfigEntry> entries = new LinkedHashMap<>();
  private int at;
  private int depth;

  private HoconReader(String path, String text) {
    this.text = text.replace("\r\n", " \n").replace('\r', '\n');
    this.positions = new TextPositions(path, text);
  }

  /** The entries of the text; one list, because HOCON has no documents. */
  static List<List<ConfigEntry>> read(String path, String text) throws ConfigSyntaxException {
    HoconReader reader = new HoconReader(path, text);
    reader.skipBlanks();
    boolean isBraced = reader.take('{');
    reader.members("", isBraced ? '}' : '\0');
    return List.of(List.copyOf(reader.entries.values()));
  }

  /** A key or a text with its place. */
  private record Token(String text, int start, int end) {}

  private void members(String prefix, char close) throws ConfigSyntaxException {
    enter();
    for (skipSeparators(); at < text.length(); skipSeparators()) {
      if (close != '\0' && take(close)) {
        leave();
        return;
      }
      member(prefix);
    }
    if (close != '\0') {
      throw broken("lacks a closing " + close);
    }
    leave();
  }

  private void member(String prefix) throws ConfigSyntaxException {
    Token key = key();
    if (key.text().startsWith("include") && at < text.length() && peek() == '"') {
      skipLine();
      return;
    }
    String name = prefix.isEmpty() ? key.text() : prefix + "." + key.text();
    skipSpaces();
    boolean appends = text.startsWith("+=", at);
    if (appends) {
      at += 2;
    } else if (at < text.length() && (peek() == '=' || peek() == ':')) {
      at++;
    } else if (at >= text.length() || peek() != '{') {
      throw broken("has a key without a value");
    }
    skipBlanks();
    value(name, key, appends);
  }

  private Token key() throws ConfigSyntaxException {
    StringBuilder name = new StringBuilder();
    int start = at;
    int end = at;
    while (at < text.length() && peek() != '\n' && END_OF_KEY.indexOf(peek()) < 0) {
      if (peek() == '"') {
        if (name.toString().strip().equals("include")) {
          break;
        }
        name.append(quoted());
      } else {
        name.append(text.charAt(at++));
      }
      end = name.toString().isBlank() || Character.isWhitespace(text.charAt(at - 1)) ? end : at;
    }
    String key = name.toString().strip();
    if (key.isEmpty()) {
      throw broken("has a value without a key");
    }
    return new Token(key, start, end);
  }

  private void value(String name, Token key, boolean appends) throws ConfigSyntaxException {
    if (take('{')) {
      members(name, '}');
    } else if (take('[')) {
      int first = appends ? sizeOf(name) : 0;
      if (!appends) {
        forget(name);
      }
      elements(name, key, first);
    } else {
      Token scalar = scalar();
      if (!scalar.text().startsWith("${?") && !appends) {
        forget(name);
        put(name, key, scalar);
      } else if (appends) {
        put(name + "[" + sizeOf(name) + "]", key, scalar);
      }
    }
  }

  private void elements(String name, Token key, int first) throws ConfigSyntaxException {
    enter();
    int index = first;
    for (skipSeparators(); at < text.length() && !take(']'); skipSeparators()) {
      value(name + "[" + index + "]", key, false);
      index++;
    }
    if (text.charAt(at - 1) != ']') {
      throw broken("lacks a closing ]");
    }
    if (index == 0) {
      put(name, key, new Token("", at - 1, at - 1));
    }
    leave();
  }

  private int sizeOf(String name) {
    int size = 0;
    while (entries.containsKey(name + "[" + size + "]")) {
      size++;
    }
    return size;
  }

  /** A later value replaces an earlier one, with all that was in it. */
  private void forget(String name) {
    if (entries.containsKey(name) || entries.containsKey(name + "[0]")) {
      entries.keySet().removeIf(k -> k.equals(name) || k.startsWith(name + "["));
    }
  }

  private void put(String name, Token key, Token value) throws ConfigSyntaxException {
    if (entries.size() >= MOST_ENTRIES) {
      throw broken("holds more than " + MOST_ENTRIES + " values");
    }
    entries.put(
        name,
        new ConfigEntry(
            name,
            value.text(),
            positions.range(key.start(), key.end()),
            positions.range(value.start(), value.end())));
  }

  /** Everything up to the end of the value, quotes resolved. */
  private Token scalar() throws ConfigSyntaxException {
    StringBuilder value = new StringBuilder();
    int start = at;
    int end = at;
    while (at < text.length() && !isEndOfValue()) {
      if (peek() == '"') {
        start = value.toString().isBlank() ? at + 1 : start;
        value.append(quoted());
        end = at - 1;
      } else if (text.startsWith("${", at)) {
        int close = text.indexOf('}', at);
        int stop = close < 0 ? text.length() : close + 1;
        value.append(text, at, stop);
        at = stop;
        end = at;
      } else {
        value.append(text.charAt(at));
        end = Character.isWhitespace(text.charAt(at)) ? end : at + 1;
        at++;
      }
    }
    return new Token(value.toString().strip(), start, Math.max(start, end));
  }

  private boolean isEndOfValue() {
    return END_OF_VALUE.indexOf(peek()) >= 0 || (text.startsWith("//", at) && isAfterBlank());
  }

  /** An unquoted address has slashes, too; a comment has a blank before. */
  private boolean isAfterBlank() {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }

  private String quoted() throws ConfigSyntaxException {
    boolean isLong = text.startsWith("\"\"\"", at);
    int start = at;
    at += isLong ? 3 : 1;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && (isLong ? !text.startsWith("\"\"\"", at) : peek() != '"')) {
      if (!isLong && peek() == '\n') {
        break;
      }
      if (!isLong && peek() == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at++));
    }
    if (at >= text.length() || peek() == '\n') {
      at = start;
      throw broken("lacks a closing quote");
    }
    at += isLong ? 3 : 1;
    return value.toString();
  }

  private void enter() throws ConfigSyntaxException {
    if (++depth > DEEPEST) {
      throw broken("is nested more than " + DEEPEST + " levels deep");
    }
  }

  private void leave() {
    depth--;
  }

  private ConfigSyntaxException broken(String how) {
    int place = Math.min(at, Math.max(0, text.length() - 1));
    return new ConfigSyntaxException(positions.range(place, place), how);
  }

  private char peek() {
    return text.charAt(at);
  }

  private boolean take(char c) {
    boolean isThere = at < text.length() && peek() == c;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void skipSpaces() {
    while (at < text.length() && (peek() == ' ' || peek() == '\t')) {
      at++;
    }
  }

  private void skipBlanks() {
    while (at < text.length() && (Character.isWhitespace(peek()) || isComment())) {
      if (isComment()) {
        skipLine();
      } else {
        at++;
      }
    }
  }

  private void skipSeparators() {
    skipBlanks();
    while (at < text.length() && peek() == ',') {
      at++;
      skipBlanks();
    }
  }

  private boolean isComment() {
    return peek() == '#' || text.startsWith("//", at);
  }

  private void skipLine() {
    while (at < text.length() && peek() != '\n') {
      at++;
    }
  }
}
