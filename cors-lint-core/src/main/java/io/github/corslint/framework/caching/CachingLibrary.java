package io.github.corslint.framework.caching;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** {@code Caffeine} (2 and 3) and Guava's {@code CacheBuilder} and {@code CacheLoader}. */
final class CachingLibrary implements Library {

  private static final String GUAVA = "com.google.common.cache";

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    boolean builds =
        type.is("com.github.benmanes.caffeine.cache", "Caffeine") || type.is(GUAVA, "CacheBuilder");
    if (builds && (method.equals("newBuilder") || method.equals("from"))) {
      return Optional.of(new CacheBuilder());
    }
    return type.is(GUAVA, "CacheLoader") && method.equals("from") && arguments.size() == 1
        ? Optional.of(arguments.get(0))
        : Optional.empty();
  }
}
