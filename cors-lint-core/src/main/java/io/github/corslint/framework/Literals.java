package io.github.corslint.framework;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.corslint.interpret.Path;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.JavaSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * String literals that look like origins or hosts. They are guesses of what code trusts that
 * compares in a way that does not show it, such as character by character.
 */
final class Literals {

  private static final int MOST = 40;
  private static final int MAX_LENGTH = 300;
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9-]\\\\?\\.[a-z0-9-]|://|\\blocalhost\\b");

  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){1,2}");

  private Literals() {}

  /** The guesses in the files whose methods ran. */
  static List<TrustedOrigin> of(List<Path> paths) {
    Set<JavaSource> sources = new LinkedHashSet<>();
    paths.forEach(p -> sources.addAll(p.sources()));
    List<TrustedOrigin> found = new ArrayList<>();
    sources.forEach(source -> collect(source.unit(), source, found));
    return joined(found);
  }

  private static void collect(Node node, JavaSource source, List<TrustedOrigin> found) {
    for (LiteralStringValueExpr literal : node.findAll(LiteralStringValueExpr.class)) {
      String text = text(literal);
      boolean fits =
          text.length() <= MAX_LENGTH
              && HOST.matcher(text).find()
              && !VERSION.matcher(text).matches();
      if (fits && found.size() < MOST) {
        found.add(new TrustedOrigin(text, TrustedOrigin.Kind.OPERAND, source.location(literal)));
      }
    }
  }

  private static String text(LiteralStringValueExpr literal) {
    if (literal instanceof StringLiteralExpr string) {
      return string.asString();
    }
    return literal instanceof TextBlockLiteralExpr block ? block.asString() : "";
  }

  /** Beginnings that end in a dot go with every end. */
  private static List<TrustedOrigin> joined(List<TrustedOrigin> found) {
    List<TrustedOrigin> all = new ArrayList<>(found);
    for (TrustedOrigin start : found) {
      for (TrustedOrigin end : found) {
        boolean fits = start.text().endsWith(".") && !end.text().contains("://");
        if (fits && all.size() < 2 * MOST) {
          all.add(
              new TrustedOrigin(
                  start.text() + end.text().replaceFirst("^\\.", ""), end.kind(), end.at()));
        }
      }
    }
    return all;
  }
}
