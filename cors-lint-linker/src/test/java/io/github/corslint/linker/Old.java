package io.github.corslint.linker;

import java.util.List;
import java.util.function.Supplier;

/** A class without inner classes, as an old library's. */
public final class Old implements Supplier<List<Object>> {

  private final String text = "old lambda";

  @Override
  public List<Object> get() {
    Supplier<Object> own = () -> text;
    return List.of(own.get());
  }
}
