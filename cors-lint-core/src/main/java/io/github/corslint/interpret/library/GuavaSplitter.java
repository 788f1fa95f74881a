package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code com.google.common.base.Splitter}.
 *
 * @param separator what stands between the parts
 * @param trim whether parts lose the white space around them
 * @param omitEmpty whether empty parts are left out
 * @param limit how many parts there are at most
 */
public record GuavaSplitter(Pattern separator, boolean trim, boolean omitEmpty, int limit) {

  private static GuavaSplitter by(Pattern separator) {
    return new GuavaSplitter(separator, false, false, Integer.MAX_VALUE);
  }

  public static GuavaSplitter on(char separator) {
    return on(String.valueOf(separator));
  }

  public static GuavaSplitter on(String separator) {
    return by(Pattern.compile(Pattern.quote(separator)));
  }

  public static GuavaSplitter on(Pattern separator) {
    return by(separator);
  }

  public static GuavaSplitter onPattern(String separator) {
    return by(Pattern.compile(separator));
  }

  public GuavaSplitter trimResults() {
    return new GuavaSplitter(separator, true, omitEmpty, limit);
  }

  public GuavaSplitter omitEmptyStrings() {
    return new GuavaSplitter(separator, trim, true, limit);
  }

  public GuavaSplitter limit(int most) {
    return new GuavaSplitter(separator, trim, omitEmpty, most);
  }

  public Iterable<String> split(CharSequence text) {
    return splitToList(text);
  }

  public Stream<String> splitToStream(CharSequence text) {
    return splitToList(text).stream();
  }

  public List<String> splitToList(CharSequence text) {
    List<String> parts = new ArrayList<>();
    var matcher = separator.matcher(text);
    int from = 0;
    while (parts.size() < limit - 1 && matcher.find()) {
      add(text.subSequence(from, matcher.start()).toString(), parts);
      from = matcher.end();
    }
    add(text.subSequence(from, text.length()).toString(), parts);
    return List.copyOf(parts);
  }

  private void add(String part, List<String> parts) {
    String kept = trim ? part.strip() : part;
    if (!omitEmpty || !kept.isEmpty()) {
      parts.add(kept);
    }
  }
}
