package io.github.corslint.framework.spring;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Path patterns with a configuration each, as a {@code CorsRegistry} or a {@code
 * UrlBasedCorsConfigurationSource} holds them: the first pattern that matches a path decides, and
 * one that is registered again keeps its place and gets the later configuration (Spring Framework
 * 4.2 to 7.0).
 */
final class MappingTable {

  /** Who asks a table. */
  enum Layer {
    /** The mapping of requests to handlers. */
    HANDLERS,
    /** A filter in front of everything. */
    FILTER,
    /** A security filter chain. */
    CHAIN,
    /** Nobody that is known. */
    UNUSED
  }

  private final Map<String, ConfigurationObject> byPattern = new LinkedHashMap<>();
  private Layer layer;
  private boolean legible = true;
  private boolean ordered = true;

  MappingTable(Layer layer) {
    this.layer = layer;
  }

  Layer layer() {
    return layer;
  }

  void serve(Layer asker) {
    layer = asker;
  }

  /** Whether all patterns are known. */
  boolean isLegible() {
    return legible;
  }

  /** Whether their order is. */
  boolean isOrdered() {
    return ordered;
  }

  void put(Value pattern, Value configuration, CallSite site) {
    Optional<ConfigurationObject> made = ConfigurationObject.of(configuration, site);
    if (pattern instanceof Known known && known.text().isPresent() && made.isPresent()) {
      ConfigurationObject object = made.get();
      byPattern.put(known.text().get(), object);
      object.register(this, known.text().get(), site.nameAt());
    } else {
      legible = false;
    }
  }

  /** Takes the entries of a map, whose order only some maps keep. */
  void putAll(Map<?, ?> map, CallSite site) {
    ordered = ordered && (map.size() < 2 || map instanceof LinkedHashMap);
    map.forEach((pattern, configuration) -> put(Value.of(pattern), Value.of(configuration), site));
  }

  /** The patterns in the order in which they are asked. */
  List<String> patterns() {
    return new ArrayList<>(byPattern.keySet());
  }

  /** The configuration that a pattern stands for in the end. */
  ConfigurationObject at(String pattern) {
    ConfigurationObject object = byPattern.get(pattern);
    if (object == null) {
      throw new IllegalArgumentException(pattern);
    }
    return object;
  }
}
