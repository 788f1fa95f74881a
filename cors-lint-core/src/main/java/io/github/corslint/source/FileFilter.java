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
 */
public record FileFilter(
    List<String> includes,
    List<String> excludes,
    String prefix,
    List<String> projectExcludes,
    boolean gitignore) {
  public FileFilter {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    projectExcludes = List.copyOf(projectExcludes);
  }

  /** A filter by patterns alone. */
  public static FileFilter of(List<String> includes, List<String> excludes) {
    return new FileFilter(includes, excludes, "", List.of(), false);
  }

  /** The filter with its patterns compiled. */
  Compiled compiled() throws PatternSyntaxException {
    return new Compiled(
        Globs.of(includes), Globs.of(excludes), prefix, Globs.of(projectExcludes), gitignore);
  }

  /** The same, ready for use. */
  record Compiled(
      Globs includes, Globs excludes, String prefix, Globs projectExcludes, boolean gitignore) {

    boolean leavesOut(String path) {
      return excludes.matches(path)
          || (!projectExcludes.isEmpty() && projectExcludes.matches(prefix + path));
    }

    boolean wants(SourceFile file) {
      boolean included =
          includes.isEmpty()
              || file.kind() == SourceFile.Kind.BUILD
              || includes.matches(file.path());
      return included && !leavesOut(file.path());
    }
  }
}
