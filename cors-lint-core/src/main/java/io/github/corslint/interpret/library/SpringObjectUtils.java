package io.github.corslint.interpret.library;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code org.springframework.util.ObjectUtils}. */
public final class SpringObjectUtils {

  private SpringObjectUtils() {}

  public static boolean isEmpty(@Nullable Object object) {
    if (object == null) {
      return true;
    }
    if (object instanceof Optional<?> optional) {
      return optional.isEmpty();
    }
    if (object instanceof CharSequence text) {
      return text.length() == 0;
    }
    if (object.getClass().isArray()) {
      return Array.getLength(object) == 0;
    }
    if (object instanceof Collection<?> collection) {
      return collection.isEmpty();
    }
    return object instanceof Map<?, ?> map && map.isEmpty();
  }

  public static boolean isEmpty(Object @Nullable [] array) {
    return array == null || array.length == 0;
  }

  public static boolean containsElement(Object @Nullable [] array, @Nullable Object element) {
    return array != null && Arrays.asList(array).contains(element);
  }

  public static boolean nullSafeEquals(@Nullable Object first, @Nullable Object second) {
    return Objects.deepEquals(first, second);
  }
}
