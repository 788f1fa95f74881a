package io.github.corslint;

import io.github.corslint.syntax.Lookups;
import io.github.corslint.syntax.Sources;
import java.util.HashSet;
import java.util.Set;

/**
 * What of a tree is not as it was at the last report.
 *
 * @param contents paths of files that came, went or have another text
 * @param names simple names of types for which files came or went
 * @param folders folders in which they did, as {@link Sources#folder} names them
 * @param supertypes simple names of what types of changed files extended or extend
 */
record Change(
    Set<String> contents, Set<String> names, Set<String> folders, Set<String> supertypes) {

  /** Nothing yet. */
  Change() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  /** A Java file came or went. */
  void moved(String path) {
    contents.add(path);
    names.add(Sources.simpleName(path));
    folders.add(Sources.folder(path));
  }

  /** Whether configuration or build files may say something else. */
  boolean concernsSurroundings() {
    return contents.stream().anyMatch(path -> !path.endsWith(".java"));
  }

  /**
   * Whether these look-ups may have another outcome now.
   *
   * @param sources the files as they are after the change
   */
  boolean concerns(Lookups lookups, Sources sources) {
    return lookups.readAny(contents)
        || lookups.namedAny(names)
        || lookups.lookedIntoAny(folders)
        || lookups.askedSubtypesOfAny(supertypes)
        || lookups.findOtherwise(contents, sources);
  }
}
