package io.github.corslint.rule;

import io.github.corslint.model.Origins;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What keeps an entry from ever being equal to the origin that a browser sends. */
final class Malformation {

  private static final Pattern REGEX = Pattern.compile("\\\\|^\\^|\\$$|\\.[*+]|\\(.*\\)");
  private static final Pattern REGEX_AMONG_GLOBS =
      Pattern.compile("\\\\|^\\^|\\$$|\\(.*\\)|://\\.");
  private static final Pattern GLOB_IN_REGEX = Pattern.compile("^\\*|//\\*\\.");
  private static final Pattern LIST = Pattern.compile("\\S[\\s,;]+\\S(?![^\\[]*])");

  private Malformation() {}

  /** The reason, when the entry looks wrong; the policy itself must tell whether it matters. */
  static Optional<String> of(Origins.Entry entry) {
    String text = entry.text().strip();
    if (text.isEmpty() || text.equals("null") || text.contains("${") || text.contains("#{")) {
      return Optional.empty();
    }
    return switch (entry.kind()) {
      case EXACT -> ofExact(text);
      case PATTERN -> REGEX_AMONG_GLOBS.matcher(text).find() ? regexIn("patterns") : ofText(text);
      case REGEX ->
          GLOB_IN_REGEX.matcher(text).find()
              ? Optional.of("this list holds regular expressions: * repeats what stands before it")
              : Optional.empty();
      case STAR, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<String> ofExact(String text) {
    if (text.equals("*")) {
      return Optional.of("* is no wildcard here, but compared like any other origin");
    }
    if (REGEX.matcher(text).find()) {
      return regexIn("exact origins");
    }
    Optional<String> wrong = ofText(text);
    return wrong.isEmpty() && text.contains("*")
        ? Optional.of("this list holds exact origins: * stands for nothing in it")
        : wrong;
  }

  private static Optional<String> regexIn(String list) {
    return Optional.of("this list holds " + list + ": a regular expression is taken literally");
  }

  private static Optional<String> ofText(String text) {
    if (LIST.matcher(text).find()) {
      return Optional.of("several origins in one string are compared as one");
    }
    if (text.contains("?")) {
      return Optional.of("no origin has a question mark, which stands for nothing here");
    }
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return Optional.of("origins begin with a scheme such as https://");
    }
    if (text.indexOf('/', scheme + 3) >= 0) {
      return Optional.of("origins have no path and do not end in a slash");
    }
    if (text.matches("https://.*:443|http://.*:80")) {
      return Optional.of("browsers leave the usual port out");
    }
    return text.equals(text.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of("browsers send origins in lower case");
  }
}
