package io.github.corslint.framework.spring;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.graphql.GraphQlKeys;
import io.github.corslint.framework.spring.keys.BoundConfigurations;
import io.github.corslint.framework.spring.keys.GatewayFilters;
import io.github.corslint.framework.spring.keys.GatewayKeys;
import io.github.corslint.framework.spring.policy.KeyedConfiguration;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.config.KeyParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys that Spring Boot, Spring Cloud Gateway and libraries built on Spring bind to a {@code
 * CorsConfiguration}: Boot 2.7 to 4.1, Gateway 4.0 to 5.0, JHipster 6 to 8, hsweb 4. None of them
 * lets anybody in unless origins or patterns are listed.
 */
final class SpringKeys {

  private static final List<String> ACTUATOR = List.of("management.endpoints.web.cors");

  private static final List<String> BOUND =
      List.of("jhipster.cors", "management.endpoints.web.cors");

  private final ConfiguredKeys keys;
  private final Versions.Spring version;
  private final GatewayKeys gateways;
  private final List<BoundConfigurations.Bound> own;

  /** The keys of a file, of which some are the application's own. */
  SpringKeys(ConfiguredKeys keys, Versions versions, List<BoundConfigurations.Bound> own) {
    this.keys = keys;
    this.version = versions.spring(keys.path());
    this.gateways = GatewayKeys.of(versions, keys.path());
    this.own = List.copyOf(own);
  }

  List<CorsPolicy> policies() {
    List<CorsPolicy> policies = new ArrayList<>();
    for (String prefix : BOUND) {
      List<String> paths = ACTUATOR.contains(prefix) ? List.of("/actuator/**") : List.of();
      policy(prefix, paths, true).ifPresent(policies::add);
    }
    own.stream()
        .filter(b -> BOUND.stream().noneMatch(b.key()::equals) && !b.key().equals(GraphQlKeys.CORS))
        .forEach(b -> own(b).forEach(policies::add));
    if (keys.touches("hsweb.cors")) {
      keys.below("hsweb.cors.configs")
          .forEach(c -> policy(c, path(c + ".path"), true).ifPresent(policies::add));
    }
    ofGateways().map(p -> gateways.explain(p, version)).forEach(policies::add);
    return policies;
  }

  private Stream<CorsPolicy> ofGateways() {
    Stream<CorsPolicy> configured =
        gateways.ofWebFlux().stream()
            .flatMap(
                gateway ->
                    Stream.concat(
                        keys.below(gateway + ".globalcors.cors-configurations").stream()
                            .flatMap(c -> policy(c, paths(c), true).stream()),
                        keys.below(gateway + ".routes").stream()
                            .flatMap(
                                r -> policy(r + ".metadata.cors", List.of(), false).stream())));
    return Stream.concat(configured, new GatewayFilters(keys, gateways.all()).policies());
  }

  private List<String> path(String key) {
    return keys.value(key).flatMap(Item::text).stream().toList();
  }

  /** A map's keys are those of Spring's own registrations, which take path patterns. */
  private Stream<CorsPolicy> own(BoundConfigurations.Bound property) {
    Step step = new Step(property.at(), "it is bound to this property");
    if (!property.many()) {
      return policy(property.key(), List.of(), true, Optional.of(step)).stream();
    }
    return keys.below(property.key()).stream()
        .flatMap(child -> policy(child, paths(child), true, Optional.of(step)).stream());
  }

  private static List<String> paths(String key) {
    String name = KeyParts.last(key);
    return name.startsWith("/") ? List.of(name) : List.of();
  }

  private Optional<CorsPolicy> policy(String prefix, List<String> paths, boolean bound) {
    return policy(prefix, paths, bound, Optional.empty());
  }

  /** The configuration below a key, unless it says nothing of origins. */
  private Optional<CorsPolicy> policy(
      String prefix, List<String> paths, boolean bound, Optional<Step> usedAt) {
    KeyedConfiguration configuration = new KeyedConfiguration(keys, prefix, bound);
    Optional<Location> place = keys.touches(prefix) ? configuration.place() : Optional.empty();
    return place.map(
        at -> {
          SpringPolicy policy = new SpringPolicy(version, at);
          configuration.apply(policy);
          usedAt.ifPresent(policy::registerAt);
          Scope scope = new Scope(paths, prefix, keys.profile());
          return policy.policy(configuration.surface(), at, scope);
        });
  }
}
