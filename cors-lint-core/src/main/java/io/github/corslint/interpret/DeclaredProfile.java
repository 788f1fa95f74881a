package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code @Profile}, whose expressions say when a bean is there (Spring Framework 3.1 to 7.0). */
public final class DeclaredProfile {

  private static final String PROFILE = "Profile";

  private final Constants constants;

  /** Annotations whose constants are evaluated like this. */
  public DeclaredProfile(Constants constants) {
    this.constants = constants;
  }

  /** The profiles that what is declared in or on a type asks for, any of them, as an expression. */
  public Optional<String> of(NodeWithAnnotations<?> declared, ProjectType type) {
    return declared
        .getAnnotationByName(PROFILE)
        .flatMap(annotation -> Constants.attribute(annotation, "value"))
        .map(e -> names(e, type))
        .filter(names -> !names.isEmpty());
  }

  private String names(Expression e, ProjectType type) {
    Stream<Expression> each =
        e instanceof ArrayInitializerExpr array ? array.getValues().stream() : Stream.of(e);
    return each.flatMap(item -> constants.text(item, type).stream())
        .collect(Collectors.joining(" or "));
  }
}
