package io.github.corslint.interpret;

import io.github.corslint.interpret.library.CommonsValidate;
import io.github.corslint.interpret.library.GuavaPreconditions;
import io.github.corslint.interpret.library.SpringAssert;
import java.util.List;
import java.util.Set;

/** Calls that ask for a condition and throw when it does not hold. */
final class Insistence {

  private static final Set<Class<?>> MODELS =
      Set.of(SpringAssert.class, CommonsValidate.class, GuavaPreconditions.class);

  private Insistence() {}

  /**
   * Takes note that a check of the origin decides something where the program insists on it.
   *
   * @param models what is run for the type of the method that is called
   */
  static void note(List<Class<?>> models, List<Value> arguments, CallSite site) {
    if (MODELS.containsAll(models)
        && !arguments.isEmpty()
        && arguments.get(0).raw() instanceof Boolean holds) {
      site.run().settleCheck(holds, site.argumentAt(0), site.text());
    }
  }
}
