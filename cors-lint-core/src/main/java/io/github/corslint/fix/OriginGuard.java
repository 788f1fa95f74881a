package io.github.corslint.fix;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends the origin back only when a set of exact origins contains it. An origin that a call returns
 * is kept in a variable first, because the next call may return another one.
 */
final class OriginGuard implements Fixer {

  private static final List<String> NAMES = List.of("origin", "requestOrigin", "askingOrigin");

  @Override
  public Set<String> rules() {
    return Set.of("reflected-origin", "ineffective-origin-check");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage
        .blamed(Expression.class)
        .filter(e -> e.isNameExpr() || e.isMethodCallExpr())
        .flatMap(value -> guard(value, passage))
        .stream()
        .toList();
  }

  private static Optional<Fix> guard(Expression value, Passage passage) {
    return write(value)
        .filter(s -> s.getParentNode().filter(BlockStmt.class::isInstance).isPresent())
        .flatMap(statement -> edits(value, statement, passage))
        .map(
            edits ->
                new Fix(
                    "send the origin back only when a set of exact origins contains it",
                    false,
                    Stream.concat(passage.importing("java.util.Set"), edits.stream()).toList()));
  }

  private static Optional<List<Edit>> edits(
      Expression value, ExpressionStmt statement, Passage passage) {
    Wrapping wrapping = new Wrapping(statement, passage);
    if (value.isNameExpr()) {
      return Optional.of(wrapping.inside("", condition(value.toString()), List.of()));
    }
    return freeName(statement, passage)
        .map(
            name ->
                wrapping.inside(
                    "var " + name + " = " + value + ";",
                    condition(name),
                    List.of(passage.replace(value, name))));
  }

  private static String condition(String origin) {
    return "if (%s != null && Set.of(\"%s\").contains(%s))"
        .formatted(origin, OriginText.PLACEHOLDER, origin);
  }

  /** The statement that is nothing but the header's being written. */
  private static Optional<ExpressionStmt> write(Expression value) {
    return value
        .getParentNode()
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(call -> call.getArguments().size() == 2 && call.getArgument(1).equals(value))
        .flatMap(MethodCallExpr::getParentNode)
        .filter(ExpressionStmt.class::isInstance)
        .map(ExpressionStmt.class::cast);
  }

  /** A name that nothing in the file has, and that no other fix of the method takes. */
  private static Optional<String> freeName(ExpressionStmt statement, Passage passage) {
    return NAMES.stream()
        .filter(name -> passage.source().filter(source -> source.names(name)).isEmpty())
        .skip(writesBefore(statement, passage))
        .findFirst();
  }

  /** How many origins that calls return are written before in the same method. */
  private static long writesBefore(ExpressionStmt statement, Passage passage) {
    return Stream.iterate(
            statement.getParentNode(), Optional::isPresent, outer -> outer.get().getParentNode())
        .flatMap(Optional::stream)
        .filter(MethodDeclaration.class::isInstance)
        .limit(1)
        .flatMap(method -> method.findAll(ExpressionStmt.class).stream())
        .filter(other -> passage.place(other).compareTo(passage.place(statement)) < 0)
        .filter(OriginGuard::writesCall)
        .count();
  }

  private static boolean writesCall(ExpressionStmt statement) {
    return statement.getExpression() instanceof MethodCallExpr call
        && call.getArguments().size() == 2
        && call.getArgument(1).isMethodCallExpr()
        && call.toString().toLowerCase(Locale.ROOT).contains("origin");
  }
}
