package io.github.corslint.interpret.library;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code ArrayUtil} of Hutool 5: null is an array without elements. */
public final class HutoolArrays {

  private HutoolArrays() {}

  public static boolean isEmpty(@Nullable Object @Nullable [] array) {
    return array == null || array.length == 0;
  }

  public static boolean isNotEmpty(@Nullable Object @Nullable [] array) {
    return !isEmpty(array);
  }

  public static boolean contains(@Nullable Object @Nullable [] array, @Nullable Object element) {
    return array != null && Arrays.asList(array).contains(element);
  }

  public static boolean containsIgnoreCase(
      @Nullable CharSequence @Nullable [] array, @Nullable CharSequence element) {
    return array != null
        && Arrays.stream(array).anyMatch(each -> HutoolStrings.equalsIgnoreCase(each, element));
  }
}
