package io.github.corslint;

import io.github.corslint.framework.Offers;
import io.github.corslint.source.SieveCache;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the files that take part in CORS only by what others offer to them: constants, helpers,
 * classes to be made. They in turn may offer something to others.
 */
final class Referrers {

  private static final int MAX_ROUNDS = 3;

  /** What more files use is general, such as the interface of all plugins of a program. */
  private static final int MAX_USERS = 16;

  private final SourceTree tree;
  private final BiFunction<SourceFile, Offers, Collection<Offers.Offer>> offeredBy;
  private final Map<List<String>, Candidates> sieves = new HashMap<>();
  private final Set<List<String>> used = new HashSet<>();
  private Offers offers = Offers.NONE;

  /**
   * Those of a tree.
   *
   * @param offeredBy what a file offers to others, being offered something itself
   */
  Referrers(SourceTree tree, BiFunction<SourceFile, Offers, Collection<Offers.Offer>> offeredBy) {
    this.tree = tree;
    this.offeredBy = offeredBy;
  }

  /** What files offer to each other; the same object as long as that is so. */
  Offers offers() {
    return offers;
  }

  /** Files with words of CORS, and those of the others that they lead to. */
  List<SourceFile> with(List<SourceFile> speaking, List<SourceFile> all) {
    Set<SourceFile> found = new LinkedHashSet<>(speaking);
    Offers known = Offers.NONE;
    List<SourceFile> latest = speaking;
    for (int round = 0; round < MAX_ROUNDS && !latest.isEmpty(); round++) {
      Offers before = known;
      Offers now =
          before.and(
              Workers.map(latest, file -> offeredBy.apply(file, before)).stream()
                  .flatMap(Collection::stream)
                  .toList());
      if (now.equals(before)) {
        break;
      }
      List<SourceFile> rest = all.stream().filter(f -> !found.contains(f)).toList();
      known = now.without(general(now, users(now, rest)));
      latest = users(known, rest);
      found.addAll(latest);
    }
    sieves.keySet().retainAll(used);
    used.clear();
    offers = known.equals(offers) ? offers : known;
    return List.copyOf(found);
  }

  /** Members that so many files use that they stand for no part of CORS. */
  private List<Offers.Offer> general(Offers offered, List<SourceFile> users) {
    return users.stream()
        .flatMap(file -> text(file).stream())
        .flatMap(offered::usedIn)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(uses -> uses.getValue() > MAX_USERS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<String> text(SourceFile file) {
    try {
      return Optional.of(tree.text(file));
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }

  private List<SourceFile> users(Offers offered, List<SourceFile> files) {
    List<SourceFile> naming = sieve(offered.typeWords(), files);
    return sieve(offered.memberWords(), naming);
  }

  private List<SourceFile> sieve(List<String> words, List<SourceFile> files) {
    used.add(words);
    return sieves.computeIfAbsent(words, w -> new Candidates(tree, w, SieveCache.OFF)).among(files);
  }

  /** Looks again at files when they are asked for. */
  void forget(Collection<String> paths) {
    sieves.values().forEach(sieve -> sieve.forget(paths));
  }
}
