package io.github.corslint.interpret.library;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code ArrayUtils} of Apache Commons Lang 2 and 3. */
public final class CommonsArrayUtils {

  public static final int INDEX_NOT_FOUND = -1;

  private CommonsArrayUtils() {}

  public static boolean contains(Object @Nullable [] array, @Nullable Object element) {
    return indexOf(array, element) >= 0;
  }

  public static int indexOf(Object @Nullable [] array, @Nullable Object element) {
    return array == null ? -1 : Arrays.asList(array).indexOf(element);
  }

  public static boolean isEmpty(Object @Nullable [] array) {
    return array == null || array.length == 0;
  }

  public static boolean isNotEmpty(Object @Nullable [] array) {
    return !isEmpty(array);
  }

  public static String[] nullToEmpty(String @Nullable [] array) {
    return array == null ? new String[0] : array;
  }
}
