package io.github.corslint.linker;

import java.util.List;
import java.util.function.Supplier;

/** The same lambda, reached twice. */
public final class Repeated implements Supplier<List<Object>> {

  @Override
  public List<Object> get() {
    return List.of(made(), made());
  }

  private static Object made() {
    Supplier<String> nothing = () -> "nothing";
    return nothing;
  }
}
