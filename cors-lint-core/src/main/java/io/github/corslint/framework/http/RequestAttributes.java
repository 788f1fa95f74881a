package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Forerunners;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What code of one request leaves for other code of the same request. */
final class RequestAttributes {

  private static final Set<String> SETTERS = Set.of("setAttribute", "setProperty");
  private static final Set<String> GETTERS =
      Set.of("getAttribute", "getProperty", "getRequiredAttribute", "getAttributeOrDefault");
  private static final Set<String> REMOVERS = Set.of("removeAttribute", "removeProperty");
  private static final Map<String, String> OF_MAP =
      Map.of(
          "put", "setAttribute",
          "get", "getAttribute",
          "getOrDefault", "getAttributeOrDefault",
          "containsKey", "getAttribute",
          "remove", "removeAttribute");
  private static final Set<String> LEAVING =
      Stream.concat(SETTERS.stream(), Stream.of("put")).collect(Collectors.toUnmodifiableSet());

  /** How names begin of what containers and frameworks leave. */
  private static final Set<String> LIBRARIES =
      Set.of("java.", "javax.", "jakarta.", "org.springframework.", "org.apache.", "org.eclipse.");

  private final Map<String, Value> values = new HashMap<>();
  private boolean fromStart;

  private RequestAttributes() {}

  /** The attributes of the request that a run is about. */
  static RequestAttributes of(Run run) {
    return run.memory(RequestAttributes.class, RequestAttributes::new);
  }

  /** Takes note that the run has seen what is done first with a request: what is unset is null. */
  void seenFromStart() {
    fromStart = true;
  }

  /** The result of a call that is about an attribute; empty when nothing is known of it. */
  static Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    boolean isOurs =
        SETTERS.contains(method) || GETTERS.contains(method) || REMOVERS.contains(method);
    Optional<String> name = isOurs ? HttpObject.text(arguments.get(0)) : Optional.empty();
    return name.flatMap(n -> of(site.run()).call(n, method, arguments, site));
  }

  /** The attributes as a map, as Spring's exchanges have them. */
  record AsMap() implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (arguments.isEmpty() || !OF_MAP.containsKey(method)) {
        return Optional.empty();
      }
      Optional<Value> result = RequestAttributes.call(OF_MAP.get(method), arguments, site);
      return method.equals("containsKey")
          ? result.filter(Known.class::isInstance).map(v -> Known.of(!Known.NULL.equals(v)))
          : result;
    }
  }

  private Optional<Value> call(String name, String method, List<Value> arguments, CallSite site) {
    if (GETTERS.contains(method)) {
      Optional<Value> left = left(name, site);
      return left.filter(Known.NULL::equals).isPresent() && arguments.size() > 1
          ? Optional.of(arguments.get(1))
          : left;
    }
    values.put(name, arguments.size() > 1 ? arguments.get(1) : Known.NULL);
    return Optional.of(Known.NULL);
  }

  /** What the code of the run, or that of the same request before it, has left. */
  private Optional<Value> left(String name, CallSite site) {
    if (!values.containsKey(name) && fromStart) {
      return Optional.of(Known.NULL);
    }
    if (!values.containsKey(name) && !isOfLibrary(name)) {
      sought(name, site).ifPresent(value -> values.putIfAbsent(name, value));
    }
    return Optional.ofNullable(values.get(name));
  }

  private static Optional<Value> sought(String name, CallSite site) {
    Forerunners.Trace trace =
        new Forerunners.Trace(
            LEAVING, 2, call -> Optional.of(call.getArgument(0)), value -> value.isText(name));
    return switch (site.run().forerunners().run(trace, site)) {
      case RUN -> Optional.of(Known.NULL);
      case ELSEWHERE -> Optional.of(Unknown.because(site.text() + " was set elsewhere", true));
      case NOTHING -> Optional.empty();
    };
  }

  private static boolean isOfLibrary(String name) {
    return LIBRARIES.stream().anyMatch(name::startsWith);
  }
}
