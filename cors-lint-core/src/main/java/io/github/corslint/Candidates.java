package io.github.corslint;

import io.github.corslint.source.Sieve;
import io.github.corslint.source.SieveCache;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a tree that hold any of some words; each is looked at once. */
final class Candidates {

  private final SourceTree tree;
  private final Sieve sieve;
  private final SieveCache cache;
  private final Map<String, Boolean> mayMatch = new ConcurrentHashMap<>();

  Candidates(SourceTree tree, List<String> words, SieveCache cache) {
    this.tree = tree;
    this.sieve = Sieve.of(words);
    this.cache = cache;
  }

  /** Those of the files that may hold one of the words, in their order. */
  List<SourceFile> among(List<SourceFile> files) {
    List<SourceFile> unknown = files.stream().filter(f -> !mayMatch.containsKey(f.path())).toList();
    Workers.map(unknown, file -> mayMatch.put(file.path(), cache.mayMatch(sieve, tree, file)));
    return files.stream().filter(f -> mayMatch.getOrDefault(f.path(), false)).toList();
  }

  /** Looks again at files when they are asked for. */
  void forget(Collection<String> paths) {
    mayMatch.keySet().removeAll(paths);
  }
}
