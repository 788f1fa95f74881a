package io.github.corslint.framework.spring;

import io.github.corslint.framework.PolicySource;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code CorsConfiguration}, or the {@code CorsRegistration} that builds one. The two have the
 * same knobs; setters of the first start with {@code set} and {@code add}, those of the second
 * replace and return the registration.
 */
final class ConfigurationObject implements Model, PolicySource {

  private final String surface;
  private final Location madeAt;
  private final String owner;
  private final List<String> paths = new ArrayList<>();
  private final SpringPolicy policy;
  private boolean standsAlone = true;

  ConfigurationObject(String surface, Versions.Spring version, CallSite site) {
    this.surface = surface;
    this.madeAt = site.nameAt();
    this.owner = site.owner();
    this.policy = new SpringPolicy(version, site.nameAt());
  }

  SpringPolicy policy() {
    return policy;
  }

  void cover(String path) {
    paths.add(path);
  }

  /** Another configuration of the same path takes this one's place. */
  void replace() {
    standsAlone = false;
  }

  @Override
  public Location madeAt() {
    return madeAt;
  }

  @Override
  public List<CorsPolicy> policies() {
    return standsAlone
        ? List.of(policy.policy(surface, madeAt, new Scope(paths, owner, "")))
        : List.of();
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (arguments.isEmpty()) {
      return question(method, site);
    }
    Value value = arguments.size() == 1 ? arguments.get(0) : all(arguments);
    return switch (method) {
      case "setAllowedOrigins", "allowedOrigins" ->
          done(() -> policy.origins().set(orEmpty(value, method), site, policy.version()));
      case "addAllowedOrigin" -> done(() -> policy.addOrigin(value, site));
      case "setAllowedOriginPatterns", "allowedOriginPatterns" ->
          done(() -> policy.setPatterns(orEmpty(value, method), site));
      case "addAllowedOriginPattern" -> done(() -> policy.addPattern(value, site));
      case "setAllowedMethods", "allowedMethods" ->
          done(() -> policy.methods().set(Enums.names(value), site, policy.version()));
      case "addAllowedMethod" -> done(() -> add(policy.methods(), Enums.names(value), site));
      case "setAllowedHeaders", "allowedHeaders" ->
          done(() -> policy.allowedHeaders().set(value, site, policy.version()));
      case "addAllowedHeader" -> done(() -> add(policy.allowedHeaders(), value, site));
      case "setExposedHeaders", "exposedHeaders" ->
          done(() -> policy.exposedHeaders().set(value, site, policy.version()));
      case "addExposedHeader" -> done(() -> add(policy.exposedHeaders(), value, site));
      default -> single(method, value, site);
    };
  }

  /** Adding to a list that defaults filled keeps what they put there. */
  private void add(OriginList list, Value value, CallSite site) {
    list.add(value, site, policy.version());
  }

  private Optional<Value> single(String method, Value value, CallSite site) {
    return switch (method) {
      case "setAllowCredentials", "allowCredentials" ->
          done(() -> policy.setCredentials(value, site.argumentAt(0)));
      case "setAllowPrivateNetwork", "allowPrivateNetwork" ->
          done(() -> policy.setPrivateNetwork(value, site.argumentAt(0)));
      case "setMaxAge", "maxAge" -> done(() -> policy.setMaxAge(value, site.argumentAt(0)));
      case "combine", "combineWith" -> combine(value);
      default -> Optional.empty();
    };
  }

  private Optional<Value> combine(Value other) {
    if (other instanceof ConfigurationObject configuration) {
      policy.combine(configuration.policy);
      configuration.standsAlone = false;
    }
    return Optional.of(this);
  }

  /**
   * A registration without arguments allows nobody; a configuration given null is as if never set.
   */
  private static Value orEmpty(Value value, String method) {
    boolean isNull = value instanceof Known known && known.isNull();
    return isNull && !method.startsWith("set") ? new Known(List.of()) : value;
  }

  private Optional<Value> done(Runnable change) {
    change.run();
    return Optional.of(this);
  }

  private static Value all(List<Value> arguments) {
    return new Known(arguments.stream().map(Value::raw).toArray());
  }

  private Optional<Value> question(String method, CallSite site) {
    return switch (method) {
      case "applyPermitDefaultValues" -> done(() -> policy.applyPermitDefaults(site.nameAt()));
      case "allowedOrigins", "allowedOriginPatterns" ->
          done(() -> policy.origins().set(new Known(List.of()), site, policy.version()));
      case "getAllowedOrigins" -> Optional.of(policy.origins().live());
      case "getAllowedOriginPatterns" -> Optional.of(policy.patterns().live());
      case "getAllowedMethods" -> Optional.of(policy.methods().live());
      case "getAllowedHeaders" -> Optional.of(policy.allowedHeaders().live());
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return surface.toLowerCase(Locale.ROOT);
  }
}
