package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in an XML text, and the small steps from it. */
final class XmlScanner {

  private static final Pattern REFERENCE =
      Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|apos|quot);");

  private static final Map<String, String> PREDEFINED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");

  private static final String ENDS_NAME = " \t\r\n\f/>=<\"'";

  private final String text;
  private final TextPositions positions;
  private int at;

  XmlScanner(String path, String text) {
    this.text = text;
    this.positions = new TextPositions(path, text);
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  int offset() {
    return at;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at);
  }

  void skip(int characters) {
    at += characters;
  }

  void skipBlanks() {
    while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  void require(String next) throws ConfigSyntaxException {
    if (!startsWith(next)) {
      throw error(at, "is not XML: " + next + " is missing");
    }
    at += next.length();
  }

  /** Moves to the next such character, or to the end. */
  void skipTo(char c) {
    int found = text.indexOf(c, at);
    at = found < 0 ? text.length() : found;
  }

  /** Passes over what begins and ends in certain ways; the ends may not overlap. */
  void skipThrough(String start, String end, String what) throws ConfigSyntaxException {
    int found = text.indexOf(end, at + start.length());
    if (found < 0) {
      throw error(at, "is not XML: a " + what + " is not closed");
    }
    at = found + end.length();
  }

  /**
   * Passes over {@code <!DOCTYPE ...>} with its internal subset, which may hold quoted brackets.
   */
  void skipDocumentType() throws ConfigSyntaxException {
    int start = at;
    int depth = 0;
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (startsWith("<!--")) {
        skipThrough("<!--", "-->", "comment");
        continue;
      }
      at++;
      if (c == '"' || c == '\'') {
        skipTo(c);
        at++;
      } else if (c == '<' || c == '[') {
        depth++;
      } else if ((c == '>' || c == ']') && --depth == 0) {
        return;
      }
    }
    throw error(start, "is not XML: a document type is not closed");
  }

  String name() throws ConfigSyntaxException {
    int start = at;
    while (!isAtEnd() && ENDS_NAME.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (start == at) {
      throw error(start, "is not XML: a name is missing");
    }
    return text.substring(start, at);
  }

  String raw(int start, int end) {
    return text.substring(start, end);
  }

  /** The text with character references and the five entities that every XML file knows. */
  String resolved(int start, int end) {
    String raw = text.substring(start, end);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    return REFERENCE.matcher(raw).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
  }

  private static String character(String reference) {
    if (!reference.startsWith("#")) {
      return PREDEFINED.getOrDefault(reference, "");
    }
    int codePoint =
        reference.startsWith("#x")
            ? Integer.parseInt(reference.substring(2), 16)
            : Integer.parseInt(reference.substring(1));
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
  }

  Location place(int start, int end) {
    return positions.range(start, end);
  }

  /** The place without the blanks at both ends. */
  Location strippedPlace(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return positions.range(from, to);
  }

  ConfigSyntaxException error(int offset, String reason) {
    return new ConfigSyntaxException(positions.range(offset, offset), reason);
  }
}
