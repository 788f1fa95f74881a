package io.github.corslint.syntax.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first three numbers of a version; those that are not written are 0.
 *
 * @param major the first
 * @param minor the second
 * @param patch the third
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern NUMBERS =
      Pattern.compile("[\\[(]?v?(\\d{1,5})(?:\\.(\\d{1,5}))?(?:\\.(\\d{1,5}))?(?!\\d).*");

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /** Reads {@code 5.3.20}, {@code 5.3.20.RELEASE}, {@code 6.1-SNAPSHOT} or {@code [5.3,6)}. */
  public static Optional<Version> parse(String text) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    return numbers.matches()
        ? Optional.of(
            new Version(
                number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3))))
        : Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Whether this is that version or a later one. */
  public boolean isAtLeast(int wantedMajor, int wantedMinor) {
    return compareTo(new Version(wantedMajor, wantedMinor, 0)) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
