package io.github.corslint.framework.spring.keys;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Binder}, which makes objects of what the configuration files say below a key (Spring Boot
 * 2 to 4).
 */
public final class BinderObject implements Model {

  private static final String BOOT = "org.springframework.boot";
  private static final Map<String, String> COLLECTIONS =
      Map.of("listOf", "java.util.List", "setOf", "java.util.Set");

  private final Configuration configuration;

  private BinderObject(Configuration configuration) {
    this.configuration = configuration;
  }

  /** A {@code Bindable}: a class, or the kind of collection of which it is the element. */
  private record Target(String type, Value literal) implements Model {
    static Target of(Value argument) {
      return argument instanceof Target target
          ? target
          : new Target(typeOf(argument).orElse(""), argument);
    }

    private static Optional<String> typeOf(Value literal) {
      return literal instanceof Unknown unknown
          ? unknown.classObject().map(TypeName::qualified)
          : Optional.empty();
    }

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return Optional.of(this);
    }
  }

  /** What static methods of the two types make. */
  public static Optional<Value> of(
      TypeName type, String method, List<Value> arguments, Configuration configuration) {
    if (type.is(BOOT, "Binder") && method.equals("get")) {
      return Optional.of(new BinderObject(configuration));
    }
    if (!type.is(BOOT, "Bindable") || arguments.size() != 1) {
      return Optional.empty();
    }
    Value literal = arguments.get(0);
    return method.equals("of")
        ? Optional.of(Target.of(literal))
        : Optional.ofNullable(COLLECTIONS.get(method)).map(kind -> new Target(kind, literal));
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    Optional<String> key =
        arguments.size() > 1 && arguments.get(0) instanceof Known known
            ? known.text()
            : Optional.empty();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Target target = Target.of(arguments.get(1));
    return switch (method) {
      case "bind" -> Optional.of(new Result(key.get(), target, value(key.get(), target, site)));
      case "bindOrCreate" ->
          site.run().bound(target.literal(), key.get()).or(() -> value(key.get(), target, site));
      default -> Optional.empty();
    };
  }

  private Optional<Value> value(String key, Target target, CallSite site) {
    if (target.type().isEmpty()) {
      return configuration.entries(key, site.at().path()).isEmpty()
          ? Optional.empty()
          : site.run().bound(target.literal(), key);
    }
    Optional<Value> value =
        new EnvironmentObject(configuration).configured(key, target.type(), site);
    boolean isSet = target.type().equals(COLLECTIONS.get("setOf"));
    return isSet
        ? value.map(v -> new Known(new LinkedHashSet<>((Collection<?>) ((Known) v).java())))
        : value;
  }

  /** {@code BindResult}, which behaves as an {@code Optional} with names of its own. */
  private record Result(String key, Target target, Optional<Value> value) implements Model {
    private static final Map<String, String> NAMES =
        Map.of("isBound", "isPresent", "ifBound", "ifPresent");

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (method.equals("orElseCreate")) {
        return value.or(() -> site.run().bound(arguments.get(0), key));
      }
      boolean isWanted = method.equals("get") || method.equals("orElseThrow");
      if (value.isEmpty() && isWanted) {
        return Optional.of(Unknown.setting(key));
      }
      Known optional = new Known(value.map(Value::raw));
      return Optional.of(
          site.run().invoke(optional, NAMES.getOrDefault(method, method), arguments, site));
    }
  }
}
