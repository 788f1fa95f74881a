package io.github.corslint.interpret;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Set.of}, {@code Map.of} and their kind make: collections that cannot be changed and
 * throw when they are asked about null (JDK 9 to 25). Those of the JDK iterate in an order that
 * changes from JVM to JVM, these in that of their elements' texts.
 */
final class Immutables {

  private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);

  private Immutables() {}

  static Set<Object> set(Collection<?> elements) {
    Set<Object> sorted = new LinkedHashSet<>();
    elements.stream().sorted(BY_TEXT).forEach(sorted::add);
    return new FixedSet(Collections.unmodifiableSet(sorted));
  }

  static Map<Object, Object> map(Map<?, ?> entries) {
    Map<Object, Object> sorted = new LinkedHashMap<>();
    entries.keySet().stream().sorted(BY_TEXT).forEach(key -> sorted.put(key, entries.get(key)));
    return new FixedMap(Collections.unmodifiableMap(sorted));
  }

  private static final class FixedSet extends AbstractSet<Object> {
    private final Set<Object> elements;

    FixedSet(Set<Object> elements) {
      this.elements = elements;
    }

    @Override
    public boolean contains(@Nullable Object element) {
      return elements.contains(Objects.requireNonNull(element));
    }

    @Override
    public Iterator<Object> iterator() {
      return elements.iterator();
    }

    @Override
    public int size() {
      return elements.size();
    }
  }

  private static final class FixedMap extends AbstractMap<Object, Object> {
    private final Map<Object, Object> entries;

    FixedMap(Map<Object, Object> entries) {
      this.entries = entries;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      return entries.get(Objects.requireNonNull(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return entries.containsKey(Objects.requireNonNull(key));
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
      return entries.containsValue(Objects.requireNonNull(value));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return entries.entrySet();
    }
  }
}
