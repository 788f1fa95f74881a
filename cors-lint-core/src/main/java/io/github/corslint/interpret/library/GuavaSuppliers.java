package io.github.corslint.interpret.library;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code com.google.common.base.Suppliers}: what they remember is what they would give again. */
public final class GuavaSuppliers {

  private GuavaSuppliers() {}

  public static Supplier<Object> memoize(Supplier<Object> supplier) {
    return supplier;
  }

  public static Supplier<Object> memoizeWithExpiration(
      Supplier<Object> supplier, long time, TimeUnit unit) {
    return supplier;
  }

  public static Supplier<Object> synchronizedSupplier(Supplier<Object> supplier) {
    return supplier;
  }

  public static Supplier<Object> ofInstance(Object value) {
    return () -> value;
  }
}
