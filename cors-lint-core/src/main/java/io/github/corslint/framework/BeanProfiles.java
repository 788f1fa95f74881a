package io.github.corslint.framework;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.DeclaredProfile;
import io.github.corslint.interpret.Entry;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.Map;
import java.util.Optional;

/**
 * {@code @Profile} on members of a file, the classes that they stand in and the classes around
 * those.
 */
final class BeanProfiles {

  private final JavaSource source;
  private final DeclaredProfile declared;

  BeanProfiles(JavaSource source, Constants constants) {
    this.source = source;
    this.declared = new DeclaredProfile(constants);
  }

  /** The profile without which a policy does not exist; empty when there is none. */
  String of(CorsPolicy policy) {
    String around = around(policy.at());
    return around.isEmpty() ? ofOwner(policy.scope().owner()) : around;
  }

  /** The profile without which code is not run; empty when there is none. */
  String of(Entry entry) {
    String around = around(entry.at());
    return around.isEmpty() ? ofOwner(entry.owner()) : around;
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
        .flatMap(member -> declared.of(member.getValue(), member.getKey()).stream())
        .reduce("", (outer, inner) -> inner);
  }

  private Optional<String> ofMember(ProjectType type, String member) {
    return type.methods(member).stream().flatMap(m -> declared.of(m, type).stream()).findFirst();
  }

  private Optional<String> ofType(ProjectType type) {
    Optional<String> own =
        type.node() instanceof NodeWithAnnotations<?> node
            ? declared.of(node, type)
            : Optional.empty();
    return own.or(() -> type.enclosing().flatMap(this::ofType));
  }
}
