package io.github.corslint.framework.spring;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spring's configuration types as running code sees them. */
final class SpringLibrary implements Library {

  private static final String SPRING = "org.springframework";

  private final Versions versions;

  SpringLibrary(Versions versions) {
    this.versions = versions;
  }

  private Versions.Spring version(CallSite site) {
    return versions.spring(site.at().path());
  }

  @Override
  public Optional<Value> provided(TypeName type, Run run) {
    if (type.is(SPRING, "WebSocketHandlerRegistry") || type.is(SPRING, "StompEndpointRegistry")) {
      return Optional.of(new Endpoints());
    }
    return type.is(SPRING, "CorsRegistry") ? Optional.of(new Registry()) : Optional.empty();
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (type.is(SPRING, "CorsConfiguration")) {
      ConfigurationObject made =
          new ConfigurationObject("Spring CorsConfiguration", version(site), site);
      arguments.forEach(a -> made.call("combine", List.of(a), site));
      site.run().record(made);
      return Optional.of(made);
    }
    if (type.is(SPRING, "UrlBasedCorsConfigurationSource")) {
      return Optional.of(new Source());
    }
    if (type.is(SPRING, "CorsRegistry")) {
      return Optional.of(new Registry());
    }
    if (type.is(SPRING, "CorsRegistration") && !arguments.isEmpty()) {
      return Optional.of(registration(arguments.get(0), site));
    }
    return Optional.empty();
  }

  private ConfigurationObject registration(Value path, CallSite site) {
    ConfigurationObject made = new ConfigurationObject("Spring CORS mapping", version(site), site);
    made.policy().applyPermitDefaults(site.nameAt());
    if (path instanceof Known known) {
      known.text().ifPresent(made::cover);
    }
    site.run().record(made);
    return made;
  }

  @Override
  public Optional<Value> constant(TypeName type, String name) {
    return type.isCalled("CorsConfiguration") && name.equals("ALL")
        ? Optional.of(Known.of("*"))
        : Optional.empty();
  }

  /** {@code WebSocketHandlerRegistry} and {@code StompEndpointRegistry}. */
  private final class Endpoints implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (!method.equals("addHandler") && !method.equals("addEndpoint")) {
        return Optional.empty();
      }
      WebSocketRegistration made = new WebSocketRegistration(arguments, version(site), site);
      site.run().record(made);
      return Optional.of(made);
    }
  }

  /**
   * {@code CorsRegistry}: each mapping starts from the permitted defaults, the last one of a path
   * counts.
   */
  private final class Registry implements Model {
    private final Map<Value, ConfigurationObject> byPath = new HashMap<>();

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (!method.equals("addMapping") || arguments.size() != 1) {
        return Optional.empty();
      }
      ConfigurationObject made = registration(arguments.get(0), site);
      ConfigurationObject earlier = byPath.put(arguments.get(0), made);
      if (earlier != null) {
        earlier.replace();
      }
      return Optional.of(made);
    }
  }

  /** {@code UrlBasedCorsConfigurationSource}: tells configurations which paths they cover. */
  private static final class Source implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (method.equals("registerCorsConfiguration") && arguments.size() == 2) {
        cover(arguments.get(0).raw(), arguments.get(1));
        return Optional.of(Known.NULL);
      }
      if (method.equals("setCorsConfigurations")
          && arguments.get(0) instanceof Known known
          && known.java() instanceof Map<?, ?> map) {
        map.forEach((path, configuration) -> cover(path, Value.of(configuration)));
        return Optional.of(Known.NULL);
      }
      return Optional.empty();
    }

    private static void cover(@org.jspecify.annotations.Nullable Object path, Value configuration) {
      if (path instanceof String text && configuration instanceof ConfigurationObject object) {
        object.cover(text);
      }
    }
  }
}
