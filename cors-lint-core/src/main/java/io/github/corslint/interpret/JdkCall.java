package io.github.corslint.interpret;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that is run for real.
 *
 * @param executable a method or constructor
 * @param arguments what it takes, converted
 */
record JdkCall(Executable executable, List<@Nullable Object> arguments) {

  /** The call among those of one name that fits its arguments best. */
  static Optional<JdkCall> select(
      Collection<? extends Executable> candidates, List<Value> arguments, CallSite site) {
    JdkCall best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Executable candidate : candidates) {
      Optional<Conversions.Converted> converted = Conversions.convert(candidate, arguments, site);
      if (converted.isPresent() && converted.get().score() > bestScore) {
        best = new JdkCall(candidate, converted.get().arguments());
        bestScore = converted.get().score();
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * What it gives.
   *
   * @param receiver whose method it is; null for static methods and constructors
   * @param tainted whether the origin has a part in it
   */
  Value run(@Nullable Object receiver, CallSite site, boolean tainted) {
    try {
      if (executable instanceof Constructor<?> constructor) {
        Object made = constructor.newInstance(arguments.toArray());
        if (tainted) {
          site.run().tainted().add(made);
        }
        return Value.of(made);
      }
      return Value.of(((Method) executable).invoke(receiver, arguments.toArray()));
    } catch (InvocationTargetException e) {
      return failed(e.getCause() == null ? e : e.getCause(), site, tainted);
    } catch (ReflectiveOperationException | StackOverflowError e) {
      return Unknown.because(site.text(), tainted);
    }
  }

  private static Value failed(Throwable cause, CallSite site, boolean tainted) {
    if (cause instanceof ThrownValue || cause instanceof PathAbandoned) {
      throw (RuntimeException) cause;
    }
    if (cause instanceof UnknownResult unknown) {
      return unknown.value();
    }
    if (cause instanceof BudgetedText.Exhausted) {
      return Unknown.because(
          "a regular expression that backtracks too long: " + site.text(), tainted);
    }
    if (cause instanceof Error || cause instanceof ClassCastException) {
      return Unknown.because(site.text(), tainted);
    }
    throw ThrownValue.of(cause);
  }
}
