package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

  public static <T> boolean containsAny(Collection<?> all, T[] some) {
    return Stream.of(some).anyMatch(all::contains);
  }

  public static <T> Collection<T> intersection(Iterable<? extends T> first, Iterable<?> second) {
    List<Object> left = new ArrayList<>();
    second.forEach(left::add);
    List<T> common = new ArrayList<>();
    first.forEach(
        element -> {
          if (left.remove(element)) {
            common.add(element);
          }
        });
    return common;
  }

  public static boolean containsAll(Collection<?> all, Collection<?> some) {
    return all.containsAll(some);
  }

  public static <T> Collection<T> emptyIfNull(@Nullable Collection<T> collection) {
    return collection == null ? List.of() : collection;
  }
}
