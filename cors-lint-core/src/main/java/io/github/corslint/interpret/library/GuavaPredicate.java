package io.github.corslint.interpret.library;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code com.google.common.base.Predicate}, whose own method is {@code apply}. */
public final class GuavaPredicate implements Predicate<Object> {

  private final Predicate<Object> test;

  private GuavaPredicate(Predicate<Object> test) {
    this.test = test;
  }

  /** What it says of a value. */
  public boolean apply(Object value) {
    return test.test(value);
  }

  @Override
  public boolean test(Object value) {
    return test.test(value);
  }

  /** {@code com.google.common.base.Predicates}, as far as checks use it. */
  public static final class OfPredicates {
    private OfPredicates() {}

    public static GuavaPredicate alwaysTrue() {
      return new GuavaPredicate(value -> true);
    }

    public static GuavaPredicate alwaysFalse() {
      return new GuavaPredicate(value -> false);
    }

    public static GuavaPredicate isNull() {
      return new GuavaPredicate(Objects::isNull);
    }

    public static GuavaPredicate notNull() {
      return new GuavaPredicate(Objects::nonNull);
    }

    public static GuavaPredicate equalTo(@Nullable Object wanted) {
      return new GuavaPredicate(value -> Objects.equals(value, wanted));
    }

    public static GuavaPredicate in(Collection<?> all) {
      return new GuavaPredicate(value -> holds(all, value));
    }

    private static boolean holds(Collection<?> all, @Nullable Object value) {
      try {
        return all.contains(value);
      } catch (NullPointerException | ClassCastException refused) {
        return false;
      }
    }

    public static GuavaPredicate not(Predicate<Object> test) {
      return new GuavaPredicate(test.negate());
    }

    @SafeVarargs
    public static GuavaPredicate and(Predicate<Object>... tests) {
      Predicate<Object> all = value -> true;
      for (Predicate<Object> test : tests) {
        all = all.and(test);
      }
      return new GuavaPredicate(all);
    }

    @SafeVarargs
    public static GuavaPredicate or(Predicate<Object>... tests) {
      Predicate<Object> any = value -> false;
      for (Predicate<Object> test : tests) {
        any = any.or(test);
      }
      return new GuavaPredicate(any);
    }

    public static GuavaPredicate compose(
        Predicate<Object> test, Function<Object, Object> function) {
      return new GuavaPredicate(value -> test.test(function.apply(value)));
    }

    public static GuavaPredicate containsPattern(String expression) {
      return contains(Pattern.compile(expression));
    }

    public static GuavaPredicate contains(Pattern pattern) {
      return new GuavaPredicate(value -> pattern.matcher(String.valueOf(value)).find());
    }
  }
}
