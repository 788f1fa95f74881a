package io.github.corslint.framework;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text given to a framework, with its place.
 *
 * @param text the text, absent when it cannot be known
 * @param why why it cannot be known, as a phrase
 * @param at where it is written
 */
public record Item(Optional<String> text, String why, Location at) {

  /** A text that is known. */
  public static Item known(String text, Location at) {
    return new Item(Optional.of(text), "", at);
  }

  /** A text that cannot be known. */
  public static Item unknown(String why, Location at) {
    return new Item(Optional.empty(), why, at);
  }

  /** The texts in the arguments of a call, collections and arrays opened. */
  public static List<Item> of(List<Value> arguments, CallSite site) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      items.addAll(of(arguments.get(i), site.argumentAt(i), site));
    }
    return items;
  }

  /**
   * The names in the arguments of a call, collections and arrays opened: texts, or constants of a
   * library that are called so.
   */
  public static List<Item> names(List<Value> arguments, CallSite site) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Location at = site.argumentAt(i);
      Object raw = arguments.get(i).raw();
      Collection<?> each =
          raw instanceof Collection<?> collection
              ? collection
              : raw instanceof Object[] array ? Arrays.asList(array) : List.of(arguments.get(i));
      each.forEach(element -> items.addAll(name(Value.of(element), at, site)));
    }
    return items;
  }

  private static List<Item> name(Value value, Location at, CallSite site) {
    Optional<String> constant =
        value instanceof Unknown unknown ? unknown.fieldName() : Optional.empty();
    Optional<Value> said =
        value instanceof Model model ? model.call("name", List.of(), site) : Optional.empty();
    return constant.map(name -> List.of(known(name, at))).orElse(of(said.orElse(value), at, site));
  }

  /** The texts in a value, collections and arrays opened. */
  public static List<Item> of(Value value, Location at, CallSite site) {
    Object raw = value.raw();
    if (raw instanceof Collection<?> collection) {
      return collection.stream().flatMap(e -> of(Value.of(e), at, site).stream()).toList();
    }
    if (raw instanceof Object[] array) {
      return Arrays.stream(array).flatMap(e -> of(Value.of(e), at, site).stream()).toList();
    }
    if (raw == null) {
      return List.of();
    }
    if (raw instanceof String text) {
      return List.of(known(text, written(text, at, site)));
    }
    boolean isValue = value instanceof Known;
    String why = value instanceof Unknown unknown ? unknown.reason() : "a value that is not text";
    return List.of(isValue ? known(String.valueOf(raw), at) : unknown(why, at));
  }

  private static Location written(String text, Location at, CallSite site) {
    return site.run()
        .written()
        .lastIn(site.owner(), text)
        .filter(p -> p.path().equals(site.at().path()))
        .orElse(at);
  }

  /** The parts of a text between separators, at the same place; blank ones are left out. */
  public List<Item> split(Pattern separator) {
    return text.map(
            t ->
                Stream.of(separator.split(t.strip()))
                    .filter(part -> !part.isBlank())
                    .map(part -> known(part.strip(), at))
                    .toList())
        .orElse(List.of(this));
  }

  /** Whether this is that text, whatever its case. */
  public boolean is(String other) {
    return text.filter(other::equalsIgnoreCase).isPresent();
  }

  /** What this says as true or false. */
  public Setting<Boolean> flag() {
    return text.<Setting<Boolean>>map(t -> new Setting.Is<>(Boolean.parseBoolean(t), at))
        .orElseGet(() -> new Setting.Unknown<>(why, at));
  }

  /** What these say as a list. */
  public static Setting<List<String>> list(List<Item> items) {
    if (items.isEmpty()) {
      return Setting.unset();
    }
    Location at = items.get(0).at();
    return items.stream().anyMatch(i -> i.text().isEmpty())
        ? new Setting.Unknown<>("not a constant", at)
        : new Setting.Is<>(items.stream().flatMap(i -> i.text().stream()).toList(), at);
  }
}
