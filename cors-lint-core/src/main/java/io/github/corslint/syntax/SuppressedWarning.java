package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that {@code @SuppressWarnings} gives to declarations.
 *
 * @param word the string as Java reads it
 * @param at the literal
 * @param declaration what it holds for, its annotations included
 */
public record SuppressedWarning(String word, Location at, Location declaration) {

  /** Every word of every such annotation of a file, in the order of the source. */
  public static List<SuppressedWarning> in(JavaSource source) {
    List<SuppressedWarning> words = new ArrayList<>();
    for (AnnotationExpr annotation : Nodes.all(AnnotationExpr.class, source.unit())) {
      if (annotation.getName().getIdentifier().equals("SuppressWarnings")) {
        Node declaration = annotation.getParentNode().orElse(annotation);
        for (StringLiteralExpr literal : annotation.findAll(StringLiteralExpr.class)) {
          words.add(
              new SuppressedWarning(
                  literal.asString(), source.location(literal), source.location(declaration)));
        }
      }
    }
    return List.copyOf(words);
  }
}
