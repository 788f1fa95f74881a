package io.github.corslint.fix;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes entries as browsers send them: no path, one origin in one string, a scheme in front. */
final class WellFormedOrigin implements Fixer {

  @Override
  public Set<String> rules() {
    return Set.of("malformed-origin");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage
        .blamed(StringLiteralExpr.class)
        .flatMap(literal -> fix(literal, passage))
        .stream()
        .toList();
  }

  private static Optional<Fix> fix(StringLiteralExpr literal, Passage passage) {
    String text = literal.asString().strip();
    String withoutPath = text.replaceFirst("^(https?://[^/]+)/.*$", "$1");
    if (!withoutPath.equals(text) && OriginText.isOrigin(withoutPath)) {
      return Optional.of(
          replacing(literal, OriginText.quoted(withoutPath), "leave the path out", true, passage));
    }
    List<String> several = Stream.of(text.split("[\\s,;]+")).toList();
    if (several.size() > 1
        && several.stream().allMatch(OriginText::isOrigin)
        && ListItems.around(literal).isPresent()) {
      String items = several.stream().map(OriginText::quoted).collect(Collectors.joining(", "));
      return Optional.of(replacing(literal, items, "write each origin by itself", true, passage));
    }
    return OriginText.isHost(text) && !text.startsWith(".")
        ? Optional.of(
            replacing(
                literal,
                OriginText.quoted("https://" + text),
                "write the scheme too",
                false,
                passage))
        : Optional.empty();
  }

  private static Fix replacing(
      StringLiteralExpr literal, String replacement, String title, boolean safe, Passage passage) {
    return new Fix(title, safe, List.of(passage.replace(literal, replacement)));
  }
}
