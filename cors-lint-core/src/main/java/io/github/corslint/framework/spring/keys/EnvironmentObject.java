package io.github.corslint.framework.spring.keys;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Coercions;
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
import java.util.stream.Stream;

/**
 * {@code Environment}: what the configuration files say, else the default that a caller gives, and
 * which profiles are on (Spring Framework 3.1 to 7.0).
 */
public final class EnvironmentObject implements Model {

  private final Configuration configuration;

  /** The environment of an application with this configuration. */
  public EnvironmentObject(Configuration configuration) {
    this.configuration = configuration;
  }

  /** {@code Profiles}, which is made of expressions of which any may hold. */
  public record Profiles(List<String> expressions) implements Model {

    /** Those that texts name; empty when one is not known. */
    public static Optional<Profiles> of(List<Value> texts) {
      List<String> known =
          texts.stream()
              .flatMap(v -> v instanceof Known text ? text.text().stream() : Stream.of())
              .toList();
      return known.size() == texts.size() ? Optional.of(new Profiles(known)) : Optional.empty();
    }

    private Value areOn(Configuration configuration, CallSite site) {
      String any = String.join(" | ", expressions.stream().map(e -> "(" + e + ")").toList());
      return Known.of(
          configuration.isOn(expressions.size() == 1 ? expressions.get(0) : any, site.at().path()));
    }

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "acceptsProfiles", "matchesProfiles" ->
          (arguments.size() == 1 && arguments.get(0) instanceof Profiles profiles
                  ? Optional.of(profiles)
                  : Profiles.of(arguments))
              .map(profiles -> profiles.areOn(configuration, site));
      case "getProperty", "getRequiredProperty" -> property(arguments, site);
      default -> Optional.empty();
    };
  }

  private Optional<Value> property(List<Value> arguments, CallSite site) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof Known key)) {
      return Optional.empty();
    }
    Optional<TypeName> converted =
        arguments.size() == 1 ? Optional.empty() : type(arguments.get(1));
    String wanted = converted.map(TypeName::qualified).orElse("String");
    int byDefault = converted.isPresent() ? 2 : 1;
    Optional<Value> otherwise =
        arguments.size() > byDefault ? Optional.of(arguments.get(byDefault)) : Optional.empty();
    return key.text().map(name -> property(name, wanted, otherwise, site));
  }

  private Value property(String key, String type, Optional<Value> otherwise, CallSite site) {
    String path = site.at().path();
    Optional<Value> said =
        configuration.isElements(key, path) ? Optional.empty() : configured(key, type, site);
    return said.or(() -> otherwise.map(value -> site.run().unread(value, key, path)))
        .orElseGet(() -> Unknown.setting(key));
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
    return Coercions.fromText(text, type) instanceof Known converted ? converted : Known.of(text);
  }
}
