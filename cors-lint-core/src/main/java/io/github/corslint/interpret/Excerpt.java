package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;

/** Source text for messages: one line, not too long. */
final class Excerpt {

  private static final int MAX = 90;

  private Excerpt() {}

  static String of(Node node) {
    String text =
        node.getTokenRange()
            .map(Object::toString)
            .orElseGet(node::toString)
            .replaceAll("\\s+", " ")
            .strip();
    return text.length() <= MAX ? text : text.substring(0, MAX - 3) + "...";
  }
}
