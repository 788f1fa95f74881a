package io.github.corslint.interpret;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;

/** Source text for messages: one line, not too long. Reads no further than it shows. */
final class Excerpt {

  private static final int MAX = 90;

  private Excerpt() {}

  static String of(Node node) {
    StringBuilder text = new StringBuilder(MAX);
    if (node.getTokenRange().isPresent()) {
      append(node.getTokenRange().get(), text);
    } else {
      append(node.toString(), text);
    }
    String line = text.toString().stripTrailing();
    return line.length() <= MAX ? line : line.substring(0, MAX - 3) + "...";
  }

  private static void append(TokenRange tokens, StringBuilder text) {
    for (JavaToken token : tokens) {
      append(token.getText(), text);
      if (text.length() > MAX) {
        return;
      }
    }
  }

  /** Appends with blanks folded into one space, and none at the start. */
  private static void append(String part, StringBuilder text) {
    if (!holdsBlanks(part)) {
      text.append(part, 0, Math.min(part.length(), MAX + 1));
      return;
    }
    for (int i = 0; i < part.length() && text.length() <= MAX; i++) {
      char c = part.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private static boolean holdsBlanks(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (Character.isWhitespace(part.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
