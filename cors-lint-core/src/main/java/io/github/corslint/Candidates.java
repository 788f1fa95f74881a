package io.github.corslint;

import io.github.corslint.source.Sieve;
import io.github.corslint.source.SieveCache;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a tree that hold any of some words; each is looked at once. */
final class Candidates {

  private final SourceTree tree;
  private final Sieve sieve;
  private final SieveCache cache;
  private final Map<String, Boolean> mayMatch = new ConcurrentHashMap<>();
  private final Set<String> outdated = new HashSet<>();
  private Answer last = new Answer(List.of(), List.of());

  Candidates(SourceTree tree, List<String> words, SieveCache cache) {
    this(tree, Sieve.of(words), cache);
  }

  private Candidates(SourceTree tree, Sieve sieve, SieveCache cache) {
    this.tree = tree;
    this.sieve = sieve;
    this.cache = cache;
  }

  /** Files that hold any of some names as whole words. */
  static Candidates naming(SourceTree tree, List<String> names) {
    return new Candidates(tree, Sieve.ofWhole(names), SieveCache.OFF);
  }

  /**
   * What was answered.
   *
   * @param files the files that were asked about
   * @param matching those of them that may hold a word
   */
  private record Answer(List<SourceFile> files, List<SourceFile> matching) {}

  /** Those of the files that may hold one of the words, in their order. */
  List<SourceFile> among(List<SourceFile> files) {
    if (!files.equals(last.files())) {
      mayMatch.keySet().removeAll(outdated);
      outdated.clear();
      last = answer(files);
    } else if (isAnyAnswerAnother()) {
      last = answer(files);
    }
    return last.matching();
  }

  private Answer answer(List<SourceFile> files) {
    List<SourceFile> unknown = files.stream().filter(f -> !mayMatch.containsKey(f.path())).toList();
    Workers.map(unknown, this::look);
    return new Answer(
        files, files.stream().filter(f -> mayMatch.getOrDefault(f.path(), false)).toList());
  }

  /** After an edit most files answer as before. */
  private boolean isAnyAnswerAnother() {
    boolean another = false;
    for (String path : outdated) {
      Boolean before = mayMatch.get(path);
      if (before != null) {
        another |= SourceFile.of(path).filter(file -> look(file) != before).isPresent();
      }
    }
    outdated.clear();
    return another;
  }

  private boolean look(SourceFile file) {
    boolean matches = cache.mayMatch(sieve, tree, file);
    mayMatch.put(file.path(), matches);
    return matches;
  }

  /** Looks again at files when they are asked for. */
  void forget(Collection<String> paths) {
    outdated.addAll(paths);
  }
}
