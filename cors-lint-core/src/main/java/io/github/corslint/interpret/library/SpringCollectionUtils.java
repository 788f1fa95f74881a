package io.github.corslint.interpret.library;

import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code org.springframework.util.CollectionUtils}. */
public final class SpringCollectionUtils {

  private SpringCollectionUtils() {}

  public static boolean isEmpty(@Nullable Collection<?> collection) {
    return collection == null || collection.isEmpty();
  }

  public static boolean isEmpty(@Nullable Map<?, ?> map) {
    return map == null || map.isEmpty();
  }

  public static boolean contains(@Nullable Iterator<?> all, @Nullable Object element) {
    while (all != null && all.hasNext()) {
      if (SpringObjectUtils.nullSafeEquals(all.next(), element)) {
        return true;
      }
    }
    return false;
  }

  public static boolean contains(@Nullable Enumeration<?> all, @Nullable Object element) {
    return all != null && contains(all.asIterator(), element);
  }

  public static boolean containsAny(Collection<?> source, Collection<?> candidates) {
    return findFirstMatch(source, candidates) != null;
  }

  public static <E> @Nullable E findFirstMatch(Collection<?> source, Collection<E> candidates) {
    for (E candidate : candidates) {
      if (source.contains(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  public static <T> @Nullable T firstElement(@Nullable List<T> list) {
    return list == null || list.isEmpty() ? null : list.get(0);
  }

  public static <T> @Nullable T lastElement(@Nullable List<T> list) {
    return list == null || list.isEmpty() ? null : list.get(list.size() - 1);
  }
}
