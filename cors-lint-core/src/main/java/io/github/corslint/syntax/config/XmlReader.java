package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into elements with exact places, which the parsers of the JDK do not tell for
 * attributes. A document type is passed over, so no entity is ever fetched or expanded: a reference
 * to one stays as it is written.
 */
public final class XmlReader {

  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 100_000;

  private final XmlScanner in;
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private Optional<String> wanted = Optional.empty();
  private Optional<XmlElement> found = Optional.empty();
  private @Nullable XmlElement root;
  private int elements;

  private XmlReader(String path, String text) {
    this.in = new XmlScanner(path, text);
  }

  /** The root element of a file. */
  public static XmlElement read(String path, String text) throws ConfigSyntaxException {
    return new XmlReader(path, text).document();
  }

  /**
   * The first child of that name that the root element has; nothing is read that comes after it.
   */
  static Optional<XmlElement> child(String path, String text, String name)
      throws ConfigSyntaxException {
    XmlReader reader = new XmlReader(path, text);
    reader.wanted = Optional.of(name);
    reader.readOn();
    return reader.found;
  }

  private XmlElement document() throws ConfigSyntaxException {
    readOn();
    if (!open.isEmpty()) {
      throw in.error(in.offset(), "is not XML: <" + open.peek().qualifiedName + "> is not closed");
    }
    if (root == null) {
      throw in.error(0, "is not XML: it has no element");
    }
    return root;
  }

  private void readOn() throws ConfigSyntaxException {
    while (!in.isAtEnd() && found.isEmpty()) {
      if (in.startsWith("<!--")) {
        in.skipThrough("<!--", "-->", "comment");
      } else if (in.startsWith("<![CDATA[")) {
        cdata();
      } else if (in.startsWith("<?")) {
        in.skipThrough("<?", "?>", "processing instruction");
      } else if (in.startsWith("<!")) {
        in.skipDocumentType();
      } else if (in.startsWith("</")) {
        endTag();
      } else if (in.startsWith("<")) {
        startTag();
      } else {
        text();
      }
    }
  }

  private void cdata() throws ConfigSyntaxException {
    int start = in.offset() + "<![CDATA[".length();
    in.skipThrough("<![CDATA[", "]]>", "CDATA section");
    int end = in.offset() - "]]>".length();
    if (!open.isEmpty()) {
      open.peek().addText(in.raw(start, end), start, end);
    }
  }

  private void text() throws ConfigSyntaxException {
    int start = in.offset();
    in.skipTo('<');
    if (!open.isEmpty()) {
      open.peek().addText(in.resolved(start, in.offset()), start, in.offset());
    } else if (!in.raw(start, in.offset()).isBlank()) {
      throw in.error(start, "is not XML: there is text outside of the root element");
    }
  }

  private void startTag() throws ConfigSyntaxException {
    int start = in.offset();
    if (open.size() >= DEEPEST) {
      throw in.error(start, "is nested more than " + DEEPEST + " elements deep");
    }
    if (++elements > MOST_ELEMENTS) {
      throw in.error(start, "holds more than " + MOST_ELEMENTS + " elements");
    }
    if (open.isEmpty() && root != null) {
      throw in.error(start, "is not XML: it has two root elements");
    }
    in.skip(1);
    String name = in.name();
    List<RawAttribute> attributes = new ArrayList<>();
    in.skipBlanks();
    while (!in.startsWith(">") && !in.startsWith("/>")) {
      attributes.add(attribute());
      in.skipBlanks();
    }
    boolean isEmpty = in.startsWith("/>");
    in.skip(isEmpty ? 2 : 1);
    Location at = in.place(start, in.offset());
    Map<String, String> outer = open.isEmpty() ? Map.of() : open.peek().namespaces;
    open.push(new OpenElement(name, at, in.offset(), attributes, outer));
    if (isEmpty) {
      close();
    }
  }

  private RawAttribute attribute() throws ConfigSyntaxException {
    int nameStart = in.offset();
    String name = in.name();
    int nameEnd = in.offset();
    in.skipBlanks();
    in.require("=");
    in.skipBlanks();
    if (!in.startsWith("\"") && !in.startsWith("'")) {
      throw in.error(in.offset(), "is not XML: the value of " + name + " is not quoted");
    }
    char quote = in.raw(in.offset(), in.offset() + 1).charAt(0);
    in.skip(1);
    int start = in.offset();
    in.skipTo(quote);
    int end = in.offset();
    in.require(String.valueOf(quote));
    return new RawAttribute(
        name, in.resolved(start, end), in.place(nameStart, nameEnd), in.place(start, end));
  }

  private void endTag() throws ConfigSyntaxException {
    int start = in.offset();
    in.skip(2);
    String name = in.name();
    in.skipBlanks();
    in.require(">");
    if (open.isEmpty() || !open.peek().qualifiedName.equals(name)) {
      String expected = open.isEmpty() ? "nothing is open" : open.peek().qualifiedName + " is open";
      throw in.error(start, "is not XML: </" + name + "> where " + expected);
    }
    close();
  }

  private void close() {
    XmlElement element = open.pop().closed(in);
    if (open.isEmpty()) {
      root = element;
      return;
    }
    open.peek().children.add(element);
    if (open.size() == 1 && wanted.filter(element.name()::equals).isPresent()) {
      found = Optional.of(element);
    }
  }

  /** An attribute whose prefix is not resolved yet. */
  record RawAttribute(String name, String value, Location nameAt, Location valueAt) {}
}
