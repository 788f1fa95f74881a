package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import io.github.corslint.syntax.SourceText;

/** Source text for messages: one line, not too long. Reads no further than it shows. */
final class Excerpt {

  private static final int MAX = 90;

  /** So much is read for an excerpt: deep indentation takes much of it. */
  private static final int READ = 400;

  private Excerpt() {}

  static String of(Node node) {
    String line = folded(SourceText.of(node, READ).orElseGet(node::toString)).stripTrailing();
    return line.length() <= MAX ? line : line.substring(0, MAX - 3) + "...";
  }

  /** With blanks folded into one space, and none at the start; not much longer than is shown. */
  private static String folded(String text) {
    StringBuilder line = new StringBuilder(MAX);
    for (int i = 0; i < text.length() && line.length() <= MAX; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString();
  }
}
