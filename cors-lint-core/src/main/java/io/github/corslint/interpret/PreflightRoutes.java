package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Routes that frameworks take for requests of the method OPTIONS alone: {@code options(path,
 * handler)} of Javalin 4 to 6, Spark 2.9 and Jooby 3, {@code options().handler(handler)} of Vert.x
 * 3 to 5, {@code add(Methods.OPTIONS, path, handler)} of Undertow 2.3.
 */
final class PreflightRoutes {

  private static final String OPTIONS = "options";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT");

  private PreflightRoutes() {}

  /** Whether a handler among the arguments of a call gets such requests alone. */
  static boolean isHandedTo(Unknown receiver, String method, List<Value> arguments) {
    return receiver.isPreflightRoute() || isNamed(method, arguments);
  }

  /** What the result of a call is, when handlers that it is given later get such requests alone. */
  static Optional<Unknown.Meaning> made(Unknown receiver, String method, List<Value> arguments) {
    boolean isRoute =
        isNamed(method, arguments) && arguments.stream().noneMatch(PreflightRoutes::isHandler);
    return receiver.isPreflightRoute() || isRoute
        ? Optional.of(new Unknown.Meaning.PreflightRoute())
        : Optional.empty();
  }

  private static boolean isNamed(String method, List<Value> arguments) {
    return method.equals(OPTIONS)
        || (isAdding(method, arguments)
            && arguments.stream().anyMatch(Unknown::isPreflightMethod)
            && arguments.stream().noneMatch(PreflightRoutes::isOtherMethod));
  }

  /** Whether a call adds a route with its path. */
  private static boolean isAdding(String method, List<Value> arguments) {
    return arguments.size() > 1 && (method.startsWith("add") || method.equals("route"));
  }

  private static boolean isOtherMethod(Value argument) {
    return argument instanceof Unknown unknown
        ? unknown.fieldName().filter(METHODS::contains).isPresent()
        : argument.raw() instanceof String text && METHODS.contains(text);
  }

  private static boolean isHandler(Value argument) {
    return argument instanceof Closure || argument instanceof Instance;
  }

  /** What a response takes for granted that only such a route gives. */
  static Assumption assumption(CallSite site, int response) {
    Unknown method =
        Unknown.because(site.text())
            .meant(Optional.of(new Unknown.Meaning.PreflightRoute()))
            .madeOf(List.of(Known.of("OPTIONS")));
    return new Assumption(site.at(), site.at(), site.text(), 0, method, response);
  }
}
