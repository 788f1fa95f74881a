package io.github.corslint.interpret;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes from the request's origin on one path, recognised by identity wherever it goes. */
final class Tainted {

  private static final int MAX_ELEMENTS = 64;

  private final Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> streams = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Object, List<Object>> parts = new IdentityHashMap<>();

  /** The text as a string of its own that comes from the origin. */
  Known fresh(String text) {
    String own = new String(text);
    objects.add(own);
    return new Known(own);
  }

  /** Notes that an object comes from the origin; the two booleans are everybody's. */
  void add(@Nullable Object object) {
    if (object != null && !(object instanceof Boolean)) {
      objects.add(object);
    }
  }

  /** Notes that the texts that something holds are parts of the origin, as those of a split. */
  void addElements(@Nullable Object object) {
    if (object instanceof Object[] array) {
      Arrays.stream(array).filter(String.class::isInstance).forEach(objects::add);
    } else if (object instanceof Collection<?> collection) {
      collection.stream().filter(String.class::isInstance).forEach(objects::add);
    }
  }

  /** Notes that what a stream holds are parts of the origin. */
  void addStream(Object stream) {
    streams.add(stream);
  }

  /** Whether a container, an array or a stream holds parts of the origin. */
  boolean holdsParts(@Nullable Object object) {
    return object != null
        && (streams.contains(object)
            || ((object instanceof Collection || object instanceof Object[])
                && holdsElement(object)));
  }

  private boolean holdsElement(Object object) {
    Stream<?> elements =
        object instanceof Object[] array ? Arrays.stream(array) : ((Collection<?>) object).stream();
    return elements.limit(MAX_ELEMENTS).anyMatch(e -> e instanceof String && objects.contains(e));
  }

  /** A null that says of the origin that it has no such part, as the host of {@code null}. */
  Known missing() {
    Known missing = new Known(null);
    objects.add(missing);
    return missing;
  }

  /** Whether any value comes from the origin. */
  boolean holdsAny(List<Value> values) {
    for (Value value : values) {
      if (holds(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value comes from the origin. */
  boolean holds(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown.fromOrigin() || objects.contains(unknown);
    }
    if (value instanceof Model model) {
      return model.carriesOrigin();
    }
    if (value instanceof Closure closure) {
      return closure.captures(this::holds);
    }
    return value instanceof Known known
        && (known.isNull() ? objects.contains(known) : holdsObject(known.java()));
  }

  /** Whether an object of Java, or one of its elements, comes from the origin. */
  boolean holdsObject(@Nullable Object object) {
    if (object == null) {
      return false;
    }
    if (objects.contains(object)) {
      return true;
    }
    if (object instanceof Unknown unknown) {
      return unknown.fromOrigin();
    }
    if (object instanceof Collection<?> collection && collection.size() < MAX_ELEMENTS) {
      return !collection.isEmpty() && holdsAny(collection.toArray());
    }
    if (object instanceof Optional<?> optional) {
      return optional.isPresent() && holdsObject(optional.get());
    }
    return object instanceof Object[] array && array.length < MAX_ELEMENTS && holdsAny(array);
  }

  private boolean holdsAny(Object[] array) {
    for (Object element : array) {
      if (holdsObject(element)) {
        return true;
      }
    }
    return false;
  }

  /** Remembers what an object was made of that does not show it. */
  void madeOf(Object object, List<Object> madeOf) {
    parts.put(object, madeOf);
  }

  List<Object> partsOf(Object object) {
    return parts.getOrDefault(object, List.of());
  }
}
