package io.github.corslint.framework;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.corslint.syntax.Nodes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a piece of code uses of its file.
 *
 * @param calls names of methods of its class that it may call, with their numbers of arguments;
 *     those of a type that is named stand behind its name and a dot
 * @param makes simple names of types of which it makes objects
 * @param reads names that stand alone, as those of fields do
 */
record Uses(Set<String> calls, Set<String> makes, Set<String> reads) {

  Uses {
    calls = Set.copyOf(calls);
    makes = Set.copyOf(makes);
    reads = Set.copyOf(reads);
  }

  /** Goes through code once. */
  static Uses of(Node code) {
    Set<String> calls = new HashSet<>();
    Set<String> makes = new HashSet<>();
    Set<String> reads = new HashSet<>();
    Nodes.forEach(
        Expression.class,
        code,
        e -> {
          if (e instanceof MethodCallExpr call) {
            called(call).ifPresent(calls::add);
          } else if (e instanceof MethodReferenceExpr reference) {
            calls.add(reference.getIdentifier() + "/*");
            if (reference.getIdentifier().equals("new")) {
              makes.add(reference.getScope().toString());
            }
          } else if (e instanceof ObjectCreationExpr made) {
            makes.add(made.getType().getNameAsString());
          } else if (e instanceof NameExpr name) {
            reads.add(name.getNameAsString());
          }
        });
    return new Uses(calls, makes, reads);
  }

  private static Optional<String> called(MethodCallExpr call) {
    String key = call.getNameAsString() + "/" + call.getArguments().size();
    if (call.getScope().isEmpty()) {
      return Optional.of(key);
    }
    Expression scope = call.getScope().get();
    boolean mayBeOwn = scope.isThisExpr() || scope.isNameExpr() || scope.isObjectCreationExpr();
    return mayBeOwn
        ? Optional.of(typeName(scope).map(type -> type + "." + key).orElse(key))
        : Optional.empty();
  }

  /** The name of the type that an expression looks like; empty for other expressions. */
  static Optional<String> typeName(Expression e) {
    String name = e instanceof NameExpr alone ? alone.getNameAsString() : "";
    boolean isType =
        !name.isEmpty()
            && Character.isUpperCase(name.charAt(0))
            && !name.equals(name.toUpperCase(Locale.ROOT));
    return isType ? Optional.of(name) : Optional.empty();
  }
}
