package io.github.corslint.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a regular expression as its author meant it: a short list of texts that it describes, in
 * which {@code *} stands for what varies. Nothing decides by these texts; they only tell what to
 * ask.
 */
final class RegexSamples {

  private static final int MOST = 16;

  private final String regex;
  private int at;

  private RegexSamples(String regex) {
    this.regex = regex;
  }

  /** What the expression describes; never more than a few texts. */
  static List<String> of(String regex) {
    RegexSamples reader = new RegexSamples(regex);
    Set<String> texts = new LinkedHashSet<>();
    while (true) {
      texts.addAll(reader.alternatives());
      if (reader.at >= regex.length()) {
        return texts.stream().limit(MOST).toList();
      }
      reader.at++;
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
      case 'w', 'S', 'p', 'D' -> {
        at = c == 'p' && at < regex.length() && regex.charAt(at) == '{' ? after('}', at) : at;
        yield List.of("*");
      }
      case 'b', 'B', 'A', 'z', 'Z', 's' -> List.of("");
      default -> List.of(String.valueOf(c));
    };
  }

  private List<String> characterClass() {
    int start = at;
    int end = after(']', at < regex.length() && regex.charAt(at) == ']' ? at + 1 : at);
    String inside = regex.substring(start, Math.max(start, end - 1));
    at = end;
    if (inside.length() == 1 || (inside.length() == 2 && inside.charAt(0) == '\\')) {
      return List.of(inside.substring(inside.length() - 1));
    }
    return List.of(inside.equals("0-9") || inside.equals("\\d") ? "1" : "*");
  }

  private List<String> group() {
    boolean look = false;
    if (at < regex.length() && regex.charAt(at) == '?') {
      int start = at + 1;
      while (at < regex.length() && ":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      look = at < regex.length() && "=!".indexOf(regex.charAt(at)) >= 0;
      boolean flags = at < regex.length() && regex.charAt(at) == ')' && at >= start;
      at += flags ? 0 : 1;
    }
    List<String> inside = at <= regex.length() ? alternatives() : List.of("");
    at = Math.min(at + 1, regex.length());
    return look ? List.of("") : inside.stream().limit(MOST).toList();
  }

  private int after(char closing, int from) {
    int end = regex.indexOf(closing, from);
    return end < 0 ? regex.length() : end + 1;
  }
}
