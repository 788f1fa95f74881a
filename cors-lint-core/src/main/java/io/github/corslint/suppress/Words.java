package io.github.corslint.suppress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a suppression says: {@code cors-lint:allow RULE[, RULE] -- reason}, in an annotation {@code
 * cors-lint:RULE -- reason}. A colon separates as two hyphens do; comments of XML need it, as no
 * two hyphens may stand in them (XML 1.0, 2.5).
 *
 * @param verb the word after the colon
 * @param rules the words that should name rules
 * @param reason the reason, empty when there is none
 */
record Words(String verb, List<String> rules, String reason) {

  /** What every suppression holds. */
  static final String MARK = "cors-lint:";

  /** The one verb there is. */
  static final String ALLOW = "allow";

  private static final Pattern COMMENT =
      Pattern.compile(
          "cors-lint:(?<gap>\\s*)(?<verb>[\\w-]*):?(?<rest>.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern REASON = Pattern.compile("(?:^|\\s)--(?:\\s|$)|\\s*:(?:\\s|$)");

  /** The words of a comment without its delimiters; empty for one about something else. */
  static Optional<Words> ofComment(String comment) {
    Matcher words = COMMENT.matcher(comment.strip().replaceAll("\\s*\\R[\\s*]*", " "));
    return words.matches() && !isProse(words)
        ? Optional.of(of(words.group("verb"), words.group("rest")))
        : Optional.empty();
  }

  /** Somebody writing about the tool leaves a blank after its name. */
  private static boolean isProse(Matcher words) {
    return !words.group("gap").isEmpty() && !words.group("verb").equalsIgnoreCase(ALLOW);
  }

  /** The words of a string in {@code @SuppressWarnings}; empty for one about something else. */
  static Optional<Words> ofAnnotation(String text) {
    String words = text.strip();
    return words.startsWith(MARK)
        ? Optional.of(of(ALLOW, words.substring(MARK.length())))
        : Optional.empty();
  }

  /**
   * How a suppression of some rules is written in a file.
   *
   * @param path the file
   * @param rules what stands for the rules
   */
  static String spelled(String path, String rules) {
    return MARK + ALLOW + " " + rules + (path.endsWith(".xml") ? ": reason" : " -- reason");
  }

  private static Words of(String verb, String rest) {
    String[] parts = REASON.split(rest, 2);
    return new Words(verb, items(parts[0]), parts.length > 1 ? parts[1].strip() : "");
  }

  private static List<String> items(String text) {
    return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }
}
