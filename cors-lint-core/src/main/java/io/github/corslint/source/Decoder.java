package io.github.corslint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes characters of bytes whose encoding nobody declared. */
final class Decoder {

  /** Stands for bytes that are no UTF-8, and may itself be written in a text. */
  private static final char REPLACEMENT = '\uFFFD';

  private Decoder() {}

  /** Whether bytes without a UTF-16 mark hold a NUL, which no text does. */
  static boolean isText(byte[] bytes) {
    if (hasUtf16Mark(bytes, bytes.length)) {
      return true;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first bytes are a UTF-16 byte order mark. */
  static boolean hasUtf16Mark(byte[] bytes, int length) {
    return length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /** By byte order mark, else UTF-8, else ISO-8859-1, in which every byte is a character. */
  static String decode(byte[] bytes) {
    if (hasUtf16Mark(bytes, bytes.length)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int start = hasUtf8Mark(bytes) ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes, start)
        ? text
        : new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
  }

  /** Makes bytes of a text in the encoding, and with the mark, that other bytes have. */
  static byte[] encodeLike(byte[] original, String text) throws CharacterCodingException {
    if (hasUtf16Mark(original, original.length)) {
      Charset order =
          original[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return joined(original, 2, strictly(order, text));
    }
    int start = hasUtf8Mark(original) ? 3 : 0;
    Charset charset =
        isUtf8(original, start) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return joined(original, start, strictly(charset, text));
  }

  private static byte[] joined(byte[] original, int mark, ByteBuffer text) {
    byte[] bytes = Arrays.copyOf(original, mark + text.remaining());
    text.get(bytes, mark, text.remaining());
    return bytes;
  }

  private static boolean isUtf8(byte[] bytes, int start) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static ByteBuffer strictly(Charset charset, String text) throws CharacterCodingException {
    return charset.newEncoder().encode(CharBuffer.wrap(text));
  }

  private static boolean hasUtf8Mark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
