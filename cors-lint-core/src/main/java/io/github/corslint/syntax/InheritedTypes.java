package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Member types that types have from their supertypes, which code names without saying whose. */
final class InheritedTypes {

  private final Function<ProjectType, List<ProjectType>> supertypes;
  private final Map<JavaSource, Set<String>> names = new ConcurrentHashMap<>();

  InheritedTypes(Function<ProjectType, List<ProjectType>> supertypes) {
    this.supertypes = supertypes;
  }

  /** The member type that a possibly dotted name means by what the types around a place inherit. */
  Optional<ProjectType> find(JavaSource source, String name, Node place) {
    String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    if (!names(source).contains(head)) {
      return Optional.empty();
    }
    List<String> around = around(place);
    for (int kept = around.size(); kept > 0; kept--) {
      Optional<ProjectType> found =
          source
              .type(String.join(".", around.subList(0, kept)))
              .flatMap(type -> member(supertypes.apply(type), name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ProjectType> member(List<ProjectType> types, String name) {
    return types.stream()
        .flatMap(type -> type.source().type(type.binaryName() + "." + name).stream())
        .findFirst();
  }

  /** The simple names of all member types that the types of a file inherit. */
  private Set<String> names(JavaSource source) {
    Set<String> known = names.get(source);
    if (known == null) {
      known = new HashSet<>();
      for (ProjectType type : source.types()) {
        for (ProjectType supertype : supertypes.apply(type)) {
          supertype.members().stream()
              .filter(TypeDeclaration.class::isInstance)
              .map(member -> ((TypeDeclaration<?>) member).getNameAsString())
              .forEach(known::add);
        }
      }
      names.put(source, known);
    }
    return known;
  }

  /** The names of the types around a place, the outermost first. */
  static List<String> around(Node place) {
    List<String> around = new ArrayList<>();
    for (Optional<Node> n = Optional.of(place); n.isPresent(); n = n.get().getParentNode()) {
      if (n.get() instanceof TypeDeclaration<?> type) {
        around.add(0, type.getNameAsString());
      }
    }
    return around;
  }
}
