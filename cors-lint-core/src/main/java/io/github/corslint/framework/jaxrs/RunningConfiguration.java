package io.github.corslint.framework.jaxrs;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/** {@code Configuration} of a Jakarta REST application, or the map of its properties. */
record RunningConfiguration(ApplicationProperties properties) implements Model {

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (arguments.isEmpty()) {
      return method.equals("getProperties") ? Optional.of(this) : Optional.empty();
    }
    Optional<String> name =
        arguments.get(0) instanceof Known known ? known.text() : Optional.empty();
    return switch (method) {
      case "getProperty", "get" -> name.map(n -> properties.value(n, site));
      case "getOrDefault" ->
          name.map(n -> properties.value(n, site))
              .map(value -> value instanceof Known ? value : arguments.get(1));
      case "containsKey", "hasProperty" ->
          name.map(n -> Known.of(properties.value(n, site) instanceof Known));
      default -> Optional.empty();
    };
  }
}
