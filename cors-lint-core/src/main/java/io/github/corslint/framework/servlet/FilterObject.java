package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * An object of a shipped filter, which does nothing until it is registered, or until a filter of
 * the program that stands for it starts it. What a container starts takes what that container tells
 * it, whatever it was told before (Jetty, {@code FilterHolder.initialize}).
 */
final class FilterObject implements Model {

  private final ShippedFilter filter;
  private final Versions versions;
  private Optional<Registration> ownStart = Optional.empty();

  FilterObject(ShippedFilter filter, Versions versions) {
    this.filter = filter;
    this.versions = versions;
  }

  ShippedFilter filter() {
    return filter;
  }

  /** A container starts it. */
  void register() {
    ownStart.ifPresent(Registration::supersede);
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!method.equals("init") || arguments.size() != 1) {
      return Optional.empty();
    }
    register();
    Registration started =
        new Registration(Registration.Mapping.ELSEWHERE, site, versions).of(List.of(this));
    ownStart = Optional.of(started);
    for (String name : filter.parameters()) {
      parameter(name, arguments.get(0), site).ifPresent(value -> started.tell(name, value));
    }
    site.run().record(started);
    return Optional.of(Known.NULL);
  }

  /** What a {@code FilterConfig} says; one that nothing gives is left out. */
  private static Optional<Item> parameter(String name, Value config, CallSite site) {
    Value value = site.run().invoke(config, "getInitParameter", List.of(Known.of(name)), site);
    Location at = site.argumentAt(0);
    if (value instanceof Known known) {
      return known.text().map(text -> Item.known(text, at));
    }
    return value instanceof Unknown unknown && unknown.absent()
        ? Optional.empty()
        : Optional.of(Item.unknown("the init parameter " + name, at));
  }
}
