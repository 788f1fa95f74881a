package io.github.corslint.framework.reactive;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Tuple2} to {@code Tuple8} of Reactor.
 *
 * @param parts what it holds
 */
record Tuple(List<Value> parts) implements Model {

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!method.matches("getT[1-8]")) {
      return Optional.empty();
    }
    int index = method.charAt(method.length() - 1) - '1';
    return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
  }
}
