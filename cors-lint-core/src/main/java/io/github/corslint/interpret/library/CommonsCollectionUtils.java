package io.github.corslint.interpret.library;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CollectionUtils} of Apache Commons Collections 3 and 4. */
public final class CommonsCollectionUtils {

  private CommonsCollectionUtils() {}

  public static boolean isEmpty(@Nullable Collection<?> collection) {
    return collection == null || collection.isEmpty();
  }

  public static boolean isNotEmpty(@Nullable Collection<?> collection) {
    return !isEmpty(collection);
  }

  public static boolean containsAny(Collection<?> first, Collection<?> second) {
    return first.stream().anyMatch(second::contains);
  }

  public static boolean containsAll(Collection<?> all, Collection<?> some) {
    return all.containsAll(some);
  }

  public static <T> Collection<T> emptyIfNull(@Nullable Collection<T> collection) {
    return collection == null ? List.of() : collection;
  }
}
