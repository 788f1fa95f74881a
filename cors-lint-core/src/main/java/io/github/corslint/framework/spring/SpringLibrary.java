package io.github.corslint.framework.spring;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Switchable;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.filter.FilterRegistration;
import io.github.corslint.framework.spring.keys.BinderObject;
import io.github.corslint.framework.spring.keys.EnvironmentObject;
import io.github.corslint.framework.spring.policy.BeanOrder;
import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.ConfigurationSource;
import io.github.corslint.framework.spring.policy.KeyedConfiguration;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.OwnProcessors;
import io.github.corslint.framework.spring.security.OwnConfigurer;
import io.github.corslint.framework.spring.security.SecurityBuilder;
import io.github.corslint.framework.spring.websocket.HandshakeGate;
import io.github.corslint.framework.spring.websocket.HandshakeHooks;
import io.github.corslint.framework.spring.websocket.OriginInterceptor;
import io.github.corslint.framework.spring.websocket.WebSocketRegistration;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Placeholders;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spring's configuration types as running code sees them. */
final class SpringLibrary implements Library {

  private static final String SPRING = "org.springframework";

  private static final Set<String> ENVIRONMENTS =
      Set.of("Environment", "ConfigurableEnvironment", "PropertyResolver");

  private static final Set<String> BEANS =
      Set.of(
          "CorsConfiguration",
          "CorsConfigurationSource",
          "UrlBasedCorsConfigurationSource",
          "CorsFilter",
          "CorsWebFilter");

  /**
   * {@code DefaultCorsProcessor}, which leaves who gets in to the configuration (Spring Framework
   * 4.2 to 7.0).
   */
  private static final Model PROCESSOR =
      (method, arguments, site) ->
          method.equals("checkOrigin")
                  && arguments.size() == 2
                  && arguments.get(0) instanceof ConfigurationObject configuration
              ? configuration.call(method, arguments.subList(1, 2), site)
              : Optional.empty();

  private final Versions versions;
  private final Configuration configuration;

  SpringLibrary(Versions versions, Configuration configuration) {
    this.versions = versions;
    this.configuration = configuration;
  }

  private Versions.Spring version(CallSite site) {
    return versions.spring(site.at().path());
  }

  @Override
  public Optional<Value> provided(TypeName type, Run run) {
    if (type.is(SPRING, "WebSocketHandlerRegistry") || type.is(SPRING, "StompEndpointRegistry")) {
      return Optional.of(new Endpoints());
    }
    if (ENVIRONMENTS.contains(type.simple()) && type.is(SPRING, type.simple())) {
      return Optional.of(new EnvironmentObject(configuration));
    }
    if (type.is(SPRING, "HttpSecurity") || type.is(SPRING, "ServerHttpSecurity")) {
      return Optional.of(new SecurityBuilder(type.isCalled("ServerHttpSecurity")));
    }
    if (type.is(SPRING, "RepositoryRestConfiguration")) {
      return Optional.of(new RestConfiguration());
    }
    return type.is(SPRING, "CorsRegistry") ? Optional.of(new Registry()) : Optional.empty();
  }

  @Override
  public boolean isBean(TypeName type) {
    return BEANS.contains(type.simple()) && type.is(SPRING, type.simple());
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (type.is(SPRING, "CorsConfiguration")) {
      return Optional.of(configuration(arguments, site));
    }
    if (type.is(SPRING, "UrlBasedCorsConfigurationSource")) {
      return Optional.of(new ConfigurationSource());
    }
    if (type.is(SPRING, "CorsRegistry")) {
      return Optional.of(new Registry());
    }
    if (type.is(SPRING, "OriginHandshakeInterceptor")) {
      return Optional.of(new OriginInterceptor(arguments, version(site), site));
    }
    if (type.is(SPRING, "DefaultCorsProcessor")) {
      return Optional.of(PROCESSOR);
    }
    if (type.is(SPRING, "CorsRegistration") && !arguments.isEmpty()) {
      return Optional.of(registration(site));
    }
    if (type.is(SPRING, "CorsFilter") || type.is(SPRING, "CorsWebFilter")) {
      return Optional.of(filter(arguments, type.isCalled("CorsWebFilter"), site));
    }
    return type.isCalled("FilterRegistrationBean") && !arguments.isEmpty()
        ? Optional.of(arguments.get(0))
            .filter(Filter.class::isInstance)
            .map(FilterRegistration::new)
        : HandshakeHooks.inherited(type).or(() -> OwnConfigurer.inherited(type)).map(base -> base);
  }

  private ConfigurationObject configuration(List<Value> arguments, CallSite site) {
    ConfigurationObject made =
        new ConfigurationObject("Spring CorsConfiguration", version(site), site);
    arguments.stream()
        .filter(ConfigurationObject.class::isInstance)
        .forEach(a -> made.copy((ConfigurationObject) a));
    site.run().record(made);
    return made;
  }

  private static Filter filter(List<Value> arguments, boolean reactive, CallSite site) {
    arguments.forEach(a -> ConfigurationSource.serve(a, MappingTable.Layer.FILTER, reactive, site));
    Filter made =
        new Filter(
            arguments.stream()
                .filter(ConfigurationSource.class::isInstance)
                .map(ConfigurationSource.class::cast)
                .toList());
    arguments.stream().skip(1).forEach(processor -> made.processBy(processor, site));
    return made;
  }

  /** Properties are set on the configuration that is there, else on a new one. */
  @Override
  public Optional<Value> bound(TypeName type, String key, Optional<Value> current, CallSite site) {
    if (!type.is(SPRING, "CorsConfiguration")) {
      return Optional.empty();
    }
    String path = site.at().path();
    ConfiguredKeys keys =
        ConfiguredKeys.seenFrom(path, configuration.entries(key, path), this::expand);
    KeyedConfiguration keyed = new KeyedConfiguration(keys, key, true);
    if (current.orElse(null) instanceof ConfigurationObject object) {
      object.configure(keyed);
      return current;
    }
    return keyed
        .place()
        .map(
            at -> {
              ConfigurationObject made = new ConfigurationObject(keyed, at, version(site), site);
              site.run().record(made);
              return made;
            });
  }

  private Optional<String> expand(String text, String path) {
    return Placeholders.expand(text, key -> configuration.property(key, path));
  }

  private ConfigurationObject registration(CallSite site) {
    ConfigurationObject made =
        new ConfigurationObject(ConfigurationObject.MAPPING, version(site), site);
    made.policy().applyPermitDefaults(site.nameAt());
    site.run().record(made);
    return made;
  }

  /** {@code RepositoryRestConfigurer.withConfig((config, registry) -> ...)} of Spring Data REST. */
  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    if (type.is(SPRING, "Profiles") && method.equals("of")) {
      return EnvironmentObject.Profiles.of(arguments).map(profiles -> profiles);
    }
    if (!type.isCalled("RepositoryRestConfigurer") || !method.equals("withConfig")) {
      return BinderObject.of(type, method, arguments, configuration);
    }
    List<Value> given = List.of(new RestConfiguration(), new Registry());
    arguments.forEach(a -> site.run().call(a, given, site));
    return Optional.of(Known.NULL);
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    RouteMetadata.read(method, arguments, site, () -> configuration(List.of(), site));
    return Optional.empty();
  }

  @Override
  public void returned(List<TypeName> supertypes, String method, Value result, CallSite site) {
    if (HandshakeHooks.isHook(supertypes, method)) {
      site.run().record(HandshakeGate.of(result, site));
    }
  }

  /** {@code OncePerRequestFilter} (Spring Framework 3 to 7). */
  @Override
  public Optional<String> refusal(List<TypeName> supertypes, String method) {
    return method.equals("doFilterInternal")
            && supertypes.stream().anyMatch(t -> t.isCalled("OncePerRequestFilter"))
        ? Optional.of("shouldNotFilter")
        : Optional.empty();
  }

  @Override
  public Optional<Value> callbackArgument(
      List<TypeName> supertypes, String method, TypeName type, CallSite site) {
    return OwnProcessors.argument(supertypes, type, site);
  }

  @Override
  public List<TypeName> parametersOf(Closure.Functional functional) {
    return Callbacks.parametersOf(functional);
  }

  @Override
  public Optional<Value> constant(TypeName type, String name) {
    if (type.isCalled("CorsConfiguration") && name.equals("ALL")) {
      return Optional.of(Known.of("*"));
    }
    return type.isCalled("Ordered") || type.isCalled("PriorityOrdered")
        ? BeanOrder.constant(name).map(Known::new)
        : Optional.empty();
  }

  /** {@code RepositoryRestConfiguration}, whose own registry was the way until Data REST 3.3. */
  private final class RestConfiguration implements Model {
    private final Registry registry = new Registry();

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return method.equals("getCorsRegistry") ? Optional.of(registry) : Optional.empty();
    }
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

  /** {@code CorsRegistry}: each mapping starts from the permitted defaults. */
  private final class Registry implements Model {
    private final MappingTable table = new MappingTable(MappingTable.Layer.HANDLERS);

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (!method.equals("addMapping") || arguments.size() != 1) {
        return Optional.empty();
      }
      ConfigurationObject made = registration(site);
      table.put(arguments.get(0), made, site);
      return Optional.of(made);
    }
  }

  /** {@code CorsFilter}, with the sources that it asks. */
  private record Filter(List<ConfigurationSource> sources) implements Model, Switchable {
    @Override
    public void switchOff(Location at) {
      sources.forEach(source -> source.table().switchOff(at));
    }

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (!method.equals("setCorsProcessor") || arguments.size() != 1) {
        return Optional.empty();
      }
      processBy(arguments.get(0), site);
      return Optional.of(Known.NULL);
    }

    /** Leaves what is done with a request to code of the program, as far as that overrides it. */
    private void processBy(Value processor, CallSite site) {
      OwnProcessors.process(
          sources.stream().map(ConfigurationSource::table).toList(), processor, site);
    }

    @Override
    public String toString() {
      return "CorsFilter";
    }
  }
}
