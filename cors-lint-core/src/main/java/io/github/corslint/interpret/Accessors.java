package io.github.corslint.interpret;

import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Methods that nobody wrote but that exist: record accessors, what Lombok generates, and those of
 * Object.
 */
final class Accessors {

  private Accessors() {}

  static Optional<Value> call(
      Instance instance, String method, List<Value> arguments, Interpreter interpreter) {
    if (arguments.isEmpty()) {
      Optional<String> property = property(instance, method, interpreter);
      if (property.isPresent()) {
        ProjectType owner =
            interpreter.names().fieldOwner(instance.type(), property.get()).orElse(instance.type());
        return Optional.of(interpreter.objects().field(instance, owner, property.get()));
      }
    }
    Optional<Value> changed =
        arguments.size() == 1
            ? changed(instance, method, arguments.get(0), interpreter)
            : LombokBuilder.of(instance, method);
    if (changed.isPresent()) {
      return changed;
    }
    if (method.equals("getClass") && arguments.isEmpty()) {
      return Optional.of(new TypeObject(instance.type()));
    }
    if (method.equals("equals")
        && arguments.size() == 1
        && !(arguments.get(0) instanceof Unknown)) {
      return Optional.of(Known.of(instance.equals(arguments.get(0))));
    }
    return Optional.empty();
  }

  /** What setters do, and methods that give a changed copy. */
  private static Optional<Value> changed(
      Instance instance, String method, Value value, Interpreter interpreter) {
    boolean chains = Lombok.chains(instance.type());
    boolean sets = method.startsWith("set") && method.length() > 3;
    boolean copies = method.startsWith("with") && method.length() > 4;
    String name =
        sets
            ? withoutCapital(method.substring(3))
            : copies ? withoutCapital(method.substring(4)) : chains ? method : "";
    boolean isField = interpreter.names().fieldOwner(instance.type(), name).isPresent();
    if (!isField || (copies && !Lombok.hasWither(instance.type(), name))) {
      return Optional.empty();
    }
    Instance target = copies ? instance.copy() : instance;
    target.fields().put(name, value);
    return Optional.of(copies || chains ? target : Known.NULL);
  }

  private static Optional<String> property(
      Instance instance, String method, Interpreter interpreter) {
    List<String> names =
        method.startsWith("get") && method.length() > 3
            ? List.of(method, withoutCapital(method.substring(3)))
            : method.startsWith("is") && method.length() > 2
                ? List.of(method, withoutCapital(method.substring(2)))
                : List.of(method);
    return names.stream()
        .filter(
            n ->
                instance.fields().containsKey(n)
                    || interpreter.names().fieldOwner(instance.type(), n).isPresent())
        .findFirst();
  }

  /**
   * The field that an accessor of Lombok is named after. Lombok raises the first letter and leaves
   * the others alone ({@code lombok.accessors.capitalization}, basic unless configured), where
   * {@link JavaBeans} would let {@code getURatio} mean a field that it cannot come from.
   */
  private static String withoutCapital(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
