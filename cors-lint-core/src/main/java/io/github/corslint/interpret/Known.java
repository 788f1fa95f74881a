package io.github.corslint.interpret;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is known: a Java object, a boxed primitive, an array or null.
 *
 * @param java the object
 */
public record Known(@Nullable Object java) implements Value {

  /** The null reference. */
  public static final Known NULL = new Known(null);

  /** The value true. */
  public static final Known TRUE = new Known(true);

  /** The value false. */
  public static final Known FALSE = new Known(false);

  /** A boolean. */
  public static Known of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** A string. */
  public static Known of(String value) {
    return new Known(value);
  }

  /** Whether this is null. */
  public boolean isNull() {
    return java == null;
  }

  /** The string that this is, if it is one. */
  public Optional<String> text() {
    return java instanceof String s ? Optional.of(s) : Optional.empty();
  }

  @Override
  public @Nullable Object raw() {
    return java;
  }
}
