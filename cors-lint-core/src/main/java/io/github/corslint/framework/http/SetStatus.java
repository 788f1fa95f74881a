package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The status that code has set of a response and asks for later.
 *
 * @param response the response
 * @param code the status
 */
record SetStatus(int response, Value code) {

  private static final Set<String> SETTERS =
      Set.of("setStatus", "setStatusCode", "setRawStatusCode");
  private static final Set<String> GETTERS = Set.of("getStatus", "getStatusCode");

  /** Keeps the status that the response has from now on. */
  static void note(Value code, CallSite site) {
    site.run().record(new SetStatus(site.run().scope(), code));
  }

  /** The answer of a response that is asked; empty when nothing is known, as when it is told. */
  static Optional<Value> of(String method, List<Value> arguments, CallSite site) {
    int response = site.run().scope();
    if (SETTERS.contains(method) && arguments.size() == 1) {
      note(arguments.get(0), site);
      return Optional.of(Known.TRUE);
    }
    if (!GETTERS.contains(method) || !arguments.isEmpty()) {
      return Optional.empty();
    }
    List<SetStatus> set =
        site.run().effects(SetStatus.class).stream().filter(s -> s.response() == response).toList();
    return set.isEmpty() ? Optional.empty() : Optional.of(set.get(set.size() - 1).code());
  }
}
