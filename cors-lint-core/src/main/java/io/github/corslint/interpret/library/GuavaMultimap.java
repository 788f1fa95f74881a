package io.github.corslint.interpret.library;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The multimaps of {@code com.google.common.collect}: as maps, of keys to lists of values. */
public final class GuavaMultimap extends AbstractMap<Object, Object> {

  private final Map<Object, Object> lists = new LinkedHashMap<>();

  /** The static methods of the multimaps. */
  public static final class OfMultimap {
    private OfMultimap() {}

    public static GuavaMultimap create() {
      return new GuavaMultimap();
    }

    public static GuavaMultimap of(Object... keysAndValues) {
      GuavaMultimap map = new GuavaMultimap();
      for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
        map.put(keysAndValues[i], keysAndValues[i + 1]);
      }
      return map;
    }

    public static GuavaMultimap copyOf(GuavaMultimap map) {
      return map;
    }

    public static Builder builder() {
      return new Builder();
    }
  }

  /** A builder of a multimap. */
  public static final class Builder {
    private final GuavaMultimap map = new GuavaMultimap();

    public Builder put(Object key, Object value) {
      map.put(key, value);
      return this;
    }

    public Builder putAll(Object key, Object... values) {
      map.list(key).addAll(List.of(values));
      return this;
    }

    public Builder putAll(Object key, Iterable<?> values) {
      map.putAll(key, values);
      return this;
    }

    public GuavaMultimap build() {
      return map;
    }
  }

  @SuppressWarnings("unchecked") // only lists are put into it
  private List<Object> list(Object key) {
    return (List<Object>) lists.computeIfAbsent(key, k -> new ArrayList<>());
  }

  @Override
  public Object put(Object key, Object value) {
    return list(key).add(value);
  }

  public boolean putAll(Object key, Iterable<?> values) {
    values.forEach(list(key)::add);
    return true;
  }

  @Override
  public Object get(Object key) {
    return lists.containsKey(key) ? list(key) : new ArrayList<>();
  }

  public boolean containsEntry(Object key, Object value) {
    return ((Collection<?>) get(key)).contains(value);
  }

  @Override
  public Collection<Object> values() {
    List<Object> all = new ArrayList<>();
    lists.keySet().forEach(key -> all.addAll(list(key)));
    return all;
  }

  public Collection<Map.Entry<Object, Object>> entries() {
    List<Map.Entry<Object, Object>> all = new ArrayList<>();
    lists.keySet().forEach(key -> list(key).forEach(v -> all.add(Map.entry(key, v))));
    return all;
  }

  public Map<Object, Object> asMap() {
    return lists;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return lists.entrySet();
  }
}
