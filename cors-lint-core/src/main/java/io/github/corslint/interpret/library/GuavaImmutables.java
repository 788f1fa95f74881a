package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Guava's immutable collections and the factories of {@code Lists} and {@code Sets}. */
public final class GuavaImmutables {

  private GuavaImmutables() {}

  /** {@code ImmutableList} and {@code Lists}. */
  public static final class OfList {
    private OfList() {}

    public static List<Object> of(Object... elements) {
      return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(elements)));
    }

    public static List<Object> copyOf(Collection<?> elements) {
      return Collections.unmodifiableList(new ArrayList<>(elements));
    }

    public static List<Object> copyOf(Object[] elements) {
      return of(elements);
    }

    public static List<Object> newArrayList(Object... elements) {
      return new ArrayList<>(Arrays.asList(elements));
    }

    public static List<Object> newArrayList(Iterable<?> elements) {
      List<Object> list = new ArrayList<>();
      elements.forEach(list::add);
      return list;
    }

    public static Builder builder() {
      return new Builder(new ArrayList<>());
    }
  }

  /** {@code ImmutableSet} and {@code Sets}. */
  public static final class OfSet {
    private OfSet() {}

    public static Set<Object> of(Object... elements) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements)));
    }

    public static Set<Object> copyOf(Collection<?> elements) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    public static Set<Object> copyOf(Object[] elements) {
      return of(elements);
    }

    public static Set<Object> newHashSet(Object... elements) {
      return new LinkedHashSet<>(Arrays.asList(elements));
    }

    public static Set<Object> union(Set<?> first, Set<?> second) {
      return GuavaSets.union(first, second);
    }

    public static Set<Object> intersection(Set<?> first, Set<?> second) {
      return GuavaSets.intersection(first, second);
    }

    public static Set<Object> difference(Set<?> first, Set<?> second) {
      return GuavaSets.difference(first, second);
    }

    public static Set<Object> filter(Set<?> elements, Predicate<Object> test) {
      return GuavaSets.filter(elements, test);
    }

    public static Set<Object> newLinkedHashSet() {
      return new LinkedHashSet<>();
    }

    public static Set<Object> newConcurrentHashSet() {
      return new LinkedHashSet<>();
    }

    public static Set<Object> newHashSet(Iterable<?> elements) {
      Set<Object> set = new LinkedHashSet<>();
      elements.forEach(set::add);
      return set;
    }

    public static Builder builder() {
      return new Builder(new LinkedHashSet<>());
    }
  }

  /** {@code ImmutableMap}. */
  public static final class OfMap {
    private OfMap() {}

    public static Map<Object, Object> of(Object... keysAndValues) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
        map.put(keysAndValues[i], keysAndValues[i + 1]);
      }
      return Collections.unmodifiableMap(map);
    }

    public static Map<Object, Object> copyOf(Map<?, ?> map) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static MapBuilder builder() {
      return new MapBuilder();
    }
  }

  /** A builder of a list or set. */
  public static final class Builder {
    private final Collection<Object> elements;

    private Builder(Collection<Object> elements) {
      this.elements = elements;
    }

    public Builder add(Object... more) {
      elements.addAll(Arrays.asList(more));
      return this;
    }

    public Builder addAll(Collection<?> more) {
      elements.addAll(more);
      return this;
    }

    public Collection<Object> build() {
      return elements instanceof Set<?> ? OfSet.copyOf(elements) : OfList.copyOf(elements);
    }
  }

  /** A builder of a map. */
  public static final class MapBuilder {
    private final Map<Object, Object> map = new LinkedHashMap<>();

    private MapBuilder() {}

    public MapBuilder put(Object key, Object value) {
      map.put(key, value);
      return this;
    }

    public MapBuilder putAll(Map<?, ?> more) {
      map.putAll(more);
      return this;
    }

    public Map<Object, Object> build() {
      return OfMap.copyOf(map);
    }
  }
}
