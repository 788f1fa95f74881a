package io.github.corslint.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Tells files that cannot hold CORS code from those that may: one that holds none of the words, in
 * any case, is out. Bytes are looked at as they are, without decoding or parsing.
 */
public final class Sieve {

  /** The java.io classes copy through the stack up to this size, and allocate beyond it. */
  private static final int BLOCK = 8192;

  private static final int PEEK = 8;

  /** A little more than the largest file that is ever read as text. */
  private static final long MOST = 10L * (1 << 20) + BLOCK;

  private final WordFilter filter;
  private final ThreadLocal<byte[]> buffers;

  private Sieve(WordFilter filter) {
    this.filter = filter;
    this.buffers = ThreadLocal.withInitial(() -> new byte[filter.carry() + BLOCK]);
  }

  /** A sieve for words of at least two ASCII characters; their case does not matter. */
  public static Sieve of(Collection<String> words) {
    return new Sieve(WordFilter.of(words));
  }

  /**
   * A sieve for whole words of at least two ASCII characters: what is part of a longer Java name
   * does not count.
   */
  public static Sieve ofWhole(Collection<String> words) {
    return new Sieve(WordFilter.ofWhole(words));
  }

  /**
   * False only when the file holds none of the words. A file that cannot be read, is too large or
   * is in an encoding of two bytes passes: reading it as text then tells.
   */
  public boolean mayMatch(SourceTree tree, SourceFile file) {
    try (InputStream in = tree.open(file)) {
      return mayMatch(in);
    } catch (IOException | UnreadableFileException e) {
      return true;
    }
  }

  /** False only when the text holds none of the words. */
  public boolean mayMatch(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return filter.matches(bytes, bytes.length);
  }

  /** Reads block by block; the last bytes of a block go before the next, for words across both. */
  private boolean mayMatch(InputStream in) throws IOException {
    byte[] buffer = buffers.get();
    int kept = 0;
    long total = 0;
    for (int read = in.read(buffer, 0, BLOCK); read > 0; read = in.read(buffer, kept, BLOCK)) {
      int length = kept + read;
      if ((total == 0 && isForeign(buffer, length)) || filter.matches(buffer, length)) {
        return true;
      }
      total += read;
      if (total > MOST) {
        return true;
      }
      kept = Math.min(filter.carry(), length);
      System.arraycopy(buffer, length - kept, buffer, 0, kept);
    }
    return false;
  }

  /** Whether the first bytes are not those of a text in which a letter is one byte. */
  private static boolean isForeign(byte[] bytes, int length) {
    for (int i = 0; i < Math.min(PEEK, length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return Decoder.hasUtf16Mark(bytes, length);
  }
}
