package io.github.corslint.framework.quarkus;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The keys {@code quarkus.http.cors.*} and the builder that code may use instead. In YAML each part
 * has a line of its own: {@code YamlConfigSource} of SmallRye Config (1.8 to 3.17) puts a name that
 * holds dots in quotes, so that it is the name of something else.
 */
public final class Quarkus implements Framework {

  private static final String CORS = "quarkus.http.cors";
  private static final int FIRST_WITH_VARY = 39;

  private static final List<String> VERSIONS =
      List.of(
          "io.quarkus:quarkus-vertx-http",
          "io.quarkus:quarkus-rest",
          "quarkus.platform.version",
          "quarkusPlatformVersion",
          "io.quarkus.platform:quarkus-bom",
          "io.quarkus:quarkus-bom");

  @Override
  public List<String> words() {
    return List.of("quarkus.vertx.http.security");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("quarkus", "cors");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new QuarkusLibrary());
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys all, Context context) {
    ConfiguredKeys keys = all.withoutDottedNames();
    Optional<Location> at = keys.touches(CORS) ? keys.placeOf(CORS + ".origins") : Optional.empty();
    return at.isPresent() && isEnabled(keys) ? List.of(policy(keys, at.get(), context)) : List.of();
  }

  /** A switch that cannot be known counts as on: the origins were written for that case. */
  private static boolean isEnabled(ConfiguredKeys keys) {
    return List.of(CORS, CORS + ".~", CORS + ".enabled").stream()
        .map(keys::flag)
        .anyMatch(f -> f.is(Boolean.TRUE::equals) || f instanceof Setting.Unknown<Boolean>);
  }

  private static CorsPolicy policy(ConfiguredKeys keys, Location at, Context context) {
    PolicyDraft draft =
        new PolicyDraft("configuration key " + CORS, at, new Scope(List.of(), CORS, keys.profile()))
            .varied(isSinceVary(context, keys.path()))
            .methods(keys.list(CORS + ".methods"))
            .allowedHeaders(keys.list(CORS + ".headers"))
            .exposedHeaders(keys.list(CORS + ".exposed-headers"));
    return QuarkusOrigins.fill(
            draft,
            QuarkusList.items(keys, CORS + ".origins"),
            keys.flag(CORS + ".access-control-allow-credentials"))
        .policy();
  }

  private static boolean isSinceVary(Context context, String path) {
    return Versions.firstOf(context.versions(), VERSIONS, path)
        .filter(v -> !v.isAtLeast(3, FIRST_WITH_VARY))
        .isEmpty();
  }

  private static final class QuarkusLibrary implements Library {
    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      boolean makes = method.equals("builder") || method.equals("origins");
      return makes && type.is("io.quarkus", "CORS")
          ? Optional.of(new CorsBuilder(arguments, site).recorded(site))
          : Optional.empty();
    }
  }
}
