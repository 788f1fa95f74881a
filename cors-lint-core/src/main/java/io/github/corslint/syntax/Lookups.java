package io.github.corslint.syntax;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What was asked about the types of a tree on the way to a result, also what was asked in vain:
 * only a change of one of these can change the result. Safe for use by several threads.
 */
public final class Lookups {

  private final Set<String> paths = ConcurrentHashMap.newKeySet();
  private final Map<Set<String>, Map<String, Boolean>> searched = new ConcurrentHashMap<>();
  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final Set<String> folders = ConcurrentHashMap.newKeySet();
  private final Set<String> patterns = ConcurrentHashMap.newKeySet();
  private final Set<String> supertypes = ConcurrentHashMap.newKeySet();

  /** Notes that a file is read. */
  void noteReading(String path) {
    paths.add(path);
  }

  /** Notes whether a file was found to name any of some words. */
  void noteSearch(Set<String> words, String path, boolean found) {
    searched.computeIfAbsent(words, w -> new ConcurrentHashMap<>()).put(path, found);
  }

  /** Notes that files called like a type are looked for. */
  void names(String simpleName) {
    names.add(simpleName);
  }

  /** Notes that the files of a folder are looked for. */
  void folder(String folder) {
    folders.add(folder);
  }

  /** Notes that files are looked for whose names match. */
  void namesLike(String regex) {
    patterns.add(regex);
  }

  /** Notes that types are looked for that extend or implement one of this name. */
  void subtypesOf(String simpleName) {
    supertypes.add(simpleName);
  }

  /** Whether any of these files was read. */
  public boolean readAny(Collection<String> changed) {
    return !Collections.disjoint(paths, changed);
  }

  /**
   * Whether a search of any of these files finds otherwise now. That a file was searched says
   * nothing yet: searches look for code of a kind in all files of a module, of which most hold none
   * before and after.
   *
   * @param sources the files as they are now
   */
  public boolean findOtherwise(Collection<String> changed, Sources sources) {
    return searched.entrySet().stream()
        .anyMatch(
            search ->
                changed.stream()
                    .anyMatch(path -> differs(search.getKey(), path, search.getValue(), sources)));
  }

  private static boolean differs(
      Set<String> words, String path, Map<String, Boolean> answers, Sources sources) {
    Boolean before = answers.get(path);
    return before != null && before != sources.mayName(words, path);
  }

  /** Whether it matters that files for types of these simple names come or go. */
  public boolean namedAny(Collection<String> simpleNames) {
    return !Collections.disjoint(names, simpleNames)
        || patterns.stream()
            .map(Pattern::compile)
            .anyMatch(p -> simpleNames.stream().anyMatch(name -> p.matcher(name).matches()));
  }

  /** Whether it matters that files of these folders come or go. */
  public boolean lookedIntoAny(Collection<String> changed) {
    return !Collections.disjoint(folders, changed);
  }

  /** Whether it matters which types extend or implement types of these simple names. */
  public boolean askedSubtypesOfAny(Collection<String> simpleNames) {
    return !Collections.disjoint(supertypes, simpleNames);
  }
}
