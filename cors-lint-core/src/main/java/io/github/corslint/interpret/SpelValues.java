package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.TypeName;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the parts of an expression of Spring are worth: settings that the configuration files say or
 * nobody does, which are null, beans, and what methods make of them.
 */
final class SpelValues {

  private static final Set<String> SETTINGS =
      Set.of("environment", "systemEnvironment", "systemProperties");

  private final Run run;
  private final Properties.Text text;
  private final Function<String, Optional<String>> settings;
  private final CallSite site;

  /**
   * Those of an expression.
   *
   * @param text the expression
   * @param settings what configuration files say for a key
   */
  SpelValues(Run run, Properties.Text text, Function<String, Optional<String>> settings) {
    this.run = run;
    this.text = text;
    this.settings = settings;
    this.site = new CallSite(run, Location.startOf(text.path()), text.text(), text.text());
  }

  /** Beans of Spring's own that are asked for settings by their keys. */
  private record Settings() implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return Optional.empty();
    }
  }

  Value unknown() {
    return Unknown.because("the expression " + text.text() + " is evaluated at run time");
  }

  private Value ofSettings(Value asked) {
    return asked.raw() instanceof String name
        ? settings.apply(name).<Value>map(Known::of).orElse(Known.NULL)
        : unknown();
  }

  /** The bean of a name: that of a class, which gives it or is called so, or of a method. */
  Value bean(String quoted) {
    String name = quoted.replaceAll("^['\"]|['\"]$", "");
    if (SETTINGS.contains(name)) {
      return new Settings();
    }
    return name.matches("\\w+")
        ? run.interpreter().injection().named(name, text.path()).orElseGet(this::unknown)
        : unknown();
  }

  Value elvis(Value first, Value otherwise) {
    if (!(first instanceof Known known)) {
      return first instanceof Unknown ? unknown() : first;
    }
    return known.isNull() || "".equals(known.java()) ? otherwise : first;
  }

  Value choose(Value condition, Value then, Value otherwise) {
    return condition.raw() instanceof Boolean yes ? (yes ? then : otherwise) : unknown();
  }

  Value equal(Value a, Value b) {
    return a instanceof Known && b instanceof Known
        ? Known.of(Objects.equals(a.raw(), b.raw()))
        : unknown();
  }

  Value not(Value value) {
    return value.raw() instanceof Boolean yes ? Known.of(!yes) : unknown();
  }

  Value less(Value a, Value b) {
    return a.raw() instanceof Integer x && b.raw() instanceof Integer y
        ? Known.of(x < y)
        : unknown();
  }

  Value joined(Value a, Value b) {
    return a.raw() instanceof String x && b.raw() instanceof String y ? Known.of(x + y) : unknown();
  }

  Value element(Value whole, Value index) {
    if (whole instanceof Settings) {
      return ofSettings(index);
    }
    Object all = whole.raw();
    if (all instanceof Map<?, ?> map) {
      return Value.of(map.get(index.raw()));
    }
    if (!(index.raw() instanceof Integer at) || at < 0) {
      return unknown();
    }
    if (all instanceof List<?> list && at < list.size()) {
      return Value.of(list.get(at));
    }
    return all instanceof Object[] array && at < array.length
        ? Value.of(Array.get(array, at))
        : unknown();
  }

  Value property(Value owner, String name) {
    if (owner instanceof Settings || owner.raw() instanceof Map<?, ?>) {
      return element(owner, Known.of(name));
    }
    return call(
        owner,
        owner.raw() instanceof Boolean ? "is" : "get" + JavaBeans.capitalized(name),
        List.of());
  }

  Value call(Value receiver, String method, List<Value> arguments) {
    if (receiver instanceof Settings) {
      return ofSettings(method, arguments);
    }
    if (receiver instanceof Unknown || Known.NULL.equals(receiver)) {
      return unknown();
    }
    try {
      return run.invoke(receiver, method, arguments, site);
    } catch (ThrownValue thrown) {
      return unknown();
    }
  }

  private Value ofSettings(String method, List<Value> arguments) {
    if (!method.matches("get\\w*") || arguments.isEmpty()) {
      return unknown();
    }
    Value found = ofSettings(arguments.get(0));
    return Known.NULL.equals(found) && arguments.size() == 2 ? arguments.get(1) : found;
  }

  Value callStatic(String type, String method, List<Value> arguments) {
    TypeName name = TypeName.of(type.contains(".") ? type : "java.lang." + type);
    try {
      return run.interpreter()
          .invoker()
          .invokeStatic(name, run.project().type(name.qualified()), method, arguments, site);
    } catch (ThrownValue thrown) {
      return unknown();
    }
  }
}
