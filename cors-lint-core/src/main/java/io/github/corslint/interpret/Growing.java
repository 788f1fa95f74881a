package io.github.corslint.interpret;

import io.github.corslint.syntax.ProjectType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Collections that other code of the program fills while it runs. */
final class Growing {

  private Growing() {}

  /** Adds one element that stands for all that may be there when a request arrives. */
  @SuppressWarnings("unchecked") // elements of interpreted collections have no static type
  static void addUnknown(Value value, String field, ProjectType owner) {
    Unknown element =
        owner.isMemory(field)
            ? Unknown.remembered(field)
            : Unknown.because("what is put into " + field + " elsewhere");
    try {
      if (value.raw() instanceof Collection<?> collection && !collection.contains(element)) {
        ((Collection<Object>) collection).add(element);
      } else if (value.raw() instanceof Map<?, ?> map && !map.containsKey(element)) {
        ((Map<Object, Object>) map).put(element, element);
      }
    } catch (UnsupportedOperationException | ClassCastException fixed) {
      return;
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
