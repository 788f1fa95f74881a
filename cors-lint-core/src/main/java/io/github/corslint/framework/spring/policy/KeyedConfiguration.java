package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Item;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties of one {@code CorsConfiguration} below a key of a configuration file. Binding
 * splits a text at its commas; what is read without binding stays whole until the configuration
 * splits it, in the versions that do.
 *
 * @param keys the keys of the file
 * @param prefix the key
 * @param bound whether they are bound
 */
public record KeyedConfiguration(ConfiguredKeys keys, String prefix, boolean bound) {

  /** What a configuration is called that is written in a file. */
  public String surface() {
    return "configuration key " + prefix;
  }

  /** Where the origins are written; empty when nothing is said of any. */
  public Optional<Location> place() {
    return Stream.of(".allowed-origins", ".allowed-origin-patterns")
        .filter(name -> !items(name).isEmpty())
        .flatMap(name -> keys.placeOf(prefix + name).stream())
        .findFirst();
  }

  /**
   * Sets what the file says; the rest of the policy stays as it is. Before 5.3 nothing is bound to
   * patterns, which do not exist there.
   */
  public void apply(SpringPolicy policy) {
    replace(policy.origins(), ".allowed-origins", policy);
    if (policy.version().isAtLeast(5, 3)
        && replace(policy.patterns(), ".allowed-origin-patterns", policy)) {
      policy.yieldDefaultStar();
    }
    replace(policy.methods(), ".allowed-methods", policy);
    replace(policy.allowedHeaders(), ".allowed-headers", policy);
    replace(policy.exposedHeaders(), ".exposed-headers", policy);
    keys.value(prefix + ".allow-credentials")
        .ifPresent(i -> policy.setCredentials(value(i), i.at()));
    keys.value(prefix + ".max-age")
        .ifPresent(i -> seconds(i).ifPresent(s -> policy.setMaxAge(new Known(s), i.at())));
  }

  private boolean replace(OriginList list, String name, SpringPolicy policy) {
    List<Item> items = items(name);
    if (!items.isEmpty()) {
      list.clear();
      items.forEach(i -> list.addAt(value(i), i.at(), filledFrom(i), policy.version()));
    }
    return !items.isEmpty();
  }

  private List<Item> items(String name) {
    return bound ? keys.items(prefix + name) : keys.whole(prefix + name);
  }

  private static Optional<Long> seconds(Item item) {
    return item.text()
        .map(t -> t.endsWith("s") ? t.substring(0, t.length() - 1) : t)
        .filter(t -> t.matches("\\d{1,10}"))
        .map(Long::valueOf);
  }

  private static Value value(Item item) {
    return item.text().<Value>map(Known::of).orElseGet(() -> Unknown.because(item.why()));
  }

  private Optional<Step> filledFrom(Item item) {
    return keys.filledFrom(item.at()).map(at -> new Step(at, "it is configured here"));
  }
}
