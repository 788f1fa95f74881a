package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes interpreted functions callable by the JDK. */
final class Adapters {

  private Adapters() {}

  static boolean isFunctional(Class<?> type) {
    return type.isInterface()
        && (type.getPackageName().equals("java.util.function")
            || type == Comparator.class
            || type == Runnable.class);
  }

  /** The one method for which an object of the JDK is a function; empty for other objects. */
  static Optional<String> methodOf(Object object) {
    return Arrays.stream(object.getClass().getInterfaces())
        .filter(Adapters::isFunctional)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .map(Method::getName)
        .filter(name -> !name.equals("equals"))
        .findFirst();
  }

  /** The interface that a lambda has when a combinator is called on it. */
  static Class<?> guess(Closure closure, String combinator) {
    return switch (combinator) {
      case "and", "or", "negate" -> Predicate.class;
      case "reversed", "thenComparing" -> Comparator.class;
      default -> closure.parameters().size() == 2 ? BiFunction.class : Function.class;
    };
  }

  static Object adapt(Value function, Class<?> type, CallSite site) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (!Modifier.isAbstract(method.getModifiers())) {
            return method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : method.invoke(function, arguments);
          }
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(function, arguments);
          }
          List<Value> values = new ArrayList<>();
          if (arguments != null) {
            for (Object argument : arguments) {
              values.add(Value.of(argument));
            }
          }
          return result(site.run().call(function, values, site), method, function, site);
        };
    return Proxy.newProxyInstance(Adapters.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static Location place(Value function, CallSite site) {
    return function instanceof Closure closure
        ? closure.frame().source().location(closure.node())
        : site.at();
  }

  private static String text(Value function, CallSite site) {
    return function instanceof Closure closure ? Excerpt.of(closure.node()) : site.text();
  }

  /** What the answer of a predicate decides. */
  static boolean outcome(Value answer, Value predicate, CallSite site) {
    if (answer instanceof Known known && known.java() instanceof Boolean outcome) {
      site.run().settleCheck(outcome, place(predicate, site), text(predicate, site));
      return outcome;
    }
    Unknown unknown = answer instanceof Unknown u ? u : Unknown.because(site.text());
    Object place = predicate instanceof Closure closure ? closure.node() : site.at();
    return site.run().decide(unknown, place, site.at(), site.text());
  }

  private static @Nullable Object result(
      Value value, Method method, Value function, CallSite site) {
    Class<?> wanted = method.getReturnType();
    if (wanted == void.class) {
      return null;
    }
    boolean isAnswer = value instanceof Known known && known.java() instanceof Boolean;
    if (isAnswer || (wanted == boolean.class && value instanceof Unknown)) {
      return outcome(value, function, site);
    }
    if (wanted.isPrimitive() && value instanceof Unknown unknown) {
      throw new UnknownResult(unknown);
    }
    return value.raw();
  }
}
