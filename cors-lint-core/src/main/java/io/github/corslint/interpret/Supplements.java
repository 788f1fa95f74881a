package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

/**
 * Methods that a value has in the program but not in this JDK: those of newer versions, and those
 * of the richer types that libraries have for header names and values.
 */
final class Supplements {

  private static final Set<String> OF_OPTIONAL =
      Set.of(
          "isPresent",
          "orElse",
          "orElseGet",
          "orElseThrow",
          "ifPresent",
          "map",
          "flatMap",
          "filter",
          "or");
  private static final Set<String> NAMES =
      Set.of("asString", "getName", "string", "lowerCase", "lowerCaseName", "value");

  private static final Set<String> VALUES =
      Set.of(
          "getFirst", "peekFirst", "getLast", "peekLast", "get", "one", "getValue", "valueOrNull");

  /** Methods whose argument is what they give where there is no value. */
  private static final Set<String> DEFAULTED = Set.of("value", "getValue", "valueOr", "getOrElse");

  private static final Set<String> TO_OPTIONAL = Set.of("toOptional", "asOptional");

  private Supplements() {}

  /** The result of a method that must not or need not run as it is. */
  static Optional<Value> instead(
      Object receiver, String method, List<Value> arguments, CallSite site) {
    if (receiver instanceof Properties properties) {
      Optional<Value> result = PropertyFiles.call(properties, method, arguments, site);
      if (result.isPresent()) {
        return result;
      }
    }
    if (receiver.getClass().isArray() && method.equals("clone")) {
      return Optional.of(new Known(JavaArrays.copyOf(receiver)));
    }
    if (method.equals("orElseThrow") && arguments.size() == 1 && isAbsent(receiver)) {
      Value thrown = site.run().call(arguments.get(0), List.of(), site);
      throw ThrownValue.of(thrown, site.run());
    }
    if (receiver instanceof ThreadLocal<?> local && method.equals("get") && local.get() == null) {
      return Optional.of(ofThread(local, site));
    }
    return Optional.empty();
  }

  /** What other code of the same request has left in a variable of its thread. */
  private static Value ofThread(ThreadLocal<?> local, CallSite site) {
    Forerunners.Trace trace =
        new Forerunners.Trace(
            Set.of("set"),
            1,
            MethodCallExpr::getScope,
            v -> v instanceof Known known && known.java() == local);
    return switch (site.run().forerunners().run(trace, site)) {
      case RUN -> Value.of(local.get());
      case ELSEWHERE -> Unknown.because(site.text() + " was set elsewhere", true);
      case NOTHING -> Unknown.because(site.text() + " was set elsewhere");
    };
  }

  /** Exceptions of the program and of libraries are not such that an optional could throw. */
  private static boolean isAbsent(Object receiver) {
    return (receiver instanceof Optional<?> optional && optional.isEmpty())
        || (receiver instanceof OptionalInt number && number.isEmpty());
  }

  /** Methods of collections with an order since Java 21, which an older JDK does not have. */
  private static Optional<Value> ofSequence(
      Collection<?> sequence, String method, List<Value> arguments) {
    List<Object> list = new ArrayList<>(sequence);
    if (method.equals("reversed") && arguments.isEmpty()) {
      Collections.reverse(list);
      return Optional.of(new Known(sequence instanceof Set ? new LinkedHashSet<>(list) : list));
    }
    boolean first = method.equals("getFirst") || method.equals("removeFirst");
    boolean last = method.equals("getLast") || method.equals("removeLast");
    if (!arguments.isEmpty() || !(first || last)) {
      return Optional.empty();
    }
    if (list.isEmpty()) {
      throw ThrownValue.of(new NoSuchElementException());
    }
    return Optional.of(Value.of(list.get(first ? 0 : list.size() - 1)));
  }

  static Optional<Value> call(
      Object receiver, String method, List<Value> arguments, CallSite site) {
    if (receiver instanceof Collection<?> sequence) {
      return ofSequence(sequence, method, arguments);
    }
    if (!(receiver instanceof String text)) {
      return Optional.empty();
    }
    if (arguments.isEmpty() && NAMES.contains(method)) {
      return Optional.of(new Known(text));
    }
    if (!site.run().tainted().holdsObject(text)) {
      return Optional.empty();
    }
    boolean isValue =
        arguments.isEmpty()
            ? VALUES.contains(method)
            : arguments.size() == 1 && DEFAULTED.contains(method);
    if (isValue) {
      return Optional.of(new Known(text));
    }
    if (arguments.isEmpty() && TO_OPTIONAL.contains(method)) {
      return Optional.of(new Known(Optional.of(text)));
    }
    if (OF_OPTIONAL.contains(method)) {
      return JdkTypes.invoke(Optional.of(text), method, arguments, site);
    }
    List<Object> list = new ArrayList<>(List.of(text));
    return JdkTypes.invoke(list, method, arguments, site);
  }
}
