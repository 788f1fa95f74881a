package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of texts as a configuration object holds it: null, or items each with its place. */
public final class OriginList {

  private @Nullable List<Object> items;
  private final Map<Object, Location> places = new HashMap<>();
  private final Map<Object, Step> configured = new HashMap<>();
  private final Set<Object> split = new HashSet<>();
  private Location at;
  private boolean byDefault;

  OriginList(Location at) {
    this.at = at;
  }

  /** Whether nothing was ever set; different from an empty list. */
  boolean isNull() {
    return items == null;
  }

  /** Whether the only item is the one that {@code applyPermitDefaultValues} put there. */
  public boolean isDefault() {
    return byDefault;
  }

  Location at() {
    return at;
  }

  /** The live list, as getters hand it out. */
  Value live() {
    return new Known(items);
  }

  List<Object> items() {
    return items == null ? List.of() : List.copyOf(items);
  }

  Location placeOf(Object item) {
    return places.getOrDefault(item, at);
  }

  /** Where a configuration file says an item that stands here. */
  Optional<Step> configuredAt(Object item) {
    return Optional.ofNullable(configured.get(item));
  }

  /** Whether the item is one of several that a text held. */
  boolean isSplit(Object item) {
    return split.contains(item);
  }

  void applyDefault(List<String> values, Location place) {
    if (items == null) {
      items = new ArrayList<>(values);
      values.forEach(v -> places.put(v, place));
      at = place;
      byDefault = true;
    }
  }

  void clear() {
    items = null;
    byDefault = false;
  }

  /** Replaces the list by what code sets. */
  public void set(Value value, CallSite site, Versions.Spring version) {
    at = site.argumentAt(0);
    byDefault = false;
    if (value instanceof Known known && known.isNull()) {
      items = null;
      return;
    }
    items = new ArrayList<>();
    places.clear();
    configured.clear();
    addAll(value, site, version);
  }

  /** Adds to what is there; a default that is added to is as good as written. */
  void add(Value value, CallSite site, Versions.Spring version) {
    if (items == null) {
      items = new ArrayList<>();
      at = site.argumentAt(0);
    }
    byDefault = false;
    addAll(value, site, version);
  }

  /** Adds an item that stands at a place of its own, such as an attribute of an annotation. */
  public void addAt(Value value, Location place, Versions.Spring version) {
    addAt(value, place, Optional.empty(), version);
  }

  /** Adds an item that stands at a place of its own and comes from a configuration file. */
  public void addAt(Value value, Location place, Optional<Step> from, Versions.Spring version) {
    if (items == null) {
      items = new ArrayList<>();
      at = place;
    }
    Object raw = value.raw();
    if (raw instanceof Object[] array) {
      Arrays.asList(array).forEach(e -> addAt(Value.of(e), place, from, version));
    } else if (raw instanceof String text) {
      for (String part : parts(text, version)) {
        note(part, place, from);
        items.add(part);
      }
    } else if (raw != null) {
      items.add(raw);
      places.put(raw, place);
    }
  }

  private void addAll(Value value, CallSite site, Versions.Spring version) {
    Object raw = value.raw();
    if (raw instanceof Collection<?> collection) {
      collection.forEach(e -> addOne(e, site, version));
    } else if (raw instanceof Object[] array) {
      Arrays.asList(array).forEach(e -> addOne(e, site, version));
    } else {
      addOne(raw, site, version);
    }
  }

  private void addOne(@Nullable Object element, CallSite site, Versions.Spring version) {
    List<Object> list = items;
    if (list == null || element == null) {
      return;
    }
    if (element instanceof Collection<?> || element instanceof Object[]) {
      addAll(new Known(element), site, version);
    } else if (element instanceof String text) {
      Location place =
          site.run()
              .written()
              .lastIn(site.owner(), text)
              .filter(p -> p.path().equals(site.at().path()))
              .orElse(site.argumentAt(0));
      for (String part : parts(text, version)) {
        String item = site.run().isFromOrigin(new Known(text)) ? text : part;
        note(item, place, site.run().configuredAt(text));
        list.add(item);
      }
    } else {
      Object item = element instanceof Value ? element : Unknown.because(String.valueOf(element));
      list.add(item);
      places.put(item, site.argumentAt(0));
    }
  }

  /** Takes note of where a text stands, unless it is in the list from somewhere else. */
  private void note(String item, Location place, Optional<Step> from) {
    if (!items().contains(item)) {
      places.put(item, place);
      configured.remove(item);
      from.ifPresent(step -> configured.put(item, step));
    }
  }

  private List<String> parts(String text, Versions.Spring version) {
    List<String> parts = version.isAtLeast(6, 0) ? split(text) : List.of(text);
    if (parts.size() > 1) {
      split.addAll(parts);
    }
    return parts;
  }

  /**
   * Since 6.0 an item may hold several separated by commas; commas in brackets belong to a list of
   * ports.
   */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ',' && depth <= 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /**
   * Two lists as {@code CorsConfiguration.combine} makes one of them: null and defaults yield to
   * what was written, and {@code *} swallows the rest.
   *
   * @param starYields whether a written {@code *} yields as well (Spring Framework 4.3 to 5.0.1)
   */
  static OriginList combined(OriginList first, OriginList second, boolean starYields) {
    if (second.isNull() || (second.isDefault() && !first.isNull())) {
      return first.copy();
    }
    if (first.isNull() || first.isDefault()) {
      return second.copy();
    }
    if (starYields && second.items().contains("*")) {
      return first.copy();
    }
    if (starYields && first.items().contains("*")) {
      return second.copy();
    }
    OriginList both = first.copy();
    both.append(second);
    return both;
  }

  private OriginList copy() {
    OriginList copy = new OriginList(at);
    copy.items = items == null ? null : new ArrayList<>(items);
    copy.places.putAll(places);
    copy.configured.putAll(configured);
    copy.split.addAll(split);
    copy.byDefault = byDefault;
    return copy;
  }

  private void append(OriginList other) {
    List<Object> mine = items == null ? new ArrayList<>() : items;
    for (Object item : other.items()) {
      if (!mine.contains(item)) {
        mine.add(item);
        places.put(item, other.placeOf(item));
        other.configuredAt(item).ifPresent(from -> configured.put(item, from));
        if (other.isSplit(item)) {
          split.add(item);
        }
      }
    }
    items = mine;
  }
}
