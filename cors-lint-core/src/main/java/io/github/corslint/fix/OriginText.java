package io.github.corslint.fix;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.corslint.syntax.JavaSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions about texts in the source that stand for origins. */
final class OriginText {

  /** Stands for the origin that only the people behind the code know; nobody can own it. */
  static final String PLACEHOLDER = "https://app.example.com";

  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9-]+(\\.[a-z0-9-]+)*(:\\d+)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile("\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+", Pattern.CASE_INSENSITIVE);

  private OriginText() {}

  /** Whether a text is a whole origin that browsers send. */
  static boolean isOrigin(String text) {
    return ORIGIN.matcher(text).matches();
  }

  /** Whether a text is a whole origin of a host of at least two labels, which others can know. */
  static boolean isNamedOrigin(String text) {
    return isOrigin(text) && text.contains(".");
  }

  /** Whether a text is a host of at least two labels, or the end of one. */
  static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  /** What an expression says: a literal, or a name that the same file gives a literal once. */
  static Optional<String> of(Expression expression, JavaSource source) {
    return literal(expression, source).map(StringLiteralExpr::asString);
  }

  /** The literal behind an expression. */
  static Optional<StringLiteralExpr> literal(Expression expression, JavaSource source) {
    return expression instanceof NameExpr name
        ? declared(name.getNameAsString(), source)
            .flatMap(VariableDeclarator::getInitializer)
            .flatMap(Expression::toStringLiteralExpr)
        : expression.toStringLiteralExpr();
  }

  /** The only variable of this name in a file. */
  static Optional<VariableDeclarator> declared(String name, JavaSource source) {
    var all =
        source.unit().findAll(VariableDeclarator.class, v -> v.getNameAsString().equals(name));
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** A text as a Java string literal. */
  static String quoted(String text) {
    return new StringLiteralExpr().setString(text).toString();
  }
}
