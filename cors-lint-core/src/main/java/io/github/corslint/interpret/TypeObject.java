package io.github.corslint.interpret;

import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * The class object of a type of the tree.
 *
 * @param type the type
 */
record TypeObject(ProjectType type) implements Model {

  /** How the reason begins why the class object of another type is not known. */
  static final String UNKNOWN = "the class ";

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "getEnumConstants" ->
          Optional.of(new Known(site.run().statics().constants(type).toArray()));
      case "getSimpleName" -> Optional.of(Known.of(type.simpleName()));
      case "getName" -> Optional.of(Known.of(type.qualifiedName()));
      case "isInstance" ->
          arguments.get(0) instanceof Instance instance
              ? Optional.of(
                  Known.of(
                      instance.type() == type
                          || site.run().project().supertypes(instance.type()).contains(type)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
