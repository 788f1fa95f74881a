package io.github.corslint.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a regular expression as its author meant it: a short list of texts that it describes, in
 * which {@code *} stands for what varies. Nothing decides by these texts; they only tell what to
 * ask.
 */
final class RegexSamples {

  private static final int MOST = 16;

  private static final int FEW = 3;
  private static final Pattern COMMENTED = Pattern.compile("\\(\\?[a-z]*x[a-z]*\\)");
  private static final Pattern COMMENT =
      Pattern.compile("(\\\\.)|\\s+|#[^\\n]*|(\\[\\^?\\]?[^\\]]*])");

  private final String regex;
  private final Set<String> seen = new LinkedHashSet<>();
  private int at;

  private RegexSamples(String regex) {
    this.regex = regex;
  }

  /** What the expression describes; never more than a few texts. */
  static List<String> of(String regex) {
    boolean hasComments = COMMENTED.matcher(regex).lookingAt();
    return new RegexSamples(hasComments ? uncommented(regex) : regex).all();
  }

  /** An expression without the blanks and comments that the flag {@code x} lets in. */
  private static String uncommented(String regex) {
    return COMMENT
        .matcher(regex)
        .replaceAll(
            m -> Matcher.quoteReplacement(m.group().matches("(?s)[\\s#].*") ? "" : m.group()));
  }

  private List<String> all() {
    Set<String> texts = new LinkedHashSet<>();
    while (true) {
      texts.addAll(alternatives());
      if (at >= regex.length()) {
        return Stream.concat(texts.stream().limit(MOST), seen.stream()).distinct().toList();
      }
      at++;
    }
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<String> sequence() {
    List<String> soFar = List.of("");
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      boolean dot = regex.charAt(at) == '.';
      List<String> atom = atom();
      soFar = joined(soFar, quantified(atom, dot));
    }
    return soFar;
  }

  private static List<String> joined(List<String> left, List<String> right) {
    List<String> all = new ArrayList<>();
    for (String tail : right) {
      for (String head : left) {
        if (all.size() < MOST) {
          all.add(head + (needsSlash(head) && tail.equals(".") ? "/" : tail));
        }
      }
    }
    return all;
  }

  /** A dot behind {@code https:/} stands for the second slash: {@code https://*.a.example}. */
  private static boolean needsSlash(String head) {
    return head.endsWith(":/");
  }

  private List<String> quantified(List<String> atom, boolean dot) {
    char quantifier = at < regex.length() ? regex.charAt(at) : ' ';
    if ("*+?{".indexOf(quantifier) < 0) {
      return atom;
    }
    at = quantifier == '{' ? after('}', at) : at + 1;
    while (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
      at++;
    }
    if (dot || atom.equals(List.of("*"))) {
      return List.of("*");
    }
    if (quantifier == '?' || quantifier == '*') {
      List<String> optional = new ArrayList<>(atom);
      optional.add("");
      return optional;
    }
    return atom;
  }

  private List<String> atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '\\' -> escape();
      case '[' -> characterClass();
      case '(' -> group();
      case '^', '$' -> List.of("");
      default -> List.of(String.valueOf(c));
    };
  }

  private List<String> escape() {
    char c = at < regex.length() ? regex.charAt(at++) : ' ';
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      String quoted = regex.substring(at, end < 0 ? regex.length() : end);
      at = end < 0 ? regex.length() : end + 2;
      return List.of(quoted);
    }
    return switch (c) {
      case 'd' -> List.of("1");
      case 'x', 'u' -> List.of(coded(c == 'x' ? 2 : 4));
      case 'k', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        at = c == 'k' ? after('>', at) : at;
        yield List.of("*");
      }
      case 'w', 'S', 'p', 'D' -> {
        at = c == 'p' && at < regex.length() && regex.charAt(at) == '{' ? after('}', at) : at;
        yield List.of("*");
      }
      case 'b', 'B', 'A', 'z', 'Z', 's' -> List.of("");
      default -> List.of(String.valueOf(c));
    };
  }

  /** The character that so many hexadecimal digits stand for. */
  private String coded(int digits) {
    int end = Math.min(at + digits, regex.length());
    String code = regex.substring(at, end);
    at = end;
    return code.matches("[0-9a-fA-F]+") ? String.valueOf((char) Integer.parseInt(code, 16)) : "*";
  }

  private List<String> characterClass() {
    String inside = insideOfClass();
    if (inside.equals("0-9") || inside.equals("\\d")) {
      return List.of("1");
    }
    String plain = inside.replaceAll("\\\\(?=[^a-zA-Z0-9])", "");
    boolean isList = plain.length() <= FEW && !plain.startsWith("^") && !plain.contains("\\");
    if (plain.isEmpty() || !isList || plain.matches(".-.")) {
      return List.of("*");
    }
    return plain.contains(".") && !plain.contains("/")
        ? List.of(".")
        : Arrays.stream(plain.split("")).toList();
  }

  /** The text of a class, which may hold others, up to its end. */
  private String insideOfClass() {
    int start = at;
    int depth = 1;
    boolean isFirst = true;
    while (at < regex.length() && depth > 0) {
      char c = regex.charAt(at++);
      at += c == '\\' ? 1 : 0;
      depth += c == '[' ? 1 : c == ']' && !isFirst ? -1 : 0;
      isFirst = false;
    }
    at = Math.min(at, regex.length());
    return regex.substring(start, Math.max(start, at - 1));
  }

  private List<String> group() {
    boolean look = false;
    boolean isNegative = false;
    if (at < regex.length() && regex.charAt(at) == '?') {
      int start = at + 1;
      while (at < regex.length() && ":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      look = at < regex.length() && "=!".indexOf(regex.charAt(at)) >= 0;
      isNegative = look && regex.charAt(at) == '!';
      boolean flags = at < regex.length() && regex.charAt(at) == ')' && at >= start;
      at += flags ? 0 : 1;
    }
    List<String> inside = at <= regex.length() ? alternatives() : List.of("");
    at = Math.min(at + 1, regex.length());
    if (look) {
      seen.addAll(isNegative ? List.of() : inside);
      return List.of("");
    }
    return inside.stream().limit(MOST).toList();
  }

  private int after(char closing, int from) {
    int end = regex.indexOf(closing, from);
    return end < 0 ? regex.length() : end + 1;
  }
}
