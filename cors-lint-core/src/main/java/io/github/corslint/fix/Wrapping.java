package io.github.corslint.fix;

import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a statement of a block inside another one, indented as the file is.
 *
 * @param statement what is put inside
 * @param passage the code around it
 */
record Wrapping(ExpressionStmt statement, Passage passage) {

  private static final String USUAL_STEP = "  ";

  /**
   * The edits that put it inside.
   *
   * @param before a statement that goes before; empty for none
   * @param head what stands before the brace
   * @param within edits of the statement itself
   */
  List<Edit> inside(String before, String head, List<Edit> within) {
    String indent = passage.indentOf(statement);
    String step = step();
    List<Edit> edits = new ArrayList<>();
    String first = before.isEmpty() ? "" : before + "\n" + indent;
    edits.add(passage.insertBefore(statement, first + head + " {\n" + indent + step));
    if (statement.findFirst(TextBlockLiteralExpr.class).isEmpty()) {
      Location at = passage.place(statement);
      for (int line = at.startLine() + 1; line <= at.endLine(); line++) {
        Edit deeper = passage.insertAt(line, 1, step);
        if (within.stream().noneMatch(edit -> edit.at().contains(deeper.at()))) {
          edits.add(deeper);
        }
      }
    }
    edits.addAll(within);
    edits.add(passage.insertAfter(statement, "\n" + indent + "}"));
    return List.copyOf(edits);
  }

  /** By how much it is indented more than what it is in. */
  private String step() {
    String own = passage.indentOf(statement);
    return Stream.iterate(
            statement.getParentNode(), Optional::isPresent, outer -> outer.get().getParentNode())
        .map(outer -> passage.indentOf(outer.get()))
        .filter(outer -> own.startsWith(outer) && own.length() > outer.length())
        .findFirst()
        .map(outer -> own.substring(outer.length()))
        .orElse(USUAL_STEP);
  }
}
