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

  /** Where a suppression stands. */
  enum Form {
    COMMENT,
    XML,
    ANNOTATION;

    /** That of the comments of a file. */
    static Form ofComments(String path) {
      return path.endsWith(".xml") ? XML : COMMENT;
    }
  }

  /** What every suppression holds, and every attempt at one. */
  static final String TOOL = "cors-lint";

  private static final String MARK = TOOL + ":";

  /** The one verb there is. */
  static final String ALLOW = "allow";

  private static final Pattern COMMENT =
      Pattern.compile(
          "cors-lint:(?<gap>\\s*)(?<verb>[\\w-]*):?(?<rest>.*)", Pattern.CASE_INSENSITIVE);

  /** How other tools are told to be silent, and slips in how this one is. */
  private static final Pattern ATTEMPT =
      Pattern.compile(
          "cors-lint[\\s:-]*(?:allow|ignore|disable|suppress|skip|off|noqa)(?![a-z]).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REASON = Pattern.compile("(?:^|\\s)--(?:\\s|$)|\\s*:(?:\\s|$)");

  /** The words of a comment without its delimiters; empty for one about something else. */
  static Optional<Words> ofComment(String comment) {
    String line = comment.strip().replaceAll("\\s*\\R[\\s*]*", " ");
    Matcher words = COMMENT.matcher(line);
    if (words.matches() && !isProse(words)) {
      return Optional.of(of(words.group("verb"), words.group("rest")));
    }
    return ATTEMPT.matcher(line).matches()
        ? Optional.of(new Words("", List.of(), ""))
        : Optional.empty();
  }

  /** Somebody writing about the tool leaves a blank after its name. */
  private static boolean isProse(Matcher words) {
    return !words.group("gap").isEmpty() && !words.group("verb").equalsIgnoreCase(ALLOW);
  }

  /** The words of a string in {@code @SuppressWarnings}; empty for one about something else. */
  static Optional<Words> ofAnnotation(String text) {
    String words = text.strip();
    if (words.startsWith(MARK)) {
      return Optional.of(of(ALLOW, words.substring(MARK.length())));
    }
    return words.equalsIgnoreCase(TOOL)
        ? Optional.of(new Words(ALLOW, List.of(), ""))
        : Optional.empty();
  }

  /**
   * How a suppression of some rules is written.
   *
   * @param form where it stands
   * @param rules what stands for the rules
   */
  static String spelled(Form form, String rules) {
    return switch (form) {
      case COMMENT -> MARK + ALLOW + " " + rules + " -- reason";
      case XML -> MARK + ALLOW + " " + rules + ": reason";
      case ANNOTATION -> "@SuppressWarnings(\"" + MARK + rules + " -- reason\")";
    };
  }

  private static Words of(String verb, String rest) {
    String[] parts = REASON.split(rest, 2);
    return new Words(verb, items(parts[0]), parts.length > 1 ? parts[1].strip() : "");
  }

  private static List<String> items(String text) {
    return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }
}
