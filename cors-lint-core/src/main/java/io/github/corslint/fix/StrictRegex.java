package io.github.corslint.fix;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import io.github.corslint.syntax.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Escapes the dots of a host in a regular expression, and has the whole origin match it. */
final class StrictRegex implements Fixer {

  /** A dot between the letters of two labels, which was meant as a dot. */
  private static final Pattern BARE_DOT =
      Pattern.compile("(?<=[A-Za-z0-9*+)\\]])(?<!\\\\)\\.(?=[A-Za-z0-9])");

  /** Anything before the first letter of a domain, with no dot that has to be between them. */
  private static final Pattern GLUED = Pattern.compile("\\.[*+](?:\\\\\\.\\?)?(?=[A-Za-z0-9])");

  /** What no origin holds and no pattern with plain stars. */
  private static final Pattern EXPRESSION = Pattern.compile("[\\\\^$()|+?]");

  /**
   * An end after which anything may follow: whether that was meant, nobody but the author knows.
   */
  private static final Pattern OPEN_END = Pattern.compile("(?<!\\\\)\\.[*+]\\$?\\)*$");

  @Override
  public Set<String> rules() {
    return Set.of("weak-origin-check", "weak-origin-pattern");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    if (passage.source().isEmpty()) {
      return List.of();
    }
    JavaSource source = passage.source().get();
    Optional<MethodCallExpr> call = passage.blamed(MethodCallExpr.class);
    Optional<StringLiteralExpr> expression = expression(passage, call, source);
    if (expression.filter(e -> OPEN_END.matcher(e.asString()).find()).isPresent()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    call.filter(
            c ->
                Set.of("find", "lookingAt").contains(c.getNameAsString())
                    && c.getArguments().isEmpty())
        .ifPresent(c -> edits.add(passage.replace(c.getName(), "matches")));
    expression.ifPresent(
        literal ->
            strict(literal.asString())
                .ifPresent(s -> edits.add(passage.replace(literal, OriginText.quoted(s)))));
    return edits.isEmpty()
        ? List.of()
        : List.of(new Fix("match the whole origin, with its dots escaped", true, edits));
  }

  /** The literal that holds the regular expression. */
  private static Optional<StringLiteralExpr> expression(
      Passage passage, Optional<MethodCallExpr> call, JavaSource source) {
    if (call.isEmpty()) {
      return passage
          .blamed(StringLiteralExpr.class)
          .filter(l -> !l.asString().contains("*") || EXPRESSION.matcher(l.asString()).find());
    }
    MethodCallExpr asked = call.get();
    if (asked.getNameAsString().equals("matches") && asked.getArguments().size() == 1) {
      return OriginText.literal(asked.getArgument(0), source);
    }
    return matcherOf(asked).flatMap(m -> pattern(m, source));
  }

  private static Optional<MethodCallExpr> matcherOf(MethodCallExpr call) {
    return call.getScope()
        .flatMap(Expression::toMethodCallExpr)
        .filter(m -> m.getNameAsString().equals("matcher"));
  }

  private static Optional<StringLiteralExpr> pattern(MethodCallExpr matcher, JavaSource source) {
    return matcher
        .getScope()
        .flatMap(
            scope ->
                scope.isNameExpr()
                    ? OriginText.declared(scope.asNameExpr().getNameAsString(), source)
                        .flatMap(v -> v.getInitializer())
                    : Optional.of(scope))
        .flatMap(Expression::toMethodCallExpr)
        .filter(c -> c.getNameAsString().equals("compile") && !c.getArguments().isEmpty())
        .flatMap(c -> OriginText.literal(c.getArgument(0), source));
  }

  private static Optional<String> strict(String regex) {
    String glued = GLUED.matcher(regex).replaceAll("(.*\\\\.)?");
    String escaped = BARE_DOT.matcher(glued).replaceAll("\\\\.");
    return escaped.equals(regex) || !compiles(escaped) ? Optional.empty() : Optional.of(escaped);
  }

  private static boolean compiles(String regex) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
