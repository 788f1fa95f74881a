package io.github.corslint.framework.caching;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.Library;
import java.util.List;
import java.util.Optional;

/** Caffeine and Guava's caches: they set up no policy, what one may look up in them does. */
public final class Caching implements Framework {

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new CachingLibrary());
  }
}
