package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code org.springframework.util.StringUtils}. */
public final class SpringStringUtils {

  private SpringStringUtils() {}

  public static boolean isEmpty(@Nullable Object text) {
    return text == null || text.equals("");
  }

  public static boolean hasLength(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  public static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  public static boolean containsWhitespace(@Nullable String text) {
    return text != null && text.chars().anyMatch(Character::isWhitespace);
  }

  public static @Nullable String trimWhitespace(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  public static @Nullable String trimAllWhitespace(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.chars()
        .filter(c -> !Character.isWhitespace(c))
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  public static @Nullable String trimLeadingCharacter(@Nullable String text, char character) {
    if (text == null) {
      return null;
    }
    int start = 0;
    while (start < text.length() && text.charAt(start) == character) {
      start++;
    }
    return text.substring(start);
  }

  public static @Nullable String trimTrailingCharacter(@Nullable String text, char character) {
    if (text == null) {
      return null;
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == character) {
      end--;
    }
    return text.substring(0, end);
  }

  public static boolean startsWithIgnoreCase(@Nullable String text, @Nullable String prefix) {
    return text != null
        && prefix != null
        && text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  public static boolean endsWithIgnoreCase(@Nullable String text, @Nullable String suffix) {
    return text != null
        && suffix != null
        && text.regionMatches(true, text.length() - suffix.length(), suffix, 0, suffix.length());
  }

  public static boolean matchesCharacter(@Nullable String text, char single) {
    return text != null && text.length() == 1 && text.charAt(0) == single;
  }

  public static int countOccurrencesOf(@Nullable String text, @Nullable String part) {
    if (!hasLength(text) || !hasLength(part) || text == null || part == null) {
      return 0;
    }
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  public static @Nullable String replace(
      @Nullable String text, @Nullable String old, @Nullable String replacement) {
    return text == null || old == null || old.isEmpty() || replacement == null
        ? text
        : text.replace(old, replacement);
  }

  public static @Nullable String delete(@Nullable String text, @Nullable String part) {
    return replace(text, part, "");
  }

  public static @Nullable String deleteAny(@Nullable String text, @Nullable String characters) {
    if (text == null || characters == null) {
      return text;
    }
    return text.chars()
        .filter(c -> characters.indexOf(c) < 0)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  public static @Nullable String quote(@Nullable String text) {
    return text == null ? null : "'" + text + "'";
  }

  public static String @Nullable [] split(@Nullable String text, @Nullable String delimiter) {
    if (!hasLength(text) || !hasLength(delimiter) || text == null || delimiter == null) {
      return null;
    }
    int at = text.indexOf(delimiter);
    return at < 0
        ? null
        : new String[] {text.substring(0, at), text.substring(at + delimiter.length())};
  }

  public static String[] tokenizeToStringArray(@Nullable String text, String delimiters) {
    return tokenizeToStringArray(text, delimiters, true, true);
  }

  public static String[] tokenizeToStringArray(
      @Nullable String text, String delimiters, boolean trim, boolean ignoreEmpty) {
    List<String> tokens = new ArrayList<>();
    if (text != null) {
      StringTokenizer tokenizer = new StringTokenizer(text, delimiters);
      while (tokenizer.hasMoreTokens()) {
        String token = tokenizer.nextToken();
        String kept = trim ? token.trim() : token;
        if (!ignoreEmpty || !kept.isEmpty()) {
          tokens.add(kept);
        }
      }
    }
    return tokens.toArray(new String[0]);
  }

  public static String[] delimitedListToStringArray(
      @Nullable String text, @Nullable String delimiter) {
    if (text == null) {
      return new String[0];
    }
    if (delimiter == null) {
      return new String[] {text};
    }
    if (delimiter.isEmpty()) {
      return text.chars().mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
      parts.add(text.substring(from, at));
      from = at + delimiter.length();
    }
    if (!text.isEmpty() && from <= text.length()) {
      parts.add(text.substring(from));
    }
    return parts.toArray(new String[0]);
  }

  public static String[] commaDelimitedListToStringArray(@Nullable String text) {
    return delimitedListToStringArray(text, ",");
  }

  public static Set<String> commaDelimitedListToSet(@Nullable String text) {
    return new LinkedHashSet<>(Arrays.asList(commaDelimitedListToStringArray(text)));
  }

  public static String collectionToDelimitedString(
      @Nullable Collection<?> elements, String delimiter) {
    return elements == null || elements.isEmpty()
        ? ""
        : elements.stream().map(String::valueOf).collect(Collectors.joining(delimiter));
  }

  public static String collectionToCommaDelimitedString(@Nullable Collection<?> elements) {
    return collectionToDelimitedString(elements, ",");
  }

  public static String arrayToDelimitedString(Object @Nullable [] elements, String delimiter) {
    if (elements != null && elements.length == 1) {
      return String.valueOf(elements[0]);
    }
    return elements == null ? "" : collectionToDelimitedString(Arrays.asList(elements), delimiter);
  }

  public static String arrayToCommaDelimitedString(Object @Nullable [] elements) {
    return arrayToDelimitedString(elements, ",");
  }

  public static String[] toStringArray(@Nullable Collection<String> elements) {
    return elements == null ? new String[0] : elements.toArray(new String[0]);
  }

  public static String[] trimArrayElements(String[] elements) {
    return Arrays.stream(elements).map(e -> e == null ? null : e.trim()).toArray(String[]::new);
  }

  public static String @Nullable [] concatenateStringArrays(
      String @Nullable [] first, String @Nullable [] second) {
    if (first == null || first.length == 0) {
      return second;
    }
    return second == null || second.length == 0
        ? first
        : Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }

  public static String[] addStringToArray(String @Nullable [] array, String element) {
    String[] last = {element};
    return array == null || array.length == 0
        ? last
        : Stream.concat(Stream.of(array), Stream.of(last)).toArray(String[]::new);
  }

  public static String[] removeDuplicateStrings(String[] array) {
    return new LinkedHashSet<>(Arrays.asList(array)).toArray(new String[0]);
  }
}
