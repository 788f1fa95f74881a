package io.github.corslint.framework.spring.keys;

import io.github.corslint.framework.Versions;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.config.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Below which keys Spring Cloud Gateway looks: up to 4.2 below {@code spring.cloud.gateway}, since
 * 5.0 below {@code spring.cloud.gateway.server}, 4.3 has modules for either. That is up to Boot
 * 3.4, since Boot 4.0 and Boot 3.5.
 *
 * @param old whether the keys of 4.2 may count
 * @param current whether those of 5.0 may
 */
public record GatewayKeys(boolean old, boolean current) {

  private static final List<String> CLOUD =
      List.of("org.springframework.cloud:spring-cloud-dependencies", "spring-cloud.version");

  private static final List<String> BOOT =
      List.of(
          "org.springframework.boot:spring-boot-starter-parent",
          "org.springframework.boot:spring-boot-dependencies",
          "org.springframework.boot:org.springframework.boot.gradle.plugin",
          "spring-boot.version");

  /** The keys that count for a file, by the versions that its build names. */
  public static GatewayKeys of(Versions versions, String path) {
    Optional<Version> cloud = Versions.firstOf(versions, CLOUD, path).filter(v -> v.major() > 2019);
    if (cloud.isPresent()) {
      return between(cloud.get(), new Version(2025, 0, 0), new Version(2025, 1, 0));
    }
    Optional<Version> boot = Versions.firstOf(versions, BOOT, path);
    if (boot.isPresent()) {
      return between(boot.get(), new Version(3, 5, 0), new Version(4, 0, 0));
    }
    Versions.Spring spring = versions.spring(path);
    return new GatewayKeys(!spring.isAtLeast(7, 0), spring.isAtLeast(6, 2));
  }

  private static GatewayKeys between(
      Version version, Version firstCurrent, Version firstWithoutOld) {
    return new GatewayKeys(
        version.compareTo(firstWithoutOld) < 0, version.compareTo(firstCurrent) >= 0);
  }

  /** The keys of gateways that forward with WebFlux. */
  public List<String> ofWebFlux() {
    return both("spring.cloud.gateway", "spring.cloud.gateway.server.webflux");
  }

  /** The keys of gateways of both kinds. */
  public List<String> all() {
    return Stream.concat(
            ofWebFlux().stream(),
            both("spring.cloud.gateway.mvc", "spring.cloud.gateway.server.webmvc").stream())
        .toList();
  }

  private List<String> both(String before, String now) {
    return Stream.concat(
            old ? Stream.of(before) : Stream.empty(), current ? Stream.of(now) : Stream.empty())
        .toList();
  }

  /** A policy with a word on the version, where another one would not read its keys. */
  public CorsPolicy explain(CorsPolicy policy, Versions.Spring spring) {
    return old && current
        ? policy
        : policy.noted(spring.explained() + " goes with a gateway that reads this key");
  }
}
