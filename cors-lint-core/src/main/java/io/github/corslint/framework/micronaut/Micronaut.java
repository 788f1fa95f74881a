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
import io.github.corslint.syntax.JavaSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys {@code micronaut.server.cors.*} and {@code @CrossOrigin}. A configuration without
 * origins lets everybody in.
 */
public final class Micronaut implements Framework {

  private static final String CORS = "micronaut.server.cors";

  @Override
  public List<String> words() {
    return List.of("micronaut.http.server.cors");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("micronaut", "cors");
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return CrossOrigins.policies(source, context);
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    if (!keys.touches(CORS) || keys.flag(CORS + ".enabled").is(Boolean.FALSE::equals)) {
      return List.of();
    }
    if (keys.value(CORS + ".enabled").isEmpty()) {
      return List.of();
    }
    Generation generation = Generation.of(context.versions(), keys.path());
    List<String> configurations = keys.below(CORS + ".configurations");
    List<String> prefixes =
        configurations.isEmpty() ? List.of(CORS + ".configurations") : configurations;
    List<CorsPolicy> policies = new ArrayList<>();
    for (String prefix : prefixes) {
      keys.placeOf(prefix)
          .or(() -> keys.placeOf(CORS + ".enabled"))
          .ifPresent(at -> policies.add(policy(keys, prefix, at, generation)));
    }
    return policies;
  }

  private static CorsPolicy policy(
      ConfiguredKeys keys, String prefix, Location at, Generation generation) {
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
    origins.forEach(o -> generation.admit(o, draft));
    expressions.forEach(e -> draft.regex(e, Expressions::whole));
    return generation.credentials(keys.flag(prefix + ".allow-credentials"), draft).policy();
  }
}
