package io.github.corslint.interpret.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code StrUtil} of Hutool 5: null is an answer, and text that is empty holds nothing. */
public final class HutoolStrings {

  private HutoolStrings() {}

  public static boolean isEmpty(@Nullable CharSequence text) {
    return text == null || text.length() == 0;
  }

  public static boolean isNotEmpty(@Nullable CharSequence text) {
    return !isEmpty(text);
  }

  public static boolean isBlank(@Nullable CharSequence text) {
    return text == null || text.chars().allMatch(HutoolStrings::isBlank);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "\uFEFF\u202A\0".indexOf(c) >= 0;
  }

  public static boolean isNotBlank(@Nullable CharSequence text) {
    return !isBlank(text);
  }

  public static boolean hasBlank(CharSequence @Nullable ... texts) {
    return texts == null || texts.length == 0 || any(texts, HutoolStrings::isBlank);
  }

  public static boolean hasEmpty(CharSequence @Nullable ... texts) {
    return texts == null || texts.length == 0 || any(texts, HutoolStrings::isEmpty);
  }

  private static boolean any(CharSequence[] texts, Predicate<@Nullable CharSequence> test) {
    return Arrays.stream(texts).anyMatch(test);
  }

  public static boolean equals(@Nullable CharSequence first, @Nullable CharSequence second) {
    return CommonsStringUtils.equals(first, second);
  }

  public static boolean equalsIgnoreCase(
      @Nullable CharSequence first, @Nullable CharSequence second) {
    return CommonsStringUtils.equalsIgnoreCase(first, second);
  }

  public static boolean equalsAny(@Nullable CharSequence text, CharSequence @Nullable ... all) {
    return CommonsStringUtils.equalsAny(text, all);
  }

  public static boolean equalsAnyIgnoreCase(
      @Nullable CharSequence text, CharSequence @Nullable ... all) {
    return CommonsStringUtils.equalsAnyIgnoreCase(text, all);
  }

  public static boolean contains(@Nullable CharSequence text, @Nullable CharSequence part) {
    return text != null && part != null && text.toString().contains(part);
  }

  public static boolean containsIgnoreCase(
      @Nullable CharSequence text, @Nullable CharSequence part) {
    return text == null ? part == null : !isEmpty(part) && contains(small(text), small(part));
  }

  public static boolean containsAny(@Nullable CharSequence text, CharSequence @Nullable ... parts) {
    return anyOf(text, parts, HutoolStrings::contains);
  }

  public static boolean containsAnyIgnoreCase(
      @Nullable CharSequence text, CharSequence @Nullable ... parts) {
    return anyOf(text, parts, HutoolStrings::containsIgnoreCase);
  }

  public static boolean startWith(@Nullable CharSequence text, @Nullable CharSequence prefix) {
    return CommonsStringUtils.startsWith(text, prefix);
  }

  public static boolean startWithIgnoreCase(
      @Nullable CharSequence text, @Nullable CharSequence prefix) {
    return CommonsStringUtils.startsWithIgnoreCase(text, prefix);
  }

  public static boolean startWithAny(
      @Nullable CharSequence text, CharSequence @Nullable ... prefixes) {
    return anyOf(text, prefixes, HutoolStrings::startWith);
  }

  public static boolean startWithAnyIgnoreCase(
      @Nullable CharSequence text, CharSequence @Nullable ... prefixes) {
    return anyOf(text, prefixes, HutoolStrings::startWithIgnoreCase);
  }

  public static boolean endWith(@Nullable CharSequence text, @Nullable CharSequence suffix) {
    return CommonsStringUtils.endsWith(text, suffix);
  }

  public static boolean endWithIgnoreCase(
      @Nullable CharSequence text, @Nullable CharSequence suffix) {
    return CommonsStringUtils.endsWithIgnoreCase(text, suffix);
  }

  public static boolean endWithAny(
      @Nullable CharSequence text, CharSequence @Nullable ... suffixes) {
    return anyOf(text, suffixes, HutoolStrings::endWith);
  }

  public static boolean endWithAnyIgnoreCase(
      @Nullable CharSequence text, CharSequence @Nullable ... suffixes) {
    return anyOf(text, suffixes, HutoolStrings::endWithIgnoreCase);
  }

  private static boolean anyOf(
      @Nullable CharSequence text,
      CharSequence @Nullable [] all,
      BiPredicate<CharSequence, CharSequence> test) {
    return text != null
        && text.length() > 0
        && all != null
        && Arrays.stream(all).anyMatch(each -> each != null && test.test(text, each));
  }

  public static @Nullable String trim(@Nullable CharSequence text) {
    if (text == null) {
      return null;
    }
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.subSequence(from, to).toString();
  }

  public static @Nullable String removePrefix(
      @Nullable CharSequence text, @Nullable CharSequence prefix) {
    return text == null || isEmpty(prefix) || !startWith(text, prefix)
        ? shown(text)
        : text.toString().substring(String.valueOf(prefix).length());
  }

  public static @Nullable String removeSuffix(
      @Nullable CharSequence text, @Nullable CharSequence suffix) {
    return text == null || isEmpty(suffix) || !endWith(text, suffix)
        ? shown(text)
        : text.toString().substring(0, text.length() - String.valueOf(suffix).length());
  }

  private static @Nullable String shown(@Nullable CharSequence text) {
    return text == null ? null : text.toString();
  }

  public static String nullToEmpty(@Nullable CharSequence text) {
    return text == null ? "" : text.toString();
  }

  public static @Nullable String blankToDefault(
      @Nullable CharSequence text, @Nullable String otherwise) {
    return isBlank(text) ? otherwise : String.valueOf(text);
  }

  public static @Nullable String emptyToDefault(
      @Nullable CharSequence text, @Nullable String otherwise) {
    return isEmpty(text) ? otherwise : String.valueOf(text);
  }

  /** The parts as they are, the empty ones included. */
  public static List<String> split(@Nullable CharSequence text, char separator) {
    return text == null
        ? List.of()
        : Arrays.asList(text.toString().split(java.util.regex.Pattern.quote("" + separator), -1));
  }

  /** The parts without blanks around and without those that are empty then. */
  public static List<String> splitTrim(@Nullable CharSequence text, char separator) {
    return split(text, separator).stream()
        .map(part -> String.valueOf(trim(part)))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  public static String[] splitToArray(
      @Nullable CharSequence text, @Nullable CharSequence separator) {
    if (text == null) {
      return new String[0];
    }
    if (separator == null || separator.length() == 0) {
      throw new IllegalArgumentException("no separator");
    }
    return text.toString().split(java.util.regex.Pattern.quote(separator.toString()), -1);
  }

  public static List<String> splitTrim(
      @Nullable CharSequence text, @Nullable CharSequence separator) {
    return Arrays.stream(splitToArray(text, separator))
        .map(part -> String.valueOf(trim(part)))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String small(@Nullable CharSequence text) {
    return String.valueOf(text).toLowerCase(Locale.ROOT);
  }
}
