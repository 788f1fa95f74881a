package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Item;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a filter is told when it starts: texts by name, each with its place. */
final class InitParameters {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern COMMA_OR_BLANK = Pattern.compile("[,\\s]+");

  private final Map<String, Item> items = new LinkedHashMap<>();
  private Optional<Item> unnamed = Optional.empty();

  void put(String name, Item value) {
    items.put(name, value);
  }

  /** A parameter whose name cannot be known may be any of them. */
  void putUnnamed(Location at) {
    unnamed = Optional.of(Item.unknown("an init parameter whose name is not a constant", at));
  }

  Set<String> names() {
    return items.keySet();
  }

  Optional<Item> value(String name) {
    return Optional.ofNullable(items.get(name)).or(() -> unnamed);
  }

  List<Item> commas(String name) {
    return value(name).map(i -> i.split(COMMA)).orElse(List.of());
  }

  List<Item> commasOrBlanks(String name) {
    return value(name).map(i -> i.split(COMMA_OR_BLANK)).orElse(List.of());
  }

  Setting<Boolean> flag(String name) {
    return Optional.ofNullable(items.get(name)).map(Item::flag).orElse(Setting.unset());
  }

  Setting<List<String>> list(String name) {
    return Item.list(
        Optional.ofNullable(items.get(name)).map(i -> i.split(COMMA)).orElse(List.of()));
  }
}
