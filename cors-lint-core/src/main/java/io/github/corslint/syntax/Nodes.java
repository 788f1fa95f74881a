package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Goes through whole trees; the parser's own walk copies the children of each node. */
public final class Nodes {

  private Nodes() {}

  /** The nodes of a kind in a tree, outer ones first, in the order of the source. */
  public static <N extends Node> List<N> all(Class<N> kind, Node root) {
    List<N> all = new ArrayList<>();
    forEach(kind, root, all::add);
    return all;
  }

  /** Hands on the nodes of a kind in a tree, outer ones first, in the order of the source. */
  public static <N extends Node> void forEach(Class<N> kind, Node root, Consumer<N> consumer) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (kind.isInstance(node)) {
        consumer.accept(kind.cast(node));
      }
      List<Node> children = node.getChildNodes();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }
}
