package io.github.corslint.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a {@code .gitignore}, as gitignore(5) describes it.
 *
 * @param pattern what it matches, on paths relative to the folder of the file
 * @param negated whether it takes files back in
 * @param onlyFolders whether it matches folders alone
 */
record IgnorePattern(Pattern pattern, boolean negated, boolean onlyFolders) {

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
    try {
      String regex = (anchored ? "" : "(?:.*/)?") + new Translation(glob).regex();
      return glob.isEmpty()
          ? Optional.empty()
          : Optional.of(new IgnorePattern(Pattern.compile(regex), negated, onlyFolders));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  boolean matches(String path, boolean isFolder) {
    return (isFolder || !onlyFolders) && pattern.matcher(path).matches();
  }

  /** A glob on its way to a regular expression. */
  private static final class Translation {
    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    Translation(String glob) {
      this.glob = glob;
    }

    String regex() {
      while (at < glob.length()) {
        step();
      }
      return regex.toString();
    }

    private void step() {
      boolean starts = at == 0 || glob.charAt(at - 1) == '/';
      if (starts && glob.startsWith("**/", at)) {
        add("(?:.*/)?", 3);
      } else if (starts && glob.startsWith("**", at) && at + 2 == glob.length()) {
        add(".+", 2);
      } else {
        character(glob.charAt(at));
      }
    }

    private void character(char c) {
      switch (c) {
        case '*' -> add("[^/]*", 1);
        case '?' -> add("[^/]", 1);
        case '[' -> characterClass();
        case '\\' -> add(at + 1 < glob.length() ? quoted(at + 1) : "", 2);
        default -> add(quoted(at), 1);
      }
    }

    private void characterClass() {
      boolean negated = at + 1 < glob.length() && "!^".indexOf(glob.charAt(at + 1)) >= 0;
      int first = at + (negated ? 2 : 1);
      int end = glob.indexOf(']', first + 1);
      if (end < 0) {
        add("\\[", 1);
        return;
      }
      String items = glob.substring(first, end).replaceAll("[\\[\\]&^]", "\\\\$0");
      regex.append("(?!/)[").append(negated ? "^" : "").append(items).append(']');
      at = end + 1;
    }

    private String quoted(int index) {
      return Pattern.quote(String.valueOf(glob.charAt(index)));
    }

    private void add(String part, int read) {
      regex.append(part);
      at += read;
    }
  }
}
