package io.github.corslint.source;

import java.util.regex.Pattern;

/**
 * A glob of gitignore(5). Each is asked of every file of a tree, and most are a name or an ending,
 * so those are compared without an expression.
 */
sealed interface GitGlob {

  /** Whether it matches a whole name, or a path with {@code /} between names. */
  boolean matches(String text);

  /**
   * A glob, compiled.
   *
   * @param ofPaths whether it is matched against paths, in which {@code *} stays inside a name
   */
  static GitGlob of(String glob, boolean ofPaths) {
    String literal = literalStart(glob);
    if (literal.equals(glob)) {
      return new Literal(glob);
    }
    if (!ofPaths && glob.charAt(0) == '*') {
      String ending = glob.substring(1);
      if (literalStart(ending).equals(ending)) {
        return new Ending(ending);
      }
    }
    return new Expression(literal, Pattern.compile(new Translation(glob).regex()));
  }

  private static String literalStart(String glob) {
    int end = 0;
    while (end < glob.length() && "*?[\\".indexOf(glob.charAt(end)) < 0) {
      end++;
    }
    return glob.substring(0, end);
  }

  /** One text. */
  record Literal(String whole) implements GitGlob {
    @Override
    public boolean matches(String text) {
      return text.equals(whole);
    }
  }

  /** Names that end like this. */
  record Ending(String ending) implements GitGlob {
    @Override
    public boolean matches(String text) {
      return text.endsWith(ending);
    }
  }

  /** Anything else: what begins like this, and matches as a whole. */
  record Expression(String start, Pattern whole) implements GitGlob {
    @Override
    public boolean matches(String text) {
      return text.startsWith(start) && whole.matcher(text).matches();
    }
  }

  /** A glob on its way to a regular expression. */
  final class Translation {
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
