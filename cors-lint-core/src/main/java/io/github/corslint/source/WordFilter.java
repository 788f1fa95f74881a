package io.github.corslint.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

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

  private static final Comparator<String> SHORTEST_FIRST =
      (a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());

  private final byte[][] words;
  private final boolean whole;
  private final int stride;
  private final int carry;

  /** By pair: whether any window has it. */
  private final boolean[] present = new boolean[1024];

  /** By pair: word and place in it, alternating, for every window that has the pair. */
  private final int[][] owners = new int[1024][0];

  /**
   * Enters words from the shortest to the longest. One that holds an earlier one is found with it,
   * unless words must be whole.
   */
  private WordFilter(byte[][] words, boolean whole) {
    this.words = words;
    this.whole = whole;
    this.stride =
        words.length == 0 ? LONGEST_STRIDE : Math.min(LONGEST_STRIDE, words[0].length - 1);
    this.carry = words.length == 0 ? 0 : words[words.length - 1].length - 1;
    for (int w = 0; w < words.length; w++) {
      if (whole || !matches(words[w], words[w].length)) {
        enter(w, rarestWindow(words[w]));
      }
    }
  }

  /** Finds the words anywhere, also within longer ones. */
  static WordFilter of(Collection<String> words) {
    return new WordFilter(bytes(words), false);
  }

  /** Finds the words where no letter, digit or sign of a Java name stands before or behind. */
  static WordFilter ofWhole(Collection<String> words) {
    return new WordFilter(bytes(words), true);
  }

  /** Each word once, in small letters, from the shortest to the longest. */
  private static byte[][] bytes(Collection<String> words) {
    Set<String> lower = new TreeSet<>(SHORTEST_FIRST);
    words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    byte[][] bytes = new byte[lower.size()][];
    int at = 0;
    for (String word : lower) {
      bytes[at] = word.getBytes(StandardCharsets.UTF_8);
      if (word.length() < 2 || bytes[at].length > word.length()) {
        throw new IllegalArgumentException("not two or more ASCII characters: " + word);
      }
      at++;
    }
    return bytes;
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
      int[] places = owners[pair];
      owners[pair] = Arrays.copyOf(places, places.length + 2);
      owners[pair][places.length] = word;
      owners[pair][places.length + 1] = place;
    }
  }

  private int rarestWindow(byte[] word) {
    int rarest = 0;
    for (int window = 1; window < word.length - stride; window++) {
      if (commonness(word, window) < commonness(word, rarest)) {
        rarest = window;
      }
    }
    return rarest;
  }

  private int commonness(byte[] word, int window) {
    int sum = 0;
    for (int i = window; i < window + stride; i++) {
      sum += SHARE[word[i] & 31] * SHARE[word[i + 1] & 31];
    }
    return sum;
  }

  /** The low five bits of two bytes: the same for both cases of a letter. */
  private static int pair(byte[] bytes, int at) {
    return ((bytes[at] & 31) << 5) | (bytes[at + 1] & 31);
  }
}
