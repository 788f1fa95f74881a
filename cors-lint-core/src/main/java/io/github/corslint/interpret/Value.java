package io.github.corslint.interpret;

import org.jspecify.annotations.Nullable;

/**
 * What an expression of the program evaluates to. Inside collections of the JDK a known value
 * stands as the Java object that it is, and every other value as itself.
 */
public sealed interface Value permits Known, Unknown, Instance, Closure, Model {

  /** The value that a Java object stands for: itself when it is one already. */
  static Value of(@Nullable Object raw) {
    return raw instanceof Value value ? value : new Known(raw);
  }

  /** What stands for this value inside a collection of the JDK. */
  default @Nullable Object raw() {
    return this;
  }

  /** Whether this is exactly that known string, ignoring case. */
  default boolean isText(String text) {
    return this instanceof Known known
        && known.java() instanceof String s
        && s.equalsIgnoreCase(text);
  }
}
