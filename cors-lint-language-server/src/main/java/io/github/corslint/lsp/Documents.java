package io.github.corslint.lsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The texts of open documents, as the editor has them. */
final class Documents {

  private final Map<String, Document> open = new ConcurrentHashMap<>();

  /** A text with the version that the editor gave it. */
  record Document(int version, String text) {}

  void open(String uri, int version, String text) {
    open.put(uri, new Document(version, text));
  }

  void close(String uri) {
    open.remove(uri);
  }

  Optional<Document> get(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  Set<String> uris() {
    return Set.copyOf(open.keySet());
  }

  /** Applies changes in their order; empty for a document that is not open. */
  Optional<String> change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    Document document = open.get(uri);
    if (document == null) {
      return Optional.empty();
    }
    String text = document.text();
    for (TextDocumentContentChangeEvent change : changes) {
      text = applied(text, change);
    }
    open.put(uri, new Document(version, text));
    return Optional.of(text);
  }

  private static String applied(String text, TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    int start = offset(text, range.getStart());
    int end = Math.max(start, offset(text, range.getEnd()));
    return text.substring(0, start) + change.getText() + text.substring(end);
  }

  /** A position beyond the end of its line or of the text means that end. */
  private static int offset(String text, Position position) {
    int at = 0;
    for (int line = 0; line < position.getLine(); line++) {
      int end = endOfLine(text, at);
      if (end == text.length()) {
        return end;
      }
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return Math.min(at + Math.max(0, position.getCharacter()), endOfLine(text, at));
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
