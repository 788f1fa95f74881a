package io.github.corslint.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of scanned files as Markdown that shows it and does nothing else. */
final class MarkdownText {

  /**
   * What hosts make active even when it is escaped: web addresses become links, names after an at
   * sign are notified, numbers and hashes refer to other pages.
   */
  private static final Pattern ACTIVE =
      Pattern.compile("://|www\\.|@|#|^[0-9a-f]{7,40}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\S*[^\\s.,;:]");

  private static final String SPECIAL = "\\`*_{}[]<>#!|~&$";

  private static final Pattern TICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** A phrase in a paragraph; addresses and names become code. */
  static String of(String phrase) {
    String text = Printable.of(phrase);
    StringBuilder markdown = new StringBuilder();
    Matcher word = WORD.matcher(text);
    int end = 0;
    while (word.find()) {
      if (ACTIVE.matcher(word.group()).find()) {
        markdown.append(escaped(text.substring(end, word.start()))).append(code(word.group()));
        end = word.end();
      }
    }
    return markdown.append(escaped(text.substring(end))).toString();
  }

  /** A phrase in a cell of a table. */
  static String cell(String phrase) {
    StringBuilder cell = new StringBuilder();
    boolean escaping = false;
    String text = of(phrase);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      cell.append(c == '|' && !escaping ? "\\|" : c);
      escaping = c == '\\' && !escaping;
    }
    return cell.toString();
  }

  /** Code in a paragraph. */
  static String code(String text) {
    String safe = Printable.of(text).replace('\t', ' ');
    String ticks = "`".repeat(longestTicks(safe) + 1);
    String pad =
        safe.startsWith("`") || safe.endsWith("`") || (safe.startsWith(" ") && safe.endsWith(" "))
            ? " "
            : "";
    return ticks + pad + safe + pad + ticks;
  }

  /** Code in a cell of a table, where a bar ends the cell even inside of code. */
  static String cellCode(String text) {
    return code(text).replace("|", "\\|");
  }

  /** A fence that no line of the code can end. */
  static String fence(String code) {
    return "`".repeat(Math.max(3, longestTicks(code) + 1));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static int longestTicks(String text) {
    return TICKS.matcher(text).results().mapToInt(r -> r.group().length()).max().orElse(0);
  }
}
