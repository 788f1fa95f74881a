package io.github.corslint.interpret;

import io.github.corslint.syntax.ProjectType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Collections that other code of the program fills while it runs. */
final class Growing {

  private static final Set<String> MERGING = Set.of("addAll", "putAll");

  private Growing() {}

  /**
   * A collection with one more element, which stands for all that may be there when a request
   * arrives; one that sorts its elements cannot hold that, and is not known.
   */
  static Value withUnknown(Value value, String field, ProjectType owner) {
    Unknown element =
        owner.isMemory(field)
            ? Unknown.remembered(field)
            : Unknown.because("what is put into " + field + " elsewhere");
    Object collection = value.raw();
    if (collection instanceof ConcurrentNavigableMap
        || collection instanceof ConcurrentSkipListSet) {
      return element;
    }
    try {
      boolean isThere =
          (collection instanceof Collection<?> c && c.contains(element))
              || (collection instanceof Map<?, ?> map && map.containsKey(element));
      if (collection != null && !isThere) {
        add(collection, element);
      }
      return value;
    } catch (ClassCastException sorted) {
      return element;
    }
  }

  /** Adds one element that stands for all of another collection that is not known. */
  static Optional<Value> addAll(Object receiver, String method, List<Value> arguments) {
    Value all = arguments.isEmpty() ? Known.NULL : arguments.get(arguments.size() - 1);
    if (!MERGING.contains(method) || !(all instanceof Unknown unknown)) {
      return Optional.empty();
    }
    Unknown element = unknown.element("an element of " + unknown.reason()).madeOf(List.of(unknown));
    return add(receiver, element) ? Optional.of(Known.TRUE) : Optional.empty();
  }

  @SuppressWarnings("unchecked") // elements of interpreted collections have no static type
  private static boolean add(Object receiver, Unknown element) {
    try {
      if (receiver instanceof Collection<?> collection) {
        ((Collection<Object>) collection).add(element);
      } else if (receiver instanceof Map<?, ?> map) {
        ((Map<Object, Object>) map).put(element, element);
      }
      return receiver instanceof Collection || receiver instanceof Map;
    } catch (UnsupportedOperationException | UnknownResult ofAnotherKind) {
      return false;
    } catch (ClassCastException sorted) {
      return receiver instanceof SortedMap<?, ?> map && put(map, element);
    }
  }

  /** A key that a sorted map can compare stands for one that is not known. */
  @SuppressWarnings("unchecked") // as above
  static boolean put(SortedMap<?, ?> map, Object value) {
    try {
      ((Map<Object, Object>) map).put(String.valueOf(Operation.UNKNOWN_TEXT), value);
      return true;
    } catch (UnsupportedOperationException | ClassCastException | UnknownResult incomparable) {
      return false;
    }
  }

  /**
   * Whether everything in a collection that is not known are answers of earlier requests. For one
   * and the same origin they are those that the code would give again.
   */
  static boolean isMemory(Object collection) {
    return elements(collection)
        .filter(Unknown.class::isInstance)
        .allMatch(e -> ((Unknown) e).isRemembered());
  }

  private static Stream<?> elements(Object collection) {
    if (collection instanceof Map<?, ?> map) {
      return map.keySet().stream();
    }
    return collection instanceof Collection<?> c ? c.stream() : Stream.of();
  }
}
