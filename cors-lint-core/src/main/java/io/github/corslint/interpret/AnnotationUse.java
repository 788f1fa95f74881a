package io.github.corslint.interpret;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * An annotation of the tree where it stands, as reflection hands it out.
 *
 * @param annotation the annotation as written
 * @param place the type in or on which it stands
 * @param type what declares it
 */
record AnnotationUse(AnnotationExpr annotation, ProjectType place, ProjectType type)
    implements Model {

  /** Whether a type is an annotation. */
  static boolean isAnnotation(ProjectType type) {
    return type.node() instanceof AnnotationDeclaration;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!arguments.isEmpty()) {
      return Optional.empty();
    }
    return method.equals("annotationType")
        ? Optional.of(new TypeObject(type))
        : element(method).map(element -> value(element, site.run()));
  }

  private Optional<AnnotationMemberDeclaration> element(String name) {
    return type.members().stream()
        .filter(AnnotationMemberDeclaration.class::isInstance)
        .map(AnnotationMemberDeclaration.class::cast)
        .filter(element -> element.getNameAsString().equals(name))
        .findFirst();
  }

  private Value value(AnnotationMemberDeclaration element, Run run) {
    Optional<Expression> given = Annotations.attribute(annotation, element.getNameAsString());
    ProjectType scope = given.isPresent() ? place : type;
    Frame frame =
        new Frame(scope, Optional.empty(), new Environment(Optional.empty()), "<annotation>");
    return given
        .or(element::getDefaultValue)
        .map(e -> typed(e, run.interpreter().expressions().evaluate(e, frame), element))
        .orElseGet(() -> Unknown.because("the element " + element.getNameAsString()));
  }

  /** One value stands for an array of one. */
  private static Value typed(Expression e, Value value, AnnotationMemberDeclaration element) {
    boolean isWrapped = element.getType().isArrayType() && !e.isArrayInitializerExpr();
    return isWrapped ? new Known(new Object[] {value.raw()}) : value;
  }

  @Override
  public String toString() {
    return Excerpt.of(annotation);
  }
}
