package io.github.corslint.source;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a {@code .gitignore}, as gitignore(5) describes it.
 *
 * @param glob what it matches
 * @param anchored whether that are paths relative to the folder of the file; else names anywhere
 * @param negated whether it takes files back in
 * @param onlyFolders whether it matches folders alone
 */
record IgnorePattern(GitGlob glob, boolean anchored, boolean negated, boolean onlyFolders) {

  private static final String ANYWHERE = "**/";

  /** The pattern of a line; empty for blanks, comments and what is no pattern. */
  static Optional<IgnorePattern> of(String line) {
    String text = line.replaceFirst("(?<!\\\\)\\s+$", "");
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = text.startsWith("!");
    String glob = negated ? text.substring(1) : text;
    boolean onlyFolders = glob.endsWith("/");
    glob = glob.replaceFirst("/$", "");
    boolean anchored = glob.contains("/");
    glob = glob.replaceFirst("^/", "");
    if (glob.startsWith(ANYWHERE) && glob.indexOf('/', ANYWHERE.length()) < 0) {
      glob = glob.substring(ANYWHERE.length());
      anchored = false;
    }
    try {
      return glob.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new IgnorePattern(GitGlob.of(glob, anchored), anchored, negated, onlyFolders));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
