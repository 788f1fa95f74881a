package io.github.corslint.interpret;

import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The class object of a type of the tree.
 *
 * @param type the type
 */
public record TypeObject(ProjectType type) implements Model {

  /** What the class object of a type outside of the tree says of a known object. */
  static Optional<Value> ofLibrary(Unknown literal, String method, List<Value> arguments) {
    Optional<TypeName> type = literal.classObject();
    if (type.isEmpty() || arguments.size() != 1) {
      return Optional.empty();
    }
    Value argument = arguments.get(0);
    boolean isAsked =
        method.equals("isInstance") && argument instanceof Known known && isPlain(known);
    if (isAsked) {
      return Optional.of(Known.of(Coercions.isInstance((Known) argument, type.get().qualified())));
    }
    return method.equals("cast") ? Optional.of(argument) : Optional.empty();
  }

  /** Whether the classes of an object of the JDK are known by their names. */
  private static boolean isPlain(Known known) {
    return known.java() instanceof String
        || known.java() instanceof Number
        || known.java() instanceof Boolean;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "getEnumConstants" ->
          Optional.of(new Known(site.run().statics().constants(type).toArray()));
      case "getSimpleName" -> Optional.of(Known.of(type.simpleName()));
      case "getName" -> Optional.of(Known.of(type.qualifiedName()));
      case "getAnnotation", "getDeclaredAnnotation" -> annotation(arguments, site).map(a -> a);
      case "isAnnotationPresent" ->
          annotation(arguments, site).map(a -> Known.of(a instanceof AnnotationUse));
      case "cast" -> Optional.of(arguments.get(0));
      case "isInstance" ->
          arguments.get(0) instanceof Instance instance
              ? Optional.of(Known.of(site.run().project().isA(instance.type(), type)))
              : Optional.empty();
      default ->
          ResourceFile.opened(method, arguments, site)
              .or(() -> TextFiles.opened(method, arguments, site));
    };
  }

  /** The annotation of the tree that this type bears, else null. */
  private Optional<Value> annotation(List<Value> arguments, CallSite site) {
    return arguments.get(0) instanceof TypeObject asked && AnnotationUse.isAnnotation(asked.type())
        ? Optional.of(AnnotationReads.on(type, asked.type(), site.run().project()))
        : Optional.empty();
  }
}
