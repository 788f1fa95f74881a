package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@code StringUtils} of Apache Commons Lang 2 and 3: null is an answer, not an accident. */
public final class CommonsStringUtils {

  public static final String EMPTY = "";
  public static final String SPACE = " ";
  public static final int INDEX_NOT_FOUND = -1;

  private CommonsStringUtils() {}

  public static boolean isEmpty(@Nullable CharSequence text) {
    return text == null || text.length() == 0;
  }

  public static boolean isNotEmpty(@Nullable CharSequence text) {
    return !isEmpty(text);
  }

  public static boolean isBlank(@Nullable CharSequence text) {
    return text == null || text.chars().allMatch(Character::isWhitespace);
  }

  public static boolean isNotBlank(@Nullable CharSequence text) {
    return !isBlank(text);
  }

  public static boolean isAnyBlank(CharSequence @Nullable ... texts) {
    return texts != null && Arrays.stream(texts).anyMatch(CommonsStringUtils::isBlank);
  }

  public static boolean isAnyEmpty(CharSequence @Nullable ... texts) {
    return texts != null && Arrays.stream(texts).anyMatch(CommonsStringUtils::isEmpty);
  }

  public static boolean isNoneBlank(CharSequence @Nullable ... texts) {
    return !isAnyBlank(texts);
  }

  public static boolean isNoneEmpty(CharSequence @Nullable ... texts) {
    return !isAnyEmpty(texts);
  }

  public static boolean equals(@Nullable CharSequence first, @Nullable CharSequence second) {
    return (first == null || second == null)
        ? first == second
        : first.toString().contentEquals(second);
  }

  public static boolean equalsIgnoreCase(
      @Nullable CharSequence first, @Nullable CharSequence second) {
    return (first == null || second == null)
        ? first == second
        : first.toString().equalsIgnoreCase(second.toString());
  }

  public static boolean equalsAny(@Nullable CharSequence text, CharSequence @Nullable ... all) {
    return all != null && Arrays.stream(all).anyMatch(each -> equals(text, each));
  }

  public static boolean equalsAnyIgnoreCase(
      @Nullable CharSequence text, CharSequence @Nullable ... all) {
    return all != null && Arrays.stream(all).anyMatch(each -> equalsIgnoreCase(text, each));
  }

  public static boolean startsWith(@Nullable CharSequence text, @Nullable CharSequence prefix) {
    return (text == null || prefix == null)
        ? text == prefix
        : text.toString().startsWith(prefix.toString());
  }

  public static boolean startsWithIgnoreCase(
      @Nullable CharSequence text, @Nullable CharSequence prefix) {
    return (text == null || prefix == null)
        ? text == prefix
        : text.toString().regionMatches(true, 0, prefix.toString(), 0, prefix.length());
  }

  public static boolean startsWithAny(
      @Nullable CharSequence text, CharSequence @Nullable ... prefixes) {
    return isNotEmpty(text)
        && prefixes != null
        && Arrays.stream(prefixes).anyMatch(prefix -> startsWith(text, prefix));
  }

  public static boolean endsWith(@Nullable CharSequence text, @Nullable CharSequence suffix) {
    return (text == null || suffix == null)
        ? text == suffix
        : text.toString().endsWith(suffix.toString());
  }

  public static boolean endsWithIgnoreCase(
      @Nullable CharSequence text, @Nullable CharSequence suffix) {
    if (text == null || suffix == null) {
      return text == suffix;
    }
    int from = text.length() - suffix.length();
    return text.toString().regionMatches(true, from, suffix.toString(), 0, suffix.length());
  }

  public static boolean endsWithAny(
      @Nullable CharSequence text, CharSequence @Nullable ... suffixes) {
    return isNotEmpty(text)
        && suffixes != null
        && Arrays.stream(suffixes).anyMatch(suffix -> endsWith(text, suffix));
  }

  public static boolean contains(@Nullable CharSequence text, @Nullable CharSequence part) {
    return text != null && part != null && text.toString().contains(part);
  }

  public static boolean containsIgnoreCase(
      @Nullable CharSequence text, @Nullable CharSequence part) {
    return indexOfIgnoreCase(text, part) >= 0;
  }

  public static boolean containsAny(@Nullable CharSequence text, CharSequence @Nullable ... parts) {
    return isNotEmpty(text)
        && parts != null
        && Arrays.stream(parts).anyMatch(part -> contains(text, part));
  }

  public static int indexOf(@Nullable CharSequence text, @Nullable CharSequence part) {
    return text == null || part == null ? -1 : text.toString().indexOf(part.toString());
  }

  public static int lastIndexOf(@Nullable CharSequence text, @Nullable CharSequence part) {
    return text == null || part == null ? -1 : text.toString().lastIndexOf(part.toString());
  }

  public static int indexOfIgnoreCase(@Nullable CharSequence text, @Nullable CharSequence part) {
    if (text == null || part == null) {
      return -1;
    }
    for (int i = 0; i <= text.length() - part.length(); i++) {
      if (text.toString().regionMatches(true, i, part.toString(), 0, part.length())) {
        return i;
      }
    }
    return -1;
  }

  public static int countMatches(@Nullable CharSequence text, @Nullable CharSequence part) {
    return (text == null || part == null)
        ? 0
        : SpringStringUtils.countOccurrencesOf(text.toString(), part.toString());
  }

  public static int length(@Nullable CharSequence text) {
    return text == null ? 0 : text.length();
  }

  public static @Nullable String substring(@Nullable String text, int start) {
    if (text == null) {
      return null;
    }
    int from = Math.max(0, start < 0 ? text.length() + start : start);
    return from > text.length() ? "" : text.substring(from);
  }

  public static @Nullable String substring(@Nullable String text, int start, int end) {
    if (text == null) {
      return null;
    }
    int to = Math.min(text.length(), end < 0 ? text.length() + end : end);
    int from = start < 0 ? text.length() + start : start;
    return from > to ? "" : text.substring(Math.max(0, from), Math.max(0, to));
  }

  public static @Nullable String substringBefore(@Nullable String text, @Nullable String mark) {
    if (isEmpty(text) || mark == null || text == null) {
      return text;
    }
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  public static @Nullable String substringAfter(@Nullable String text, @Nullable String mark) {
    if (isEmpty(text) || text == null) {
      return text;
    }
    int at = mark == null ? -1 : text.indexOf(mark);
    return at < 0 || mark == null ? "" : text.substring(at + mark.length());
  }

  public static @Nullable String substringBeforeLast(@Nullable String text, @Nullable String mark) {
    if (isEmpty(text) || isEmpty(mark) || text == null || mark == null) {
      return text;
    }
    int at = text.lastIndexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  public static @Nullable String substringAfterLast(@Nullable String text, @Nullable String mark) {
    if (isEmpty(text) || text == null) {
      return text;
    }
    if (mark == null || mark.isEmpty()) {
      return "";
    }
    int at = text.lastIndexOf(mark);
    return at < 0 ? "" : text.substring(at + mark.length());
  }

  public static @Nullable String substringBetween(
      @Nullable String text, @Nullable String open, @Nullable String close) {
    if (text == null || open == null || close == null) {
      return null;
    }
    int start = text.indexOf(open);
    int end = start < 0 ? -1 : text.indexOf(close, start + open.length());
    return end < 0 ? null : text.substring(start + open.length(), end);
  }

  public static @Nullable String left(@Nullable String text, int length) {
    return text == null ? null : text.substring(0, Math.min(Math.max(0, length), text.length()));
  }

  public static @Nullable String right(@Nullable String text, int length) {
    return text == null
        ? null
        : text.substring(text.length() - Math.min(Math.max(0, length), text.length()));
  }

  public static @Nullable String trim(@Nullable String text) {
    return text == null ? null : text.trim();
  }

  public static @Nullable String trimToNull(@Nullable String text) {
    String trimmed = trim(text);
    return isEmpty(trimmed) ? null : trimmed;
  }

  public static String trimToEmpty(@Nullable String text) {
    return text == null ? "" : text.trim();
  }

  public static @Nullable String strip(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  public static @Nullable String stripEnd(@Nullable String text, @Nullable String characters) {
    if (text == null) {
      return null;
    }
    int end = text.length();
    while (end > 0 && strips(text.charAt(end - 1), characters)) {
      end--;
    }
    return text.substring(0, end);
  }

  public static @Nullable String stripStart(@Nullable String text, @Nullable String characters) {
    if (text == null) {
      return null;
    }
    int start = 0;
    while (start < text.length() && strips(text.charAt(start), characters)) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean strips(char c, @Nullable String characters) {
    return characters == null ? Character.isWhitespace(c) : characters.indexOf(c) >= 0;
  }

  public static @Nullable String lowerCase(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  public static @Nullable String upperCase(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  public static String @Nullable [] split(@Nullable String text) {
    return split(text, null);
  }

  public static String @Nullable [] split(@Nullable String text, char separator) {
    return split(text, String.valueOf(separator));
  }

  public static String @Nullable [] split(@Nullable String text, @Nullable String separators) {
    if (text == null) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (strips(c, separators)) {
        flush(part, parts);
      } else {
        part.append(c);
      }
    }
    flush(part, parts);
    return parts.toArray(new String[0]);
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (part.length() > 0) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  public static @Nullable String join(@Nullable Iterable<?> elements, @Nullable String separator) {
    return elements == null
        ? null
        : StreamSupport.stream(elements.spliterator(), false)
            .map(e -> Objects.toString(e, ""))
            .collect(Collectors.joining(separator == null ? "" : separator));
  }

  public static @Nullable String join(Object @Nullable [] elements, @Nullable String separator) {
    return elements == null ? null : join(Arrays.asList(elements), separator);
  }

  public static @Nullable String replace(
      @Nullable String text, @Nullable String old, @Nullable String replacement) {
    return text == null || old == null || old.isEmpty() || replacement == null
        ? text
        : text.replace(old, replacement);
  }

  public static @Nullable String remove(@Nullable String text, @Nullable String part) {
    return replace(text, part, "");
  }

  public static @Nullable String removeStart(@Nullable String text, @Nullable String prefix) {
    return text != null && prefix != null && text.startsWith(prefix)
        ? text.substring(prefix.length())
        : text;
  }

  public static @Nullable String removeStartIgnoreCase(
      @Nullable String text, @Nullable String prefix) {
    return text != null && prefix != null && startsWithIgnoreCase(text, prefix)
        ? text.substring(prefix.length())
        : text;
  }

  public static @Nullable String removeEnd(@Nullable String text, @Nullable String suffix) {
    return text != null && suffix != null && text.endsWith(suffix)
        ? text.substring(0, text.length() - suffix.length())
        : text;
  }

  public static @Nullable String removeEndIgnoreCase(
      @Nullable String text, @Nullable String suffix) {
    return text != null && suffix != null && endsWithIgnoreCase(text, suffix)
        ? text.substring(0, text.length() - suffix.length())
        : text;
  }

  public static @Nullable String deleteWhitespace(@Nullable String text) {
    return text == null ? null : SpringStringUtils.trimAllWhitespace(text);
  }

  public static String defaultString(@Nullable String text) {
    return text == null ? "" : text;
  }

  public static @Nullable String defaultString(@Nullable String text, @Nullable String other) {
    return text == null ? other : text;
  }

  public static <T extends CharSequence> @Nullable T defaultIfEmpty(
      @Nullable T text, @Nullable T other) {
    return isEmpty(text) ? other : text;
  }

  public static <T extends CharSequence> @Nullable T defaultIfBlank(
      @Nullable T text, @Nullable T other) {
    return isBlank(text) ? other : text;
  }
}
