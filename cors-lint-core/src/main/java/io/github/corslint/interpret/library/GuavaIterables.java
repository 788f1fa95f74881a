package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code com.google.common.collect.Iterables}, as far as checks use it. */
public final class GuavaIterables {

  private GuavaIterables() {}

  public static boolean any(Iterable<Object> elements, Predicate<Object> test) {
    for (Object element : elements) {
      if (test.test(element)) {
        return true;
      }
    }
    return false;
  }

  public static boolean all(Iterable<Object> elements, Predicate<Object> test) {
    return !any(elements, test.negate());
  }

  public static boolean contains(Iterable<Object> elements, @Nullable Object wanted) {
    return elements instanceof Collection<?> collection
        ? holds(collection, wanted)
        : any(elements, element -> Objects.equals(element, wanted));
  }

  private static boolean holds(Collection<?> collection, @Nullable Object wanted) {
    try {
      return collection.contains(wanted);
    } catch (NullPointerException | ClassCastException refused) {
      return false;
    }
  }

  public static @Nullable Object find(Iterable<Object> elements, Predicate<Object> test) {
    for (Object element : elements) {
      if (test.test(element)) {
        return element;
      }
    }
    throw new NoSuchElementException();
  }

  public static @Nullable Object find(
      Iterable<Object> elements, Predicate<Object> test, @Nullable Object otherwise) {
    return any(elements, test) ? find(elements, test) : otherwise;
  }

  public static List<Object> filter(Iterable<Object> elements, Predicate<Object> test) {
    List<Object> kept = new ArrayList<>();
    elements.forEach(element -> add(kept, element, test));
    return kept;
  }

  private static void add(List<Object> kept, Object element, Predicate<Object> test) {
    if (test.test(element)) {
      kept.add(element);
    }
  }

  public static List<Object> transform(Iterable<Object> elements, Function<Object, Object> change) {
    List<Object> changed = new ArrayList<>();
    elements.forEach(element -> changed.add(change.apply(element)));
    return changed;
  }

  @SafeVarargs
  public static List<Object> concat(Iterable<Object>... parts) {
    List<Object> all = new ArrayList<>();
    for (Iterable<Object> part : parts) {
      part.forEach(all::add);
    }
    return all;
  }

  public static Object getOnlyElement(Iterable<Object> elements) {
    if (size(elements) != 1) {
      throw new IllegalArgumentException();
    }
    return elements.iterator().next();
  }

  public static boolean isEmpty(Iterable<Object> elements) {
    return !elements.iterator().hasNext();
  }

  public static int size(Iterable<Object> elements) {
    int size = 0;
    for (Iterator<Object> rest = elements.iterator(); rest.hasNext(); rest.next()) {
      size++;
    }
    return size;
  }

  public static @Nullable Object getFirst(Iterable<Object> elements, @Nullable Object otherwise) {
    Iterator<Object> iterator = elements.iterator();
    return iterator.hasNext() ? iterator.next() : otherwise;
  }
}
