package io.github.corslint.interpret;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What declarations promise of values that are not known. */
final class Promises {

  /** The type of texts. */
  static final TypeName STRING = TypeName.of("java.lang.String");

  /** Methods of a text whose result is a text. */
  private static final Set<String> TEXT_METHODS =
      Set.of("trim", "strip", "toLowerCase", "toUpperCase", "substring", "replace", "concat");

  private final Interpreter interpreter;

  Promises(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Whether a value is known to be a text. */
  static boolean isText(Unknown value) {
    return value.type().filter(type -> type.is("java.lang", "String")).isPresent();
  }

  /** A value of the program or its configuration, which may be declared to be a text. */
  static Value text(Value value, Type type) {
    return value instanceof Unknown unknown
            && unknown.type().isEmpty()
            && type instanceof ClassOrInterfaceType named
            && named.getNameAsString().equals(STRING.simple())
        ? unknown.typed(STRING)
        : value;
  }

  /** What a method of the program gives, which is declared to be a text or of a type of it. */
  Value declared(Value result, Invoker.Target target) {
    Type type = target.method().getType();
    boolean isOpen =
        result instanceof Unknown unknown && unknown.type().filter(TypeName::certain).isEmpty();
    if (!isOpen || !(type instanceof ClassOrInterfaceType named)) {
      return result;
    }
    return interpreter
        .run()
        .project()
        .find(target.type().source(), named.getNameWithScope(), target.method())
        .<Value>map(own -> ((Unknown) result).typed(TypeName.of(own.qualifiedName())))
        .orElseGet(() -> text(result, type));
  }

  /** Whether a method gives a value as a text, or a text with the same words. */
  static boolean isSameText(Unknown receiver, String method, List<Value> arguments) {
    return arguments.isEmpty()
        && (method.equals("toString") || (isText(receiver) && TEXT_METHODS.contains(method)));
  }

  /** The result of a method of the JDK, which is known to be a text if it is one for sure. */
  static Unknown ofText(Unknown result, Unknown receiver, String method, List<Value> arguments) {
    boolean isText =
        (method.equals("toString") && arguments.isEmpty())
            || (isText(receiver) && TEXT_METHODS.contains(method));
    return isText ? result.typed(STRING) : result;
  }

  /** The result of a method of the program that is not followed into. */
  Value passedOver(
      Invoker.Target target, Optional<Instance> self, List<Value> arguments, CallSite site) {
    Run run = site.run();
    boolean origin =
        run.tainted().holdsAny(arguments) || self.filter(run::isFromOrigin).isPresent();
    arguments.forEach(run::escape);
    return ofMethod(Unknown.because(site.text() + " is not followed", origin), target);
  }

  /** The result of a method of the program whose body is not known. */
  Value ofMethod(Unknown result, Invoker.Target target) {
    Type type = target.method().getType();
    if (result.fromOrigin()) {
      return text(result, type);
    }
    Frame frame =
        new Frame(
            target.type(),
            Optional.empty(),
            new Environment(Optional.empty()),
            target.method().getNameAsString());
    return interpreter.injection().refine(result, type, frame);
  }
}
