package io.github.corslint.interpret;

import java.util.Collection;
import java.util.Map;

/** Collections that other code of the program fills while it runs. */
final class Growing {

  private Growing() {}

  /** Adds one element that stands for all that may be there when a request arrives. */
  @SuppressWarnings("unchecked") // elements of interpreted collections have no static type
  static void addUnknown(Value value, String field) {
    Unknown element = Unknown.because("what is put into " + field + " elsewhere");
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
}
