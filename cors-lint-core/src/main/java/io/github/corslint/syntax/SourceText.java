package io.github.corslint.syntax;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text that a tree was parsed from. It takes the place of the parser's tokens, which need
 * several times the memory of the tree. Safe for use by several threads.
 */
public final class SourceText {

  private static final DataKey<SourceText> KEY = new DataKey<>() {};

  private final String text;
  private volatile @Nullable LineStarts starts;

  private SourceText(String text) {
    this.text = text;
  }

  /**
   * Keeps the text of a tree, whose nodes from then on have no tokens but still their ranges. The
   * place of a node that is all there is of its parent is one object.
   */
  static void replaceTokens(CompilationUnit unit, String text) {
    unit.setData(KEY, new SourceText(text));
    Deque<Node> open = new ArrayDeque<>();
    open.add(unit);
    while (!open.isEmpty()) {
      Node node = open.pop();
      Optional<Range> range = node.getRange();
      node.setTokenRange(null);
      if (range.isPresent()) {
        node.setRange(shared(range.get(), node));
      }
      for (Node child : node.getChildNodes()) {
        open.push(child);
      }
    }
  }

  private static Range shared(Range range, Node node) {
    Optional<Node> parent = node.getParentNode();
    Optional<Range> around = parent.isPresent() ? parent.get().getRange() : Optional.empty();
    return around.isPresent() && around.get().equals(range) ? around.get() : range;
  }

  /**
   * A node as it is written; empty for one that was not parsed.
   *
   * @param atMost so many characters of it, counted from its start
   */
  public static Optional<String> of(Node node, int atMost) {
    return node.getRange()
        .flatMap(
            range ->
                node.findCompilationUnit()
                    .filter(unit -> unit.containsData(KEY))
                    .map(unit -> unit.getData(KEY).part(range, atMost)));
  }

  private String part(Range range, int atMost) {
    int begin = offset(range.begin);
    int end = Math.min(text.length(), offset(range.end) + 1);
    return text.substring(begin, Math.max(begin, Math.min(end, begin + atMost)));
  }

  private int offset(Position position) {
    LineStarts known = starts;
    if (known == null) {
      known = LineStarts.of(text);
      starts = known;
    }
    return known.offset(position.line, position.column);
  }
}
