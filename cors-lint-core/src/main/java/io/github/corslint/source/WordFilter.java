package io.github.corslint.source;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Searches bytes for any of several words without looking at every byte.
 *
 * <p>Each word owns a window, as long in all words. Among the pairs of neighbours in a window of
 * {@code stride + 1} bytes exactly one begins at a multiple of {@code stride}, so only those pairs
 * of the text are looked up in a table; a hit is compared with the words that have this pair.
 */
final class WordFilter {

  private static final int LONGEST_STRIDE = 3;

  /**
   * Bytes of Java sources by their low five bits, per mille; windows are chosen where it is rare.
   */
  private static final int[] SHARE = {
    198, 48, 17, 28, 22, 81, 11, 17, 26, 68, 32, 6, 37, 21, 63, 49, 27, 4, 53, 47, 67, 22, 8, 7, 4,
    9, 2, 13, 3, 7, 2, 3
  };

  private final byte[][] words;
  private final boolean whole;
  private final int stride;
  private final int carry;

  /** By pair: whether any window has it. */
  private final boolean[] present = new boolean[1024];

  /** By pair: word and place in it, alternating, for every window that has the pair. */
  private final int[][] owners = new int[1024][0];

  private WordFilter(List<String> words, boolean whole) {
    this.whole = whole;
    this.words =
        words.stream().map(w -> w.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
    int shortest = words.stream().mapToInt(String::length).min().orElse(LONGEST_STRIDE + 1);
    this.stride = Math.min(LONGEST_STRIDE, shortest - 1);
    this.carry = words.stream().mapToInt(String::length).max().orElse(1) - 1;
    for (int w = 0; w < this.words.length; w++) {
      enter(w, rarestWindow(this.words[w]));
    }
  }

  /** Finds the words anywhere, also within longer ones. */
  static WordFilter of(Collection<String> words) {
    List<String> lower = lower(words);
    return new WordFilter(lower.stream().filter(w -> !holdsAnother(w, lower)).toList(), false);
  }

  /** Finds the words where no letter, digit or sign of a Java name stands before or behind. */
  static WordFilter ofWhole(Collection<String> words) {
    return new WordFilter(lower(words), true);
  }

  private static List<String> lower(Collection<String> words) {
    List<String> lower = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).distinct().toList();
    for (String word : lower) {
      if (word.length() < 2 || !StandardCharsets.US_ASCII.newEncoder().canEncode(word)) {
        throw new IllegalArgumentException("not two or more ASCII characters: " + word);
      }
    }
    return lower;
  }

  /** A word that holds another is found with it. */
  private static boolean holdsAnother(String word, List<String> words) {
    return words.stream().anyMatch(other -> !other.equals(word) && word.contains(other));
  }

  /** How many bytes at the end of a block may be the beginning of a word. */
  int carry() {
    return carry;
  }

  /** Whether any word lies wholly in the first bytes, whatever the case of its letters. */
  boolean matches(byte[] text, int length) {
    if (words.length == 0) {
      return false;
    }
    for (int at = next(text, 0, length, present, stride);
        at >= 0;
        at = next(text, at + stride, length, present, stride)) {
      if (isWordAround(text, at, length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Kept small and alone: this loop is where the time goes, and compilers must see nothing else.
   */
  private static int next(byte[] text, int from, int length, boolean[] present, int stride) {
    for (int i = from; i < length - 1; i += stride) {
      if (present[((text[i] & 31) << 5) | (text[i + 1] & 31)]) {
        return i;
      }
    }
    return -1;
  }

  private boolean isWordAround(byte[] text, int at, int length) {
    int[] places = owners[pair(text, at)];
    for (int i = 0; i < places.length; i += 2) {
      byte[] word = words[places[i]];
      int start = at - places[i + 1];
      int end = start + word.length;
      if (start >= 0
          && end <= length
          && isAt(text, start, word)
          && (!whole || isBounded(text, start, end, length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] text, int start, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      byte b = text[start + i];
      if (b != word[i] && (b < 'A' || b > 'Z' || b + 32 != word[i])) {
        return false;
      }
    }
    return true;
  }

  /** What lies beyond the bytes at hand is taken for the end of a word. */
  private static boolean isBounded(byte[] text, int start, int end, int length) {
    return (start == 0 || !isOfName(text[start - 1])) && (end == length || !isOfName(text[end]));
  }

  private static boolean isOfName(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '$';
  }

  private void enter(int word, int window) {
    for (int place = window; place < window + stride; place++) {
      int pair = pair(words[word], place);
      present[pair] = true;
      owners[pair] =
          IntStream.concat(IntStream.of(owners[pair]), IntStream.of(word, place)).toArray();
    }
  }

  private int rarestWindow(byte[] word) {
    return IntStream.rangeClosed(0, word.length - stride - 1)
        .boxed()
        .min((a, b) -> Integer.compare(commonness(word, a), commonness(word, b)))
        .orElse(0);
  }

  private int commonness(byte[] word, int window) {
    return IntStream.range(window, window + stride)
        .map(i -> SHARE[word[i] & 31] * SHARE[word[i + 1] & 31])
        .sum();
  }

  /** The low five bits of two bytes: the same for both cases of a letter. */
  private static int pair(byte[] bytes, int at) {
    return ((bytes[at] & 31) << 5) | (bytes[at + 1] & 31);
  }
}
