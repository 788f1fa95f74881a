package io.github.corslint.framework;

import io.github.corslint.framework.ProfileRecovery.Shown;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution.Hope;
import java.util.function.Function;

/**
 * How far the entries of one file are followed while they show nothing: less where several in a row
 * have done so that others say to be about CORS.
 */
final class Hopes {

  private static final int PATIENCE = 4;

  private int inVain;

  Hope of(Entry entry) {
    if (Entries.speaks(entry)) {
      return Hope.FIRM;
    }
    return inVain < PATIENCE ? Hope.FAINT : Hope.LAST;
  }

  /** What an entry shows, which is taken note of. */
  Shown follow(Entry entry, Function<Hope, Shown> run) {
    Hope hope = of(entry);
    Shown shown = run.apply(hope);
    if (hope != Hope.FIRM) {
      inVain = shown.policies().isEmpty() && !shown.isFinished() ? inVain + 1 : 0;
    }
    return shown;
  }
}
