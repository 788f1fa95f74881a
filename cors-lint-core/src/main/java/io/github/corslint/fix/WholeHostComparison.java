package io.github.corslint.fix;

import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.corslint.model.Fix;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks for the trusted host or one below it where any host that ends like it was let in. */
final class WholeHostComparison implements Fixer {

  private static final Set<String> PARTIAL = Set.of("endsWith", "contains", "indexOf");

  @Override
  public Set<String> rules() {
    return Set.of("weak-origin-check");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage.blamed(MethodCallExpr.class).flatMap(c -> fix(c, passage)).stream().toList();
  }

  private static Optional<Fix> fix(MethodCallExpr call, Passage passage) {
    JavaSource source = passage.source().orElseThrow();
    if (!PARTIAL.contains(call.getNameAsString()) || call.getArguments().size() != 1) {
      return Optional.empty();
    }
    Optional<String> trusted =
        OriginText.of(call.getArgument(0), source)
            .filter(OriginText::isHost)
            .map(h -> h.replaceFirst("^\\.", ""));
    Optional<Expression> asked = call.getScope();
    Optional<Expression> question =
        call.getNameAsString().equals("indexOf") ? Indexes.found(call) : Optional.of(call);
    if (trusted.isEmpty() || asked.isEmpty() || question.isEmpty()) {
      return Optional.empty();
    }
    String whole = isHost(asked.get()) ? trusted.get() : "https://" + trusted.get();
    String comparison =
        "%s.equals(%s) || %s.endsWith(%s)"
            .formatted(
                OriginText.quoted(whole),
                asked.get(),
                asked.get(),
                OriginText.quoted("." + trusted.get()));
    boolean alone =
        question.get().getParentNode().filter(EnclosedExpr.class::isInstance).isPresent();
    return Optional.of(
        new Fix(
            "let in " + trusted.get() + " and hosts below it only",
            false,
            List.of(passage.replace(question.get(), alone ? comparison : "(" + comparison + ")"))));
  }

  private static boolean isHost(Expression asked) {
    return asked.toString().toLowerCase(Locale.ROOT).contains("host");
  }
}
