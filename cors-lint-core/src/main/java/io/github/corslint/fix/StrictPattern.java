package io.github.corslint.fix;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a dot between the star and the domain of a pattern, or takes a star off its end. */
final class StrictPattern implements Fixer {

  private static final Pattern GLUED =
      Pattern.compile("(https?://)?\\*([a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d+)?)");

  private static final Pattern OPEN_END =
      Pattern.compile("(https?://[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d+)?)\\*+");

  @Override
  public Set<String> rules() {
    return Set.of("weak-origin-pattern");
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
    Matcher open = OPEN_END.matcher(literal.asString());
    if (open.matches()) {
      return Optional.of(
          new Fix(
              "let in " + open.group(1) + " alone",
              true,
              List.of(passage.replace(literal, OriginText.quoted(open.group(1))))));
    }
    Matcher glued = GLUED.matcher(literal.asString());
    return glued.matches() ? Optional.of(dotted(glued, literal, passage)) : Optional.empty();
  }

  private static Fix dotted(Matcher glued, StringLiteralExpr literal, Passage passage) {
    String scheme = glued.group(1) == null ? "https://" : glued.group(1);
    String below = OriginText.quoted(scheme + "*." + glued.group(2));
    boolean list = ListItems.around(literal).isPresent();
    String both = OriginText.quoted(scheme + glued.group(2)) + ", " + below;
    return new Fix(
        "let in " + glued.group(2) + (list ? " and hosts" : " only by hosts") + " below it",
        list,
        List.of(passage.replace(literal, list ? both : below)));
  }
}
