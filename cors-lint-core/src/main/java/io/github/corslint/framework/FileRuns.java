package io.github.corslint.framework;

import com.github.javaparser.ast.body.CallableDeclaration;
import io.github.corslint.framework.ProfileRecovery.Shown;
import io.github.corslint.interpret.Entry;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The code of one file, run from each of its entries; what others lead to, and so show, is not run
 * by itself again.
 */
final class FileRuns {

  private final Entries entries;
  private final Function<Entry, Shown> run;
  private final Function<Entry, Shown> runClosely;
  private final Map<Started, Shown> known = new HashMap<>();
  private final Set<CallableDeclaration<?>> ran =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Shown> counted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Recovered> policies = new ArrayList<>();

  /**
   * The runs of a file.
   *
   * @param run runs an entry
   * @param runClosely runs an entry without code that may keep it from getting where CORS is
   */
  FileRuns(Entries entries, Function<Entry, Shown> run, Function<Entry, Shown> runClosely) {
    this.entries = entries;
    this.run = run;
    this.runClosely = runClosely;
  }

  /** Where a run begins: the same code is run once, whatever leads to it. */
  private record Started(Location at, String type) {
    static Started by(Entry entry) {
      return new Started(entry.at(), entry.type().qualifiedName());
    }
  }

  /**
   * The policies that the code sets up.
   *
   * @param configured further entries, which annotations name
   */
  List<Recovered> policies(List<Entry> configured) {
    entries.find().forEach(this::runWithParts);
    for (Entry part : entries.partsApartFrom(ran)) {
      Shown shown = shown(part);
      ran.addAll(shown.ran());
      count(shown);
    }
    entries.overloadsApartFrom(ran).forEach(overload -> count(shown(overload)));
    configured.forEach(entry -> count(shown(entry)));
    return policies;
  }

  /** Where a run ends before all is seen, what it leads to is run by itself. */
  private void runWithParts(Entry entry) {
    Shown shown = closely(entry, shown(entry));
    List<Shown> inside =
        shown.isFinished() ? List.of() : entries.within(entry).stream().map(this::shown).toList();
    boolean isSeenInside = inside.stream().anyMatch(s -> !s.policies().isEmpty());
    ran.addAll(shown.ran());
    (isSeenInside ? inside : List.of(shown)).forEach(this::count);
  }

  /** Where a run ends before all is seen, another one may see more without code that is far. */
  private Shown closely(Entry entry, Shown shown) {
    if (shown.isFinished() || !Entries.isInSpeakingFile(entry)) {
      return shown;
    }
    Shown closer = runClosely.apply(entry);
    return closer.policies().isEmpty() ? shown : closer;
  }

  private Shown shown(Entry entry) {
    return known.computeIfAbsent(Started.by(entry), started -> run.apply(entry));
  }

  private void count(Shown shown) {
    if (counted.add(shown)) {
      policies.addAll(shown.policies());
    }
  }
}
