package io.github.corslint.fix;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.corslint.model.Fix;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares with {@code equals} where a part of a whole trusted origin was compared. */
final class ExactComparison implements Fixer {

  private static final Set<String> PARTIAL =
      Set.of("startsWith", "endsWith", "contains", "indexOf", "lastIndexOf", "matches");

  private static final String TITLE = "compare with equals";

  @Override
  public Set<String> rules() {
    return Set.of("weak-origin-check");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    Optional<Fix> call = passage.blamed(MethodCallExpr.class).flatMap(c -> ofCall(c, passage));
    return call.or(() -> ofReference(passage)).stream().toList();
  }

  private static Optional<Fix> ofCall(MethodCallExpr call, Passage passage) {
    JavaSource source = passage.source().orElseThrow();
    if (!PARTIAL.contains(call.getNameAsString()) || call.getArguments().size() != 1) {
      return Optional.empty();
    }
    Expression argument = call.getArgument(0);
    Optional<String> ofArgument = OriginText.of(argument, source).filter(OriginText::isNamedOrigin);
    Optional<Expression> scope = call.getScope();
    Optional<String> ofScope =
        scope.flatMap(s -> OriginText.of(s, source)).filter(OriginText::isNamedOrigin);
    if (scope.isEmpty() || (ofArgument.isEmpty() && ofScope.isEmpty())) {
      return Optional.empty();
    }
    String trusted = (ofArgument.isPresent() ? argument : scope.get()).toString();
    Expression asked = ofArgument.isPresent() ? scope.get() : argument;
    return isAddress(asked, source)
        ? Optional.empty()
        : question(call).map(asks -> fix(passage, asks, trusted + ".equals(" + asked + ")"));
  }

  /** The address of a page is more than its origin. */
  private static boolean isAddress(Expression asked, JavaSource source) {
    Optional<Expression> said =
        asked
            .toNameExpr()
            .flatMap(name -> OriginText.declared(name.getNameAsString(), source))
            .flatMap(VariableDeclarator::getInitializer);
    return Stream.concat(Stream.of(asked), said.stream())
        .anyMatch(e -> e.toString().toLowerCase(Locale.ROOT).contains("refer"));
  }

  /** An index stands in a comparison, which is the question. */
  private static Optional<Expression> question(MethodCallExpr call) {
    return call.getNameAsString().endsWith("ndexOf") ? Indexes.found(call) : Optional.of(call);
  }

  private static Fix fix(Passage passage, Expression question, String replacement) {
    return new Fix(TITLE, true, List.of(passage.replace(question, replacement)));
  }

  /** What the items of a list are is not looked at, so that a person has to. */
  private static Optional<Fix> ofReference(Passage passage) {
    return passage
        .blamed(MethodCallExpr.class)
        .flatMap(
            c ->
                c.getArguments().stream().filter(MethodReferenceExpr.class::isInstance).findFirst())
        .map(Expression::asMethodReferenceExpr)
        .filter(r -> Set.of("startsWith", "endsWith", "contains").contains(r.getIdentifier()))
        .map(r -> new Fix(TITLE, false, List.of(passage.replace(r, r.getScope() + "::equals"))));
  }
}
