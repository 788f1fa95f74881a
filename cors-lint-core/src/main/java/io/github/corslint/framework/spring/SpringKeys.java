package io.github.corslint.framework.spring;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that Spring Boot, Spring Cloud Gateway and libraries built on Spring bind to a {@code
 * CorsConfiguration}: Boot 2.7 to 4.1, Gateway 4.0 to 5.0, JHipster 6 to 8, hsweb 4. None of them
 * lets anybody in unless origins or patterns are listed.
 */
final class SpringKeys {

  private static final List<String> ACTUATOR = List.of("management.endpoints.web.cors");

  private static final List<String> BOUND =
      List.of("spring.graphql.cors", "jhipster.cors", "management.endpoints.web.cors");

  private static final List<String> GATEWAYS =
      List.of("spring.cloud.gateway", "spring.cloud.gateway.server.webflux");

  private static final Pattern PATH_IN_BRACKETS = Pattern.compile(".*\\[(.*)]");

  private final ConfiguredKeys keys;
  private final Versions.Spring version;
  private final List<String> own;

  /** The keys of a file, of which some are the application's own. */
  SpringKeys(ConfiguredKeys keys, Versions.Spring version, List<String> own) {
    this.keys = keys;
    this.version = version;
    this.own = List.copyOf(own);
  }

  List<CorsPolicy> policies() {
    List<CorsPolicy> policies = new ArrayList<>();
    for (String prefix : BOUND) {
      List<String> paths = ACTUATOR.contains(prefix) ? List.of("/actuator/**") : List.of();
      policy(prefix, paths, true).ifPresent(policies::add);
    }
    own.stream()
        .filter(prefix -> BOUND.stream().noneMatch(prefix::equals))
        .forEach(prefix -> policy(prefix, List.of(), true).ifPresent(policies::add));
    if (keys.touches("hsweb.cors")) {
      keys.below("hsweb.cors.configs")
          .forEach(c -> policy(c, path(c + ".path"), true).ifPresent(policies::add));
    }
    for (String gateway : GATEWAYS) {
      keys.below(gateway + ".globalcors.cors-configurations")
          .forEach(c -> policy(c, bracketed(c), true).ifPresent(policies::add));
      keys.below(gateway + ".routes")
          .forEach(r -> policy(r + ".metadata.cors", List.of(), false).ifPresent(policies::add));
    }
    return policies;
  }

  private List<String> path(String key) {
    return keys.value(key).flatMap(Item::text).stream().toList();
  }

  private static List<String> bracketed(String key) {
    Matcher path = PATH_IN_BRACKETS.matcher(key);
    return path.matches() ? List.of(path.group(1)) : List.of();
  }

  /**
   * The configuration below a key. Binding splits a text at its commas; what is read without
   * binding stays whole until the configuration splits it, in the versions that do.
   */
  private Optional<CorsPolicy> policy(String prefix, List<String> paths, boolean bound) {
    Optional<Location> at = keys.touches(prefix) ? keys.placeOf(prefix) : Optional.empty();
    if (at.isEmpty()) {
      return Optional.empty();
    }
    SpringPolicy policy = new SpringPolicy(version, at.get());
    add(policy.origins(), prefix + ".allowed-origins", bound);
    add(policy.patterns(), prefix + ".allowed-origin-patterns", bound);
    if (policy.origins().isNull() && policy.patterns().isNull()) {
      return Optional.empty();
    }
    add(policy.methods(), prefix + ".allowed-methods", bound);
    add(policy.allowedHeaders(), prefix + ".allowed-headers", bound);
    add(policy.exposedHeaders(), prefix + ".exposed-headers", bound);
    keys.value(prefix + ".allow-credentials")
        .ifPresent(i -> policy.setCredentials(value(i), i.at()));
    Location place =
        keys.placeOf(prefix + ".allowed-origins")
            .or(() -> keys.placeOf(prefix + ".allowed-origin-patterns"))
            .orElse(at.get());
    Scope scope = new Scope(paths, prefix, keys.profile());
    return Optional.of(policy.policy("configuration key " + prefix, place, scope));
  }

  private void add(OriginList list, String key, boolean bound) {
    List<Item> items = bound ? keys.items(key) : keys.whole(key);
    items.forEach(i -> list.addAt(value(i), i.at(), version));
  }

  private static Value value(Item item) {
    return item.text().<Value>map(Known::of).orElseGet(() -> Unknown.because(item.why()));
  }
}
