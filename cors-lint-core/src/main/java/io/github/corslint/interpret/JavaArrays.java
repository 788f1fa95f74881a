package io.github.corslint.interpret;

import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of the program. Those that it makes hold values as collections do, whatever their declared
 * type; those that the JDK gives, such as of {@code toCharArray}, are what they are.
 */
final class JavaArrays {

  private static final int MAX_LENGTH = 10_000;

  private JavaArrays() {}

  /**
   * A new array filled with the zero of its element type.
   *
   * @param lengths one for each dimension with a length
   * @param dimensions all dimensions
   */
  static Value make(String elementType, List<Integer> lengths, int dimensions) {
    long cells = 1;
    for (int length : lengths) {
      cells *= Math.max(1, length);
      if (length < 0 || cells > MAX_LENGTH) {
        return Unknown.because("an array of unknown length");
      }
    }
    return new Known(filled(elementType, lengths, 0, dimensions));
  }

  private static Object[] filled(String type, List<Integer> lengths, int level, int dimensions) {
    @Nullable Object[] array = new Object[lengths.get(level)];
    boolean last = level == lengths.size() - 1;
    Object zero = lengths.size() == dimensions ? zero(type).raw() : null;
    for (int i = 0; i < array.length; i++) {
      array[i] = last ? zero : filled(type, lengths, level + 1, dimensions);
    }
    return array;
  }

  /** The value of a variable of this type that nothing was assigned to. */
  static Known zero(String type) {
    return switch (type) {
      case "boolean" -> Known.FALSE;
      case "int", "short", "byte" -> new Known(0);
      case "long" -> new Known(0L);
      case "char" -> new Known('\0');
      case "double" -> new Known(0.0);
      case "float" -> new Known(0f);
      default -> Known.NULL;
    };
  }

  /** What {@code clone} makes of an array, which has no such method for reflection. */
  static Object copyOf(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /** Puts a value into a known array; a place outside it is an exception of the program. */
  static void store(Object array, int index, Value value) {
    if (index < 0 || index >= Array.getLength(array)) {
      throw ThrownValue.of(new ArrayIndexOutOfBoundsException(index));
    }
    Object element =
        array instanceof char[] && value.raw() instanceof Integer code
            ? Character.valueOf((char) (int) code)
            : value.raw();
    try {
      Array.set(array, index, element);
    } catch (IllegalArgumentException | NullPointerException ofAnotherType) {
      throw new PathAbandoned("an array holds what cannot be followed");
    }
  }
}
