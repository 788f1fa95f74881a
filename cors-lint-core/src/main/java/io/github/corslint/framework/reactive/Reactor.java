package io.github.corslint.framework.reactive;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.Library;
import java.util.List;
import java.util.Optional;

/** Project Reactor: it sets up no policy, code that does runs in its chains. */
public final class Reactor implements Framework {

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new ReactorLibrary());
  }
}
