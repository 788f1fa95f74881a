package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code CollUtil} of Hutool 5: null is a collection without elements. */
public final class HutoolCollections {

  private HutoolCollections() {}

  public static boolean isEmpty(@Nullable Collection<?> collection) {
    return collection == null || collection.isEmpty();
  }

  public static boolean isNotEmpty(@Nullable Collection<?> collection) {
    return !isEmpty(collection);
  }

  public static boolean isEmpty(@Nullable Map<?, ?> map) {
    return map == null || map.isEmpty();
  }

  public static boolean isNotEmpty(@Nullable Map<?, ?> map) {
    return !isEmpty(map);
  }

  public static boolean contains(@Nullable Collection<?> collection, @Nullable Object element) {
    return collection != null && !collection.isEmpty() && collection.contains(element);
  }

  public static boolean contains(
      @Nullable Collection<Object> collection, Predicate<? super Object> test) {
    return collection != null && anyMatch(collection, test);
  }

  public static boolean safeContains(@Nullable Collection<?> collection, @Nullable Object element) {
    try {
      return contains(collection, element);
    } catch (NullPointerException | ClassCastException refused) {
      return false;
    }
  }

  public static boolean anyMatch(Collection<Object> collection, Predicate<? super Object> test) {
    for (Object element : collection) {
      if (test.test(element)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is an element and all of them pass. */
  public static boolean allMatch(Collection<Object> collection, Predicate<? super Object> test) {
    return !collection.isEmpty() && !anyMatch(collection, element -> !test.test(element));
  }

  public static <T> List<T> emptyIfNull(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  public static List<Object> newArrayList(@Nullable Object @Nullable ... elements) {
    return elements == null ? new ArrayList<>() : new ArrayList<>(Arrays.asList(elements));
  }

  public static List<Object> newArrayList(@Nullable Collection<Object> elements) {
    return elements == null ? new ArrayList<>() : new ArrayList<>(elements);
  }

  public static List<Object> toList(@Nullable Object @Nullable ... elements) {
    return newArrayList(elements);
  }

  public static Collection<Object> newHashSet(@Nullable Object @Nullable ... elements) {
    return elements == null ? new HashSet<>() : new HashSet<>(Arrays.asList(elements));
  }

  public static Collection<Object> newHashSet(@Nullable Collection<Object> elements) {
    return elements == null ? new HashSet<>() : new HashSet<>(elements);
  }

  public static Collection<Object> newLinkedHashSet(@Nullable Object @Nullable ... elements) {
    return elements == null ? new LinkedHashSet<>() : new LinkedHashSet<>(Arrays.asList(elements));
  }
}
