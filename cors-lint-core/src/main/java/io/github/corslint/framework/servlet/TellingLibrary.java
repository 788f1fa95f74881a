package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Item;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.TypeObject;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What registers the program's own filters and servlets, to see what it tells them: registrations
 * of the servlet specification (Jakarta Servlet 6.0, {@code Registration}), holders of Jetty, beans
 * of Spring Boot, {@code FilterInfo} of Undertow, maps of Guice.
 */
final class TellingLibrary implements Library {

  private static final Set<String> HOLDERS =
      Set.of(
          "FilterRegistrationBean",
          "ServletRegistrationBean",
          "FilterHolder",
          "ServletHolder",
          "FilterDef",
          "FilterInfo",
          "ServletInfo");

  private static final Set<String> ADDERS =
      Set.of("addFilter", "addFilterWithMapping", "addServlet", "filter", "servlet");

  /** Methods of Guice's {@code ServletModule} that take a filter or servlet, then its map. */
  private static final Set<String> GUICE = Set.of("through", "with");

  /**
   * What a filter or servlet of a class is told.
   *
   * @param className the full name of the class
   * @param name the parameter's, absent when it cannot be known
   * @param value the value
   */
  record Told(String className, Optional<String> name, Item value) {}

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    return HOLDERS.contains(type.simple())
        ? Optional.of(new Teller().about(arguments))
        : Optional.empty();
  }

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    return registered(method, arguments);
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    if (GUICE.contains(method) && arguments.size() == 2) {
      new Teller().about(arguments).tellAll(arguments.get(1), site);
    }
    return registered(method, arguments);
  }

  private static Optional<Value> registered(String method, List<Value> arguments) {
    Optional<Value> holder = arguments.stream().filter(Teller.class::isInstance).findFirst();
    boolean isOurs = arguments.stream().anyMatch(a -> className(a).isPresent());
    if (!ADDERS.contains(method)) {
      return Optional.empty();
    }
    if (holder.isPresent()) {
      return holder;
    }
    return isOurs ? Optional.of(new Teller().about(arguments)) : named(arguments).map(t -> t);
  }

  /** A registration under a name, of a class that is given by its own name. */
  private static Optional<Teller> named(List<Value> arguments) {
    return arguments.size() == 2 && arguments.get(1).raw() instanceof String className
        ? Optional.of(new Teller().ofClass(className.replace('$', '.')))
        : Optional.empty();
  }

  /** The class of the program that a value is an object of, or its class object. */
  private static Optional<String> className(Value value) {
    if (value instanceof Instance object) {
      return Optional.of(object.type().qualifiedName());
    }
    return value instanceof TypeObject type
        ? Optional.of(type.type()).map(ProjectType::qualifiedName)
        : Optional.empty();
  }

  /** A registration. */
  private static final class Teller implements Model {
    private Optional<String> className = Optional.empty();

    Teller ofClass(String name) {
      className = Optional.of(name);
      return this;
    }

    Teller about(List<Value> arguments) {
      className =
          arguments.stream()
              .flatMap(a -> TellingLibrary.className(a).stream())
              .findFirst()
              .or(() -> className);
      return this;
    }

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      switch (method) {
        case "setInitParameter", "addInitParameter", "addInitParam" -> {
          if (arguments.size() == 2) {
            tell(text(arguments.get(0)), item(arguments.get(1), site.argumentAt(1)), site);
          }
        }
        case "setInitParameters" -> arguments.forEach(all -> tellAll(all, site));
        default -> about(arguments);
      }
      return Optional.of(this);
    }

    private void tell(Optional<String> name, Item value, CallSite site) {
      Item told =
          name.isPresent() ? value : Item.unknown("whose name is not a constant", site.at());
      className.ifPresent(c -> site.run().record(new Told(c, name, told)));
    }

    private void tellAll(Value all, CallSite site) {
      Location at = site.argumentAt(0);
      if (all.raw() instanceof Map<?, ?> map) {
        map.forEach((name, value) -> tell(text(Value.of(name)), item(Value.of(value), at), site));
      } else {
        tell(Optional.empty(), Item.unknown("what a map tells it", at), site);
      }
    }

    private static Optional<String> text(Value value) {
      return value instanceof Known known ? known.text() : Optional.empty();
    }

    private static Item item(Value value, Location at) {
      return text(value)
          .map(text -> Item.known(text, at))
          .orElseGet(() -> Item.unknown("not a constant", at));
    }
  }
}
