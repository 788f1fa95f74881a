package io.github.corslint.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Variant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one exact origin where everybody was let in. Which one is for a person to say: a name that
 * nobody can own stands in for it.
 */
final class ExactOrigin implements Fixer {

  private static final Pattern WILD =
      Pattern.compile("([\"']?)(\\*+|https?://\\*|\\*://\\*|\\*:\\*)\\1");

  /** A property whose default is a star. */
  private static final Pattern WILD_DEFAULT = Pattern.compile("(\\$\\{[^:}]+:)\\*(?=})");

  /** A regular expression, in which an origin would be one, too. */
  private static final Pattern EXPRESSION = Pattern.compile("(?<![A-Za-z0-9])\\.[*+]|\\\\");

  /** How constants with names of headers are called. */
  private static final Pattern CONSTANT =
      Pattern.compile("(?:\\w+\\.)*(?:[A-Z0-9_]+_)?(?:ALLOW_ORIGIN|ACAO)");

  private static final Set<String> LIBRARIES_ANNOTATIONS = Set.of("CrossOrigin", "CorsDecorator");

  private static final String ORIGIN = OriginText.quoted(OriginText.PLACEHOLDER);

  @Override
  public Set<String> rules() {
    return Set.of(
        "any-origin-with-credentials",
        "wildcard-origin",
        "wildcard-with-credentials",
        "any-websocket-origin",
        "reflected-origin",
        "weak-origin-pattern");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return behindName(passage)
        .or(() -> inPlace(passage))
        .or(() -> inAnnotation(passage))
        .or(() -> inRegistration(passage))
        .or(() -> beforeDefaults(passage))
        .map(
            edit ->
                new Fix(
                    "let in one exact origin, here " + OriginText.PLACEHOLDER,
                    false,
                    List.of(edit)))
        .stream()
        .toList();
  }

  /** A star, or a pattern that is one, as a literal, a constant or a value in a file. */
  private static Optional<Edit> inPlace(Passage passage) {
    String text = passage.blamedText();
    Matcher property = WILD_DEFAULT.matcher(text);
    if (property.find()) {
      String exact = property.replaceFirst("$1" + OriginText.PLACEHOLDER);
      return Optional.of(new Edit(passage.finding().at(), exact));
    }
    Matcher wild = WILD.matcher(text);
    String exact = wild.matches() ? wild.group(1) + OriginText.PLACEHOLDER + wild.group(1) : ORIGIN;
    boolean replaceable =
        wild.matches()
            || text.equals("CorsConfiguration.ALL")
            || isEcho(passage)
            || (passage.blamed(StringLiteralExpr.class).filter(ExactOrigin::isPattern).isPresent()
                && !readsDots(passage));
    return replaceable ? Optional.of(new Edit(passage.finding().at(), exact)) : Optional.empty();
  }

  /** Whether a dot stood for another character, so that an exact origin would be read like that. */
  private static boolean readsDots(Passage passage) {
    return passage
        .finding()
        .witness()
        .filter(witness -> witness.variant() == Variant.DOT_WILDCARD)
        .isPresent();
  }

  private static boolean isPattern(StringLiteralExpr literal) {
    String text = literal.asString();
    return text.contains("*") && !text.contains("${") && !EXPRESSION.matcher(text).find();
  }

  /** The request's own origin as the value of a header or a list. */
  private static boolean isEcho(Passage passage) {
    return passage.finding().rule().name().equals("reflected-origin")
        && passage.blamed(Expression.class).isPresent()
        && headerName(passage).isEmpty();
  }

  /** What is put into a map of headers, where the name is to blame that it is put under. */
  private static Optional<Edit> behindName(Passage passage) {
    return headerName(passage)
        .flatMap(
            name ->
                name.getParentNode()
                    .filter(MethodCallExpr.class::isInstance)
                    .map(call -> ((MethodCallExpr) call).getArguments())
                    .filter(all -> all.size() > all.indexOf(name) + 1)
                    .map(all -> passage.replace(all.get(all.indexOf(name) + 1), ORIGIN)));
  }

  /** A name of a header, as a literal or a constant, at the place that is to blame. */
  private static Optional<Expression> headerName(Passage passage) {
    return passage
        .blamed(Expression.class)
        .filter(
            e ->
                e instanceof StringLiteralExpr literal
                    ? literal.asString().equalsIgnoreCase("Access-Control-Allow-Origin")
                    : CONSTANT.matcher(passage.blamedText()).matches());
  }

  private static Optional<Edit> inAnnotation(Passage passage) {
    return passage
        .blamed(Name.class)
        .flatMap(Name::getParentNode)
        .or(() -> passage.blamed(AnnotationExpr.class))
        .filter(ExactOrigin::takesOrigins)
        .flatMap(
            annotation -> {
              if (annotation instanceof MarkerAnnotationExpr marker) {
                return Optional.of(passage.insertAfter(marker, "(" + ORIGIN + ")"));
              }
              return annotation instanceof NormalAnnotationExpr normal
                  ? Optional.of(inPairs(normal, passage))
                  : Optional.empty();
            });
  }

  /** An application's own annotation, composed of one of these, may take none. */
  private static boolean takesOrigins(Node node) {
    return node instanceof AnnotationExpr annotation
        && LIBRARIES_ANNOTATIONS.contains(annotation.getName().getIdentifier());
  }

  private static Edit inPairs(NormalAnnotationExpr annotation, Passage passage) {
    Optional<MemberValuePair> origins =
        annotation.getPairs().stream()
            .filter(p -> Set.of("origins", "value").contains(p.getNameAsString()))
            .findFirst();
    if (origins.isPresent()) {
      return passage.replace(origins.get().getValue(), ORIGIN);
    }
    return annotation.getPairs().isEmpty()
        ? passage.replace(annotation, "@" + annotation.getName() + "(" + ORIGIN + ")")
        : passage.insertBefore(annotation.getPairs().get(0), "origins = " + ORIGIN + ", ");
  }

  /** A mapping without a word about origins. */
  private static Optional<Edit> inRegistration(Passage passage) {
    return call("addMapping", passage)
        .map(c -> passage.insertAfter(c, ".allowedOrigins(" + ORIGIN + ")"));
  }

  /** Defaults fill only what was not said before. */
  private static Optional<Edit> beforeDefaults(Passage passage) {
    return call("applyPermitDefaultValues", passage)
        .filter(c -> c.getScope().filter(Expression::isNameExpr).isPresent())
        .flatMap(
            c ->
                c.getParentNode()
                    .filter(ExpressionStmt.class::isInstance)
                    .map(
                        s ->
                            passage.insertBefore(
                                s,
                                c.getScope().orElseThrow()
                                    + ".addAllowedOrigin("
                                    + ORIGIN
                                    + ");\n"
                                    + passage.indentOf(s))));
  }

  private static Optional<MethodCallExpr> call(String name, Passage passage) {
    return passage
        .blamed(SimpleName.class)
        .flatMap(SimpleName::getParentNode)
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(c -> c.getNameAsString().equals(name));
  }
}
