package io.github.corslint.cli;

import io.github.corslint.model.Changed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changed lines that a unified diff of git tells, as {@code git diff --unified=0
 * --dst-prefix=b/} writes it.
 */
final class Hunks {

  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d+(?:,(?<before>\\d+))? \\+(?<first>\\d+)(?:,(?<after>\\d+))? @@.*");
  private static final String NEW_FILE = "+++ ";
  private static final String PREFIX = "b/";
  private static final int OCTAL = 8;
  private static final int OCTAL_DIGITS = 3;

  private final Map<String, List<Changed.Lines>> byPath = new TreeMap<>();
  private String path = "";

  private Hunks() {}

  /** Changed lines by path as git writes it, relative to the root of the repository. */
  static Map<String, List<Changed.Lines>> of(String diff) {
    Hunks hunks = new Hunks();
    int at = 0;
    while (at < diff.length()) {
      String line = line(diff, at);
      at += line.length() + 1;
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        hunks.add(hunk);
        at = skip(diff, at, number(hunk, "before") + number(hunk, "after"));
      } else if (line.startsWith(NEW_FILE)) {
        hunks.path = path(line.substring(NEW_FILE.length()));
      }
    }
    return hunks.byPath;
  }

  private void add(Matcher hunk) {
    int first = Integer.parseInt(hunk.group("first"));
    int count = number(hunk, "after");
    // Where lines were only taken away, those on both sides have other neighbours now.
    Changed.Lines lines =
        count > 0
            ? new Changed.Lines(first, first + count - 1)
            : new Changed.Lines(Math.max(1, first), first + 1);
    byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(lines);
  }

  private static int number(Matcher hunk, String group) {
    String digits = hunk.group(group);
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** A line up to its line feed; what else ends lines elsewhere does not in a diff. */
  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  /** Where the next line begins that is not content of a hunk, which may look like anything. */
  private static int skip(String diff, int from, int lines) {
    int at = from;
    for (int i = 0; i < lines && at < diff.length(); i++) {
      at += line(diff, at).length() + 1;
    }
    return at;
  }

  /** A path without git's prefix, quotation marks, and the tab behind a path with blanks. */
  private static String path(String word) {
    String plain =
        word.startsWith("\"")
            ? unquoted(word.substring(1, word.lastIndexOf('"')))
            : word.replaceFirst("\t$", "");
    return plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()) : plain;
  }

  /** Git quotes as C does, byte by byte. */
  private static String unquoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\') {
        bytes.writeBytes(text.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
        at++;
      } else if (Character.digit(text.charAt(at + 1), OCTAL) >= 0) {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 1 + OCTAL_DIGITS), OCTAL));
        at += 1 + OCTAL_DIGITS;
      } else {
        bytes.write(escaped(text.charAt(at + 1)));
        at += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int escaped(char letter) {
    return switch (letter) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 11;
      case 'f' -> '\f';
      case 'r' -> '\r';
      default -> letter;
    };
  }
}
