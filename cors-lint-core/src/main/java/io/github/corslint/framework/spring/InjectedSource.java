package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * The bean that a security chain takes its CORS configuration from: by the name in a qualifier,
 * else by that of the parameter or field into which it is injected (Spring Framework 4 to 7).
 */
final class InjectedSource {

  private static final List<String> QUALIFIERS = List.of("Qualifier", "Named", "Resource");

  private InjectedSource() {}

  /** The bean's name; empty when the chain is not given a source by such a name. */
  static Optional<String> of(ProjectType type, MethodDeclaration chain) {
    List<MethodCallExpr> calls =
        chain.findAll(
            MethodCallExpr.class,
            call ->
                call.getNameAsString().equals("configurationSource")
                    && call.getArguments().size() == 1);
    return calls.size() == 1
        ? nameOf(calls.get(0).getArgument(0)).flatMap(name -> declared(name, type, chain))
        : Optional.empty();
  }

  private static Optional<String> nameOf(Expression source) {
    if (source.isFieldAccessExpr() && source.asFieldAccessExpr().getScope().isThisExpr()) {
      return Optional.of(source.asFieldAccessExpr().getNameAsString());
    }
    return source.isNameExpr()
        ? Optional.of(source.asNameExpr().getNameAsString())
        : Optional.empty();
  }

  private static Optional<String> declared(String name, ProjectType type, MethodDeclaration chain) {
    Optional<Parameter> parameter = chain.getParameterByName(name);
    if (parameter.isPresent()) {
      return Optional.of(qualified(parameter.get()).orElse(name));
    }
    for (FieldDeclaration field : type.fields()) {
      for (VariableDeclarator variable : field.getVariables()) {
        if (variable.getNameAsString().equals(name) && variable.getInitializer().isEmpty()) {
          return Optional.of(qualified(field).or(() -> byConstructor(type, variable)).orElse(name));
        }
      }
    }
    return Optional.empty();
  }

  /** The name that the only constructor has for what it is given of the type. */
  private static Optional<String> byConstructor(ProjectType type, VariableDeclarator field) {
    return type.constructors().size() == 1
        ? type.constructors().get(0).getParameters().stream()
            .filter(p -> p.getType().equals(field.getType()))
            .findFirst()
            .map(p -> qualified(p).orElse(p.getNameAsString()))
        : Optional.empty();
  }

  private static Optional<String> qualified(NodeWithAnnotations<?> node) {
    return node.getAnnotations().stream()
        .filter(a -> QUALIFIERS.contains(a.getName().getIdentifier()))
        .flatMap(a -> text(a).stream())
        .findFirst();
  }

  private static Optional<String> text(AnnotationExpr annotation) {
    return annotation.findFirst(StringLiteralExpr.class).map(StringLiteralExpr::getValue);
  }
}
