package io.github.corslint.source;

import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a tree are taken.
 *
 * @param includes patterns of the only paths to take; empty takes every path; build files are
 *     always taken
 * @param excludes patterns of paths to leave out
 * @param prefix what comes before a path of the tree in {@code projectExcludes}
 * @param projectExcludes further patterns of paths to leave out
 * @param gitignore whether what git ignores is left out
 * @param tests whether sources of tests and their resources are taken
 */
public record FileFilter(
    List<String> includes,
    List<String> excludes,
    String prefix,
    List<String> projectExcludes,
    boolean gitignore,
    boolean tests) {
  public FileFilter {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    projectExcludes = List.copyOf(projectExcludes);
  }

  /** A filter by patterns alone, which takes tests. */
  public static FileFilter of(List<String> includes, List<String> excludes) {
    return new FileFilter(includes, excludes, "", List.of(), false, true);
  }

  /** The filter with its patterns compiled. */
  Compiled compiled() throws PatternSyntaxException {
    return new Compiled(
        Globs.of(includes),
        Globs.of(excludes),
        prefix,
        Globs.of(projectExcludes),
        gitignore,
        tests);
  }

  /** The same, ready for use. */
  record Compiled(
      Globs includes,
      Globs excludes,
      String prefix,
      Globs projectExcludes,
      boolean gitignore,
      boolean tests) {

    boolean leavesOut(String path) {
      return excludes.matches(path)
          || (!projectExcludes.isEmpty() && projectExcludes.matches(prefix + path));
    }

    /** Whether files that lie in a folder itself are taken, as far as tests are concerned. */
    boolean wantsFilesIn(TestFolder folder) {
      return tests || !folder.holdsTests();
    }

    /** Whether files may be taken that lie anywhere below a folder. */
    boolean wantsAnyBelow(TestFolder folder) {
      return tests || !folder.isAllTests();
    }

    /** Whether a file is taken by its path alone. */
    boolean wants(SourceFile file) {
      boolean included =
          includes.isEmpty()
              || file.kind() == SourceFile.Kind.BUILD
              || includes.matches(file.path());
      return included && !leavesOut(file.path());
    }
  }
}
