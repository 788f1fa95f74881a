package io.github.corslint.framework.servlet;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/** An object of a shipped filter, which does nothing until it is registered. */
record FilterObject(ShippedFilter filter) implements Model {

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return Optional.empty();
  }
}
