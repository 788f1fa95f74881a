package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import java.util.Optional;

/** Reads annotations. */
final class Annotations {

  private Annotations() {}

  /**
   * The attribute {@code value} or {@code name} as text, empty when there is none that is known.
   */
  static String argument(AnnotationExpr annotation, Interpreter interpreter, Frame frame) {
    return attribute(annotation, "value")
        .or(() -> attribute(annotation, "name"))
        .map(e -> interpreter.expressions().evaluate(e, frame))
        .filter(Known.class::isInstance)
        .flatMap(v -> ((Known) v).text())
        .orElse("");
  }

  /** The attribute {@code defaultValue} as a placeholder's tail. */
  static String defaultOf(AnnotationExpr annotation, Interpreter interpreter, Frame frame) {
    return attribute(annotation, "defaultValue")
        .map(e -> interpreter.expressions().evaluate(e, frame))
        .filter(Known.class::isInstance)
        .flatMap(v -> ((Known) v).text())
        .map(text -> ":" + text)
        .orElse("");
  }

  /** The expression of an attribute. */
  static Optional<Expression> attribute(AnnotationExpr annotation, String name) {
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      return name.equals("value") ? Optional.of(single.getMemberValue()) : Optional.empty();
    }
    if (annotation instanceof NormalAnnotationExpr normal) {
      return normal.getPairs().stream()
          .filter(p -> p.getNameAsString().equals(name))
          .map(MemberValuePair::getValue)
          .findFirst();
    }
    return Optional.empty();
  }
}
