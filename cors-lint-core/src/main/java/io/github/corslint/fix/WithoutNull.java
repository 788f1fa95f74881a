package io.github.corslint.fix;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the origin {@code null} off a list. */
final class WithoutNull implements Fixer {

  private static final String TITLE = "take null off the list";

  @Override
  public Set<String> rules() {
    return Set.of("null-origin");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    if (passage.source().isEmpty()) {
      return inFile(passage).stream().toList();
    }
    return entry(passage)
        .flatMap(literal -> removal(literal, passage))
        .map(edit -> new Fix(TITLE, false, List.of(edit)))
        .stream()
        .toList();
  }

  /** The literal itself, or the only one in the list that the blamed check looks into. */
  private static Optional<StringLiteralExpr> entry(Passage passage) {
    Optional<StringLiteralExpr> blamed = passage.blamed(StringLiteralExpr.class);
    if (blamed.isPresent()) {
      return blamed.filter(l -> l.asString().equals("null"));
    }
    List<StringLiteralExpr> all =
        passage
            .source()
            .orElseThrow()
            .unit()
            .findAll(StringLiteralExpr.class, l -> l.asString().equals("null"));
    return all.size() == 1 && ListItems.around(all.get(0)).isPresent()
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  private static Optional<Edit> removal(StringLiteralExpr literal, Passage passage) {
    NodeList<Expression> items = ListItems.around(literal).orElse(new NodeList<>());
    int index = items.indexOf(literal);
    if (index < 0 || items.size() < 2) {
      return Optional.empty();
    }
    Location own = passage.place(literal);
    Location neighbour = passage.place(items.get(index == 0 ? 1 : index - 1));
    return Optional.of(
        new Edit(
            index == 0
                ? new Location(
                    own.path(),
                    own.startLine(),
                    own.startColumn(),
                    neighbour.startLine(),
                    neighbour.startColumn())
                : new Location(
                    own.path(),
                    neighbour.endLine(),
                    neighbour.endColumn(),
                    own.endLine(),
                    own.endColumn()),
            ""));
  }

  /** An item of a comma-separated value in a configuration file. */
  private static Optional<Fix> inFile(Passage passage) {
    String text = passage.blamedText();
    String without = text.replaceFirst("\\s*,\\s*null\\b|\\bnull\\s*,\\s*", "");
    return without.equals(text)
        ? Optional.empty()
        : Optional.of(new Fix(TITLE, false, List.of(new Edit(passage.finding().at(), without))));
  }
}
