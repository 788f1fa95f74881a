package io.github.corslint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML in which every text stays text. Characters that would steer the direction of text or cannot
 * be seen are written out, such as {@code U+202E}, in an element of their own.
 */
final class Html {

  private static final Set<String> BLOCKS =
      Set.of(
          "article", "dd", "details", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3", "h4",
          "head", "header", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody",
          "thead", "title", "tr", "ul");

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(Writer out) {
    this.out = out;
  }

  /** Begins an element; attributes are names and values in turn. */
  Html open(String tag, String... attributes) throws IOException {
    empty(tag, attributes);
    open.push(tag);
    return this;
  }

  /** An element that has no content and no end, such as {@code input}. */
  Html empty(String tag, String... attributes) throws IOException {
    out.write("<" + tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"" + escaped(Printable.of(attributes[i + 1])) + "\"");
    }
    out.write(">");
    return this;
  }

  /** Ends the innermost element. */
  Html close() throws IOException {
    String tag = open.pop();
    out.write("</" + tag + ">");
    if (BLOCKS.contains(tag)) {
      out.write("\n");
    }
    return this;
  }

  /** An element that holds a text. */
  Html element(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close();
  }

  /** Text, with what cannot be seen made visible. */
  Html text(String text) throws IOException {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isInvisible(text, i)) {
        out.write(escaped(text.substring(start, i)));
        out.write("<span class=\"control\">U+%04X</span>".formatted((int) text.charAt(i)));
        start = i + 1;
      }
    }
    out.write(escaped(text.substring(start)));
    return this;
  }

  /** A path, which may be broken after each slash. */
  Html path(String path) throws IOException {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      text(path.substring(start, slash + 1)).empty("wbr");
      start = slash + 1;
    }
    return text(path.substring(start));
  }

  /** Text that is trusted as it is: style and script of our own. */
  Html raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  private static boolean isInvisible(String text, int i) {
    char c = text.charAt(i);
    return Printable.steers(c) || c == '\u200B' || c == '\uFEFF' || isLoneSurrogate(text, i);
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
