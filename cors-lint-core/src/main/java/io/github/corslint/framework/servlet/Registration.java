package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicySource;
import io.github.corslint.framework.Switchable;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What registers a filter and tells it its init parameters: a servlet container's registration,
 * Spring Boot's bean, Jetty's holder, Tomcat's definition.
 */
final class Registration implements Model, PolicySource {

  /** What tells a filter which requests it is asked about. */
  enum Mapping {
    /** Calls of the registration; without one the filter is never asked. */
    TO_COME,
    /** Something else: an argument, other objects. */
    ELSEWHERE,
    /** Nothing, which stands for every request. */
    DEFAULT
  }

  private final Location madeAt;
  private final String owner;
  private final Versions versions;
  private final InitParameters told = new InitParameters();
  private final List<String> paths = new ArrayList<>();
  private Optional<ShippedFilter> filter = Optional.empty();
  private Mapping mapping;
  private Optional<Switchable> guest = Optional.empty();
  private Optional<Step> off = Optional.empty();

  Registration(Mapping mapping, CallSite site, Versions versions) {
    this.mapping = mapping;
    this.madeAt = site.nameAt();
    this.owner = site.owner();
    this.versions = versions;
  }

  /** Takes the filter from whichever argument is one. */
  Registration of(List<Value> arguments) {
    filter = arguments.stream().flatMap(a -> filterOf(a).stream()).findFirst().or(() -> filter);
    arguments.stream()
        .filter(FilterObject.class::isInstance)
        .forEach(object -> ((FilterObject) object).register());
    return this;
  }

  /** The filter that a value is, or whose class or class name it is. */
  static Optional<ShippedFilter> filterOf(Value value) {
    if (value instanceof FilterObject object) {
      return Optional.of(object.filter());
    }
    if (value instanceof Unknown unknown) {
      return unknown.classObject().flatMap(ShippedFilter::of);
    }
    return value instanceof Known known
        ? known.text().flatMap(ShippedFilter::ofClass)
        : Optional.empty();
  }

  @Override
  public Location madeAt() {
    return madeAt;
  }

  @Override
  public List<CorsPolicy> policies() {
    boolean everything = mapping == Mapping.DEFAULT && paths.isEmpty();
    Scope all = new Scope(everything ? List.of("/*") : paths, owner, "");
    Scope scope = off.map(all::shadowedBy).orElse(all);
    return mapping == Mapping.TO_COME
        ? List.of()
        : filter.map(f -> f.policy(told, madeAt, scope, versions)).stream().toList();
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "setInitParameter", "addInitParameter", "addInitParam" -> put(arguments, site);
      case "setInitParameters" -> putAll(arguments, site);
      case "setFilter", "setFilterClass", "setHeldClass", "setClassName" -> {
        if (arguments.stream().noneMatch(a -> filterOf(a).isPresent())) {
          arguments.stream().filter(Switchable.class::isInstance).forEach(this::register);
          return Optional.empty();
        }
        of(arguments);
      }
      case "setEnabled" -> switchOff(arguments.contains(Known.FALSE), site);
      case "addMappingForUrlPatterns",
          "addMappingForServletNames",
          "addUrlPatterns",
          "setUrlPatterns" -> {
        mapping = Mapping.ELSEWHERE;
        Item.of(arguments, site).stream().flatMap(i -> i.text().stream()).forEach(this::cover);
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(this);
  }

  /** Tells the filter a parameter. */
  void tell(String name, Item value) {
    told.put(name, value);
  }

  /** Something else tells the filter its parameters after this. */
  void supersede() {
    filter = Optional.empty();
  }

  /** A filter that another model knows. */
  private void register(Value filter) {
    guest = Optional.of((Switchable) filter);
    off.ifPresent(step -> guest.get().switchOff(step.at()));
  }

  /** {@code setEnabled(false)} of Spring Boot's bean keeps the filter out of the container. */
  private void switchOff(boolean isOff, CallSite site) {
    if (isOff) {
      off = Optional.of(new Step(site.at(), Switchable.REASON));
      guest.ifPresent(filter -> filter.switchOff(site.at()));
    }
  }

  /** Takes the URL patterns among the arguments of a call that adds it. */
  Registration mapped(List<Value> arguments, CallSite site) {
    Item.of(arguments.stream().filter(Known.class::isInstance).toList(), site).stream()
        .flatMap(i -> i.text().stream())
        .forEach(this::cover);
    return this;
  }

  private void cover(String text) {
    if (text.startsWith("/")) {
      paths.add(text);
    }
  }

  private void put(List<Value> arguments, CallSite site) {
    if (arguments.size() != 2) {
      return;
    }
    Optional<String> name =
        arguments.get(0) instanceof Known known ? known.text() : Optional.empty();
    if (name.isEmpty()) {
      told.putUnnamed(site.at());
      return;
    }
    Item.of(arguments.get(1), site.argumentAt(1), site).stream()
        .findFirst()
        .ifPresent(i -> told.put(name.get(), i));
  }

  private void putAll(List<Value> arguments, CallSite site) {
    if (arguments.size() == 1 && arguments.get(0).raw() instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) ->
              Item.of(Value.of(value), site.argumentAt(0), site).stream()
                  .findFirst()
                  .ifPresent(i -> told.put(String.valueOf(name), i)));
    } else {
      told.putUnnamed(site.at());
    }
  }
}
