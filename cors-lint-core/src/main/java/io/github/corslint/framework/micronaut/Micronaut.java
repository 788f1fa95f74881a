package io.github.corslint.framework.micronaut;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.config.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys {@code micronaut.server.cors.*}. Without origins everybody gets in, with credentials up
 * to 4 and without since 5; a written {@code *} is compared as a text up to 4 (observed on 3.10 and
 * 4.1, read in 5.2).
 */
public final class Micronaut implements Framework {

  private static final String CORS = "micronaut.server.cors";

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public List<String> configurationWords() {
    return List.of("micronaut", "cors");
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    if (!keys.touches(CORS) || keys.flag(CORS + ".enabled").is(Boolean.FALSE::equals)) {
      return List.of();
    }
    if (keys.value(CORS + ".enabled").isEmpty()) {
      return List.of();
    }
    boolean isOld = isOld(context, keys.path());
    List<String> configurations = keys.below(CORS + ".configurations");
    List<String> prefixes =
        configurations.isEmpty() ? List.of(CORS + ".configurations") : configurations;
    List<CorsPolicy> policies = new ArrayList<>();
    for (String prefix : prefixes) {
      keys.placeOf(prefix)
          .or(() -> keys.placeOf(CORS + ".enabled"))
          .ifPresent(at -> policies.add(policy(keys, prefix, at, isOld)));
    }
    return policies;
  }

  /** Whether the build names a version before 5; one that is not named counts as current. */
  private static boolean isOld(Context context, String path) {
    Optional<Version> version =
        context
            .versions()
            .library("io.micronaut", "micronaut-http-server-netty", path)
            .or(() -> context.versions().library("io.micronaut", "micronaut-http-server", path));
    return version.filter(v -> !v.isAtLeast(5, 0)).isPresent();
  }

  private static CorsPolicy policy(ConfiguredKeys keys, String prefix, Location at, boolean isOld) {
    PolicyDraft draft =
        new PolicyDraft(
                "configuration key " + prefix, at, new Scope(List.of(), CORS, keys.profile()))
            .star(PolicyDraft.ECHO)
            .methods(keys.list(prefix + ".allowed-methods"))
            .allowedHeaders(keys.list(prefix + ".allowed-headers"))
            .exposedHeaders(keys.list(prefix + ".exposed-headers"));
    List<Item> origins = keys.items(prefix + ".allowed-origins");
    List<Item> expressions = keys.whole(prefix + ".allowed-origins-regex");
    if (origins.isEmpty() && expressions.isEmpty()) {
      draft.everybody(at);
    }
    for (Item origin : origins) {
      if (origin.is("*") && !isOld) {
        draft.everybody(origin.at());
      } else {
        draft.exact(origin);
      }
    }
    expressions.forEach(e -> draft.regex(e, Expressions::whole));
    Setting<Boolean> credentials = keys.flag(prefix + ".allow-credentials");
    return (isOld ? draft.credentialsUnlessOff(credentials) : draft.credentials(credentials))
        .policy();
  }
}
