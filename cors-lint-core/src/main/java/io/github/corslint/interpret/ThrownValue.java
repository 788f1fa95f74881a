package io.github.corslint.interpret;

import java.util.NoSuchElementException;
import java.util.Set;

/** An exception that the interpreted program throws. */
public final class ThrownValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Value value;
  private final transient Set<String> typeNames;

  /** An exception with the simple names of all its types. */
  public ThrownValue(Value value, Set<String> typeNames) {
    super(String.join(",", typeNames), null, false, false);
    this.value = value;
    this.typeNames = Set.copyOf(typeNames);
  }

  /** An exception of the program that is to be thrown. */
  public static ThrownValue of(Value exception, Run run) {
    return exception instanceof Known known && known.java() instanceof Throwable thrown
        ? of(thrown)
        : new ThrownValue(exception, run.interpreter().objects().typeNames(exception));
  }

  /** The exception that a method of the JDK threw. */
  static ThrownValue of(Throwable thrown) {
    Set<String> names = new java.util.HashSet<>();
    for (Class<?> c = thrown.getClass(); c != null; c = c.getSuperclass()) {
      names.add(c.getSimpleName());
    }
    return new ThrownValue(new Known(thrown), names);
  }

  /**
   * Whether the JDK threw it because of a null or a missing element: then it is as likely that a
   * library's object was taken for null as that the program really fails.
   */
  boolean isIncidental() {
    return value instanceof Known known
        && (known.java() instanceof NullPointerException
            || known.java() instanceof IndexOutOfBoundsException
            || known.java() instanceof NoSuchElementException
            || known.java() instanceof ClassCastException);
  }

  /** The exception itself. */
  public Value value() {
    return value;
  }

  /** Whether it is an instance of the class that a class literal of the program names. */
  public boolean isInstanceOf(Value literal) {
    if (literal instanceof TypeObject known) {
      return isA(known.type().simpleName());
    }
    return literal instanceof Unknown unknown
        && unknown.classObject().filter(type -> isA(type.simple())).isPresent();
  }

  boolean isA(String typeName) {
    return typeNames.contains(typeName)
        || typeName.equals("Throwable")
        || typeName.equals("Exception");
  }
}
