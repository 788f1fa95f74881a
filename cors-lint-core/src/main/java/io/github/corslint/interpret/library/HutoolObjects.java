package io.github.corslint.interpret.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ObjectUtil} of Hutool 5. */
public final class HutoolObjects {

  private HutoolObjects() {}

  public static boolean isNull(@Nullable Object object) {
    return object == null;
  }

  public static boolean isNotNull(@Nullable Object object) {
    return object != null;
  }

  public static boolean isEmpty(@Nullable Object object) {
    return SpringObjectUtils.isEmpty(object);
  }

  public static boolean isNotEmpty(@Nullable Object object) {
    return !isEmpty(object);
  }

  public static boolean equal(@Nullable Object first, @Nullable Object second) {
    return Objects.equals(first, second);
  }

  public static boolean notEqual(@Nullable Object first, @Nullable Object second) {
    return !equal(first, second);
  }

  public static boolean equals(@Nullable Object first, @Nullable Object second) {
    return equal(first, second);
  }

  public static @Nullable Object defaultIfNull(@Nullable Object object, @Nullable Object other) {
    return object == null ? other : object;
  }

  public static @Nullable CharSequence defaultIfEmpty(
      @Nullable CharSequence text, @Nullable CharSequence other) {
    return HutoolStrings.isEmpty(text) ? other : text;
  }

  public static @Nullable CharSequence defaultIfBlank(
      @Nullable CharSequence text, @Nullable CharSequence other) {
    return HutoolStrings.isBlank(text) ? other : text;
  }

  /** Whether a text has a part, a collection an element, a map a value. */
  public static boolean contains(@Nullable Object object, @Nullable Object element) {
    if (object instanceof String text) {
      return element != null && text.contains(element.toString());
    }
    if (object instanceof Collection<?> collection) {
      return collection.contains(element);
    }
    if (object instanceof Map<?, ?> map) {
      return map.containsValue(element);
    }
    return object instanceof Object[] array && Arrays.asList(array).contains(element);
  }
}
