package io.github.corslint.framework;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code @Profile} on members of a file, the classes that they stand in and the classes around
 * those.
 */
final class BeanProfiles {

  private static final String PROFILE = "Profile";

  private final JavaSource source;
  private final Constants constants;

  BeanProfiles(JavaSource source, Constants constants) {
    this.source = source;
    this.constants = constants;
  }

  /** The profile without which a policy does not exist; empty when there is none. */
  String of(CorsPolicy policy) {
    String around = around(policy.at());
    return around.isEmpty() ? ofOwner(policy.scope().owner()) : around;
  }

  /** The profile of {@code Class.member}. */
  private String ofOwner(String owner) {
    String[] names = owner.split("\\.", 2);
    return source.types().stream()
        .filter(t -> t.simpleName().equals(names[0]))
        .findFirst()
        .flatMap(
            t ->
                (names.length == 2 ? ofMember(t, names[1]) : Optional.<String>empty())
                    .or(() -> ofType(t)))
        .orElse("");
  }

  /** The profile of the innermost member around a place, such as a bean of an anonymous class. */
  private String around(Location place) {
    return source.types().stream()
        .flatMap(type -> type.methods().stream().map(method -> Map.entry(type, method)))
        .filter(member -> source.location(member.getValue()).contains(place))
        .flatMap(member -> profile(member.getValue(), member.getKey()).stream())
        .reduce("", (outer, inner) -> inner);
  }

  private Optional<String> ofMember(ProjectType type, String member) {
    return type.methods(member).stream().flatMap(m -> profile(m, type).stream()).findFirst();
  }

  private Optional<String> ofType(ProjectType type) {
    Optional<String> own =
        type.node() instanceof NodeWithAnnotations<?> node ? profile(node, type) : Optional.empty();
    return own.or(() -> type.enclosing().flatMap(this::ofType));
  }

  private Optional<String> profile(NodeWithAnnotations<?> node, ProjectType type) {
    return node.getAnnotationByName(PROFILE)
        .flatMap(BeanProfiles::value)
        .map(e -> names(e, type))
        .filter(names -> !names.isEmpty());
  }

  private static Optional<Expression> value(AnnotationExpr annotation) {
    return Constants.attribute(annotation, "value");
  }

  private String names(Expression e, ProjectType type) {
    Stream<Expression> each =
        e instanceof ArrayInitializerExpr array ? array.getValues().stream() : Stream.of(e);
    return each.map(item -> constants.evaluate(item, type))
        .flatMap(v -> v instanceof Known known ? known.text().stream() : Stream.<String>empty())
        .collect(Collectors.joining(" or "));
  }
}
