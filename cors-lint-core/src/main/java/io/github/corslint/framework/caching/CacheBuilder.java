package io.github.corslint.framework.caching;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/** A builder of caches; how long they remember does not change what they answer. */
record CacheBuilder() implements Model {

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return Optional.of(method.equals("build") ? new Cache(arguments.stream().findFirst()) : this);
  }
}
