package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What code of one request leaves for other code of the same request. */
final class RequestAttributes {

  private static final Set<String> SETTERS = Set.of("setAttribute", "setProperty");
  private static final Set<String> GETTERS = Set.of("getAttribute", "getProperty");
  private static final Set<String> REMOVERS = Set.of("removeAttribute", "removeProperty");

  private final Map<String, Value> values = new HashMap<>();
  private boolean fromStart;

  private RequestAttributes() {}

  /** The attributes of the request that a run is about. */
  static RequestAttributes of(Run run) {
    List<RequestAttributes> known = run.effects(RequestAttributes.class);
    if (!known.isEmpty()) {
      return known.get(0);
    }
    RequestAttributes made = new RequestAttributes();
    run.record(made);
    return made;
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
    return name.flatMap(n -> of(site.run()).call(n, method, arguments));
  }

  private Optional<Value> call(String name, String method, List<Value> arguments) {
    if (GETTERS.contains(method)) {
      Optional<Value> value = Optional.ofNullable(values.get(name));
      return value.isEmpty() && fromStart ? Optional.of(Known.NULL) : value;
    }
    values.put(name, arguments.size() > 1 ? arguments.get(1) : Known.NULL);
    return Optional.of(Known.NULL);
  }
}
