package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.Switchable;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.Layer;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
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
public final class MappingTable {

  /** Who asks a table. */
  public enum Layer {
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
  private Optional<Location> chain = Optional.empty();
  private boolean legible = true;
  private boolean ordered = true;
  private Optional<Step> idle = Optional.empty();

  /** An empty table that is asked at this time. */
  public MappingTable(Layer layer) {
    this.layer = layer;
  }

  /** When it is asked. */
  public Layer layer() {
    return layer;
  }

  void serve(Layer asker) {
    layer = asker;
    idle = Optional.empty();
  }

  /** Tells that the filter which asks is left out, by code at this place. */
  public void switchOff(Location at) {
    if (layer == Layer.FILTER) {
      layer = Layer.UNUSED;
      idle = Optional.of(new Step(at, Switchable.REASON));
    }
  }

  /** Tells that something at this place answers without it. */
  void replace(Location at, String reason) {
    layer = Layer.UNUSED;
    idle = Optional.of(new Step(at, reason));
  }

  /** Tells that code at this place gets the table and hands it to nobody. */
  public void drop(Location at, String reason) {
    if (layer == Layer.UNUSED) {
      idle = Optional.of(new Step(at, reason));
    }
  }

  /** Why nobody asks, when code says so. */
  Optional<Step> idle() {
    return idle;
  }

  /** Lets the security chain at a place ask. */
  public void serveChain(Location at) {
    serve(Layer.CHAIN);
    chain = Optional.of(at);
  }

  /** The security chain that asks, where that is not the one whose code made the table. */
  public Optional<Location> chain() {
    return chain;
  }

  /** Whether all patterns are known. */
  public boolean isLegible() {
    return legible;
  }

  /** Whether their order is. */
  public boolean isOrdered() {
    return ordered;
  }

  /**
   * Registers what code registers; a pattern or configuration that is not known makes it illegible.
   */
  public void put(Value pattern, Value configuration, CallSite site) {
    Optional<ConfigurationObject> made = ConfigurationObject.of(configuration, site);
    if (pattern instanceof Known known && known.text().isPresent() && made.isPresent()) {
      put(known.text().get(), made.get(), site.nameAt());
    } else {
      legible = false;
      made.filter(m -> layer == Layer.HANDLERS).ifPresent(m -> m.registerSomewhere(this));
    }
  }

  /** Registers a configuration at a place. */
  public void put(String pattern, ConfigurationObject configuration, Location at) {
    byPattern.put(pattern, configuration);
    configuration.register(this, pattern, at);
    Versions.Spring version = configuration.policy().version();
    if (PathPatterns.isRefused(pattern, version)) {
      configuration
          .policy()
          .refuse(version.explained() + " refuses ** in this place of a path", at);
    }
  }

  /** Takes the entries of a map, whose order only some maps keep. */
  void putAll(Map<?, ?> map, CallSite site) {
    ordered = ordered && (map.size() < 2 || map instanceof LinkedHashMap);
    map.forEach((pattern, configuration) -> put(Value.of(pattern), Value.of(configuration), site));
  }

  /** The patterns in the order in which they are asked. */
  public List<String> patterns() {
    return new ArrayList<>(byPattern.keySet());
  }

  /** The configuration that a pattern stands for in the end. */
  public ConfigurationObject at(String pattern) {
    ConfigurationObject object = byPattern.get(pattern);
    if (object == null) {
      throw new IllegalArgumentException(pattern);
    }
    return object;
  }
}
