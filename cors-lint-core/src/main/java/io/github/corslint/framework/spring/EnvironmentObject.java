package io.github.corslint.framework.spring;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code Environment}: what the configuration files say, else the default that a caller gives. */
final class EnvironmentObject implements Model {

  private final Configuration configuration;

  EnvironmentObject(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    boolean asks = method.equals("getProperty") || method.equals("getRequiredProperty");
    if (!asks || arguments.isEmpty() || !(arguments.get(0) instanceof Known key)) {
      return Optional.empty();
    }
    Optional<TypeName> converted =
        arguments.size() == 1 ? Optional.empty() : type(arguments.get(1));
    String wanted = converted.map(TypeName::qualified).orElse("String");
    int byDefault = converted.isPresent() ? 2 : 1;
    return key.text()
        .map(
            name ->
                configured(name, wanted, site)
                    .or(
                        () ->
                            arguments.size() > byDefault
                                ? Optional.of(arguments.get(byDefault))
                                : Optional.empty())
                    .orElseGet(() -> Unknown.setting(name)));
  }

  /** A second argument that is a class says what the text is converted to. */
  private static Optional<TypeName> type(Value argument) {
    return argument instanceof Unknown unknown ? unknown.classObject() : Optional.empty();
  }

  /** What the configuration files say for a key, as a type of this name. */
  Optional<Value> configured(String key, String type, CallSite site) {
    String path = site.at().path();
    if (!type.contains("[]") && !type.contains("List") && !type.contains("Set")) {
      return configuration.property(key, path).map(text -> converted(text, type));
    }
    List<String> items = configuration.list(key, path);
    List<String> parts =
        items.isEmpty()
            ? configuration
                .property(key, path)
                .map(text -> Arrays.asList(text.split("\\s*,\\s*")))
                .orElse(List.of())
            : items;
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Known(type.contains("[]") ? parts.toArray(new String[0]) : new ArrayList<>(parts)));
  }

  private static Value converted(String text, String type) {
    return type.contains("Boolean") || type.contains("boolean")
        ? Known.of(Boolean.parseBoolean(text.strip()))
        : Known.of(text);
  }
}
