package io.github.corslint.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithType;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks the origin up in the items of a text that lists origins, not in the text as a whole. */
final class SplitAllowList implements Fixer {

  @Override
  public Set<String> rules() {
    return Set.of("weak-origin-check", "reflected-origin", "null-origin");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage
        .blamed(MethodCallExpr.class)
        .filter(c -> c.getNameAsString().equals("contains") && c.getArguments().size() == 1)
        .filter(c -> OriginText.of(c.getArgument(0), passage.source().orElseThrow()).isEmpty())
        .flatMap(MethodCallExpr::getScope)
        .filter(scope -> isText(scope, passage.source().orElseThrow()))
        .map(scope -> fix(scope, passage))
        .stream()
        .toList();
  }

  private static Fix fix(Expression scope, Passage passage) {
    Edit split = passage.replace(scope, "List.of(" + scope + ".split(\"\\\\s*,\\\\s*\"))");
    return new Fix(
        "look the origin up among the items of the list",
        true,
        Stream.concat(passage.importing("java.util.List"), Stream.of(split)).toList());
  }

  private static boolean isText(Expression scope, JavaSource source) {
    return scope instanceof NameExpr name
        && OriginText.of(name, source)
            .filter(t -> !t.contains(",") && OriginText.isHost(t))
            .isEmpty()
        && declaredType(name.getNameAsString(), source).filter("String"::equals).isPresent();
  }

  private static Optional<String> declaredType(String name, JavaSource source) {
    List<String> types =
        Stream.<Node>concat(
                source
                    .unit()
                    .findAll(VariableDeclarator.class, v -> v.getNameAsString().equals(name))
                    .stream(),
                source
                    .unit()
                    .findAll(Parameter.class, p -> p.getNameAsString().equals(name))
                    .stream())
            .map(n -> ((NodeWithType<?, ?>) n).getTypeAsString())
            .distinct()
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }
}
