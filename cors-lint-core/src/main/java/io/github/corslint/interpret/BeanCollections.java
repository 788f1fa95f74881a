package io.github.corslint.interpret;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All beans of a type together, as containers hand them over where a collection is asked for
 * (Spring Framework 4 to 7).
 */
final class BeanCollections {

  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Collection", "Iterable");

  private static final Set<String> COMPONENTS =
      Set.of("Component", "Service", "Repository", "Configuration", "Named", "Singleton");

  private final Run run;
  private final BeanMethods methods;

  BeanCollections(Run run, BeanMethods methods) {
    this.run = run;
    this.methods = methods;
  }

  /** The beans of the type that a collection is declared to hold; empty when none is known. */
  Optional<Value> of(Type type, Frame frame) {
    return elementOf(type)
        .flatMap(e -> run.project().find(frame.source(), e.asString(), frame.type().node()))
        .map(element -> beans(element, frame))
        .filter(beans -> !beans.isEmpty())
        .map(
            beans ->
                new Known(type.asString().startsWith("Set") ? new LinkedHashSet<>(beans) : beans));
  }

  private static Optional<Type> elementOf(Type type) {
    return type instanceof ClassOrInterfaceType named
            && COLLECTIONS.contains(named.getNameAsString())
        ? named.getTypeArguments().filter(a -> a.size() == 1).map(a -> a.get(0))
        : Optional.empty();
  }

  private List<Object> beans(ProjectType element, Frame frame) {
    List<ProjectType> types = new ArrayList<>(run.project().implementations(element));
    if (!element.isAbstract()) {
      types.add(element);
    }
    List<Object> beans = new ArrayList<>();
    types.stream()
        .filter(BeanCollections::isComponent)
        .flatMap(t -> run.interpreter().injection().bean(t).stream())
        .forEach(beans::add);
    TypeName name = TypeName.of(element.qualifiedName());
    methods.all(name, frame).forEach(value -> beans.add(value.raw()));
    return beans;
  }

  private static boolean isComponent(ProjectType type) {
    return COMPONENTS.stream().anyMatch(name -> type.annotation(name).isPresent());
  }
}
