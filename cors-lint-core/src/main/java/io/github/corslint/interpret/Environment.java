package io.github.corslint.interpret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Local variables of a block and of the blocks around it. */
final class Environment {

  private final Optional<Environment> outer;
  private final Map<String, Value> variables = new HashMap<>();
  private final Map<String, OriginCheck> checks = new HashMap<>();

  Environment(Optional<Environment> outer) {
    this.outer = outer;
  }

  void declare(String name, Value value) {
    variables.put(name, value);
  }

  Optional<Value> get(String name) {
    Value value = variables.get(name);
    return value != null ? Optional.of(value) : outer.flatMap(o -> o.get(name));
  }

  /** Remembers what check of the origin a variable holds the outcome of. */
  void noteCheck(String name, OriginCheck check) {
    if (variables.containsKey(name) || outer.isEmpty()) {
      checks.put(name, check);
    } else {
      outer.get().noteCheck(name, check);
    }
  }

  /** The check whose outcome a variable holds, if it holds one. */
  Optional<OriginCheck> check(String name) {
    OriginCheck check = checks.get(name);
    return check != null || variables.containsKey(name)
        ? Optional.ofNullable(check)
        : outer.flatMap(o -> o.check(name));
  }

  boolean assign(String name, Value value) {
    if (variables.containsKey(name)) {
      variables.put(name, value);
      return true;
    }
    return outer.isPresent() && outer.get().assign(name, value);
  }
}
