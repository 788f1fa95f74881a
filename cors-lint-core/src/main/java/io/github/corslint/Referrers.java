package io.github.corslint;

import io.github.corslint.framework.Offers;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  private List<Round> rounds = List.of();
  private Offers offers = Offers.NONE;

  /**
   * One step from files to those that use what they offer.
   *
   * @param offered what is offered
   * @param found the files that were found before
   * @param all the files among which users are looked for
   * @param kept what is offered, without what is general
   * @param users the files that use it
   */
  private record Round(
      Offers offered,
      Set<SourceFile> found,
      List<SourceFile> all,
      Offers kept,
      List<SourceFile> users) {

    boolean isOf(Offers now, Set<SourceFile> foundBefore, List<SourceFile> files) {
      return all.equals(files) && offered.equals(now) && found.equals(foundBefore);
    }

    /** Whether it looked at none of these files. */
    boolean isApartFrom(Collection<SourceFile> files) {
      return found.containsAll(files);
    }

    Stream<List<String>> words() {
      return Stream.of(offered.typeWords(), offered.memberWords());
    }
  }

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
    List<Round> made = new ArrayList<>();
    Offers known = Offers.NONE;
    List<SourceFile> latest = speaking;
    while (made.size() < MAX_ROUNDS && !latest.isEmpty()) {
      Offers before = known;
      Offers now =
          before.and(
              Workers.map(latest, file -> offeredBy.apply(file, before)).stream()
                  .flatMap(Collection::stream)
                  .toList());
      if (now.equals(before)) {
        break;
      }
      Round round = round(made.size(), now, found, all);
      made.add(round);
      known = round.kept();
      latest = round.users();
      found.addAll(latest);
    }
    remember(made);
    offers = known.equals(offers) ? offers : known;
    return List.copyOf(found);
  }

  /** The same round as the last time, as long as nothing that it looked at has changed. */
  private Round round(int number, Offers now, Set<SourceFile> found, List<SourceFile> all) {
    if (number < rounds.size() && rounds.get(number).isOf(now, found, all)) {
      return rounds.get(number);
    }
    List<SourceFile> rest = all.stream().filter(f -> !found.contains(f)).toList();
    List<SourceFile> users = users(now, rest);
    Function<String, Set<Offers.Offer>> finder = now.finder();
    List<Set<Offers.Offer>> uses =
        Workers.map(users, file -> text(file).map(finder).orElse(Set.of()));
    Offers kept = now.without(general(uses));
    List<SourceFile> left =
        IntStream.range(0, users.size())
            .filter(i -> !Collections.disjoint(uses.get(i), kept.all()))
            .mapToObj(users::get)
            .toList();
    return new Round(now, Set.copyOf(found), all, kept, left);
  }

  private void remember(List<Round> made) {
    if (!made.equals(rounds)) {
      sieves.keySet().retainAll(made.stream().flatMap(Round::words).collect(Collectors.toSet()));
    }
    rounds = made;
  }

  /** Members that so many files use that they stand for no part of CORS. */
  private static List<Offers.Offer> general(List<Set<Offers.Offer>> uses) {
    return uses.stream()
        .flatMap(Collection::stream)
        .filter(Offers.Offer::mayBeGeneral)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(used -> used.getValue() > MAX_USERS)
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

  /** Files that name a type and a member, be they not of each other. */
  private List<SourceFile> users(Offers offered, List<SourceFile> files) {
    List<SourceFile> naming = sieve(offered.typeWords(), files);
    return sieve(offered.memberWords(), naming);
  }

  private List<SourceFile> sieve(List<String> words, List<SourceFile> files) {
    return sieves.computeIfAbsent(words, w -> Candidates.naming(tree, w)).among(files);
  }

  /** Looks again at files when they are asked for. */
  void forget(Collection<String> paths) {
    sieves.values().forEach(sieve -> sieve.forget(paths));
    List<SourceFile> changed =
        paths.stream()
            .filter(path -> path.endsWith(".java"))
            .map(path -> new SourceFile(path, SourceFile.Kind.JAVA))
            .toList();
    rounds = rounds.stream().takeWhile(round -> round.isApartFrom(changed)).toList();
  }
}
