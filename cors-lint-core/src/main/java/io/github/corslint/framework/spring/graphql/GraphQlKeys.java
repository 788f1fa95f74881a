package io.github.corslint.framework.spring.graphql;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.ConfiguredPart;
import io.github.corslint.framework.spring.policy.KeyMaker;
import io.github.corslint.framework.spring.policy.KeyedConfiguration;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.framework.spring.websocket.OriginInterceptor;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.config.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys of Spring Boot for the endpoint of Spring for GraphQL. Those below {@code
 * spring.graphql.cors} make a mapping of the endpoint's path, which starts from what {@code
 * addMapping} permits and is registered after the mappings of the application; without origins they
 * make none. Handshakes of its WebSocket are asked about those origins since Boot 3.5.15 and 4.0.7,
 * about none before. Seen with Boot 3.4.5 and 3.5.16, read in 4.0.9 ({@code
 * GraphQlWebMvcAutoConfiguration}).
 */
public final class GraphQlKeys {

  /** The configuration of the endpoint. */
  public static final String CORS = "spring.graphql.cors";

  private static final String PATH = "${spring.graphql.http.path:${spring.graphql.path:/graphql}}";
  private static final String SURFACE = "Spring for GraphQL WebSocket";
  private static final String SOCKET = "spring.graphql.websocket.path";

  private static final List<String> BOOT =
      List.of(
          "org.springframework.boot:spring-boot-starter-parent",
          "org.springframework.boot:spring-boot-dependencies",
          "org.springframework.boot:org.springframework.boot.gradle.plugin",
          "spring-boot.version");

  private final ConfiguredKeys keys;
  private final Context context;
  private final Versions.Spring version;
  private final KeyedConfiguration configuration;

  /** The keys of one file on one of its profiles. */
  public GraphQlKeys(ConfiguredKeys keys, Context context) {
    this.keys = keys;
    this.context = context;
    this.version = context.versions().spring(keys.path());
    this.configuration = new KeyedConfiguration(keys, CORS, true);
  }

  /** The path of the endpoint, as a file sees it. */
  static Optional<String> path(Context context, String file) {
    return new Constants(context.plainWorld()).expand(PATH, file);
  }

  /** The policies of the endpoint and of its WebSocket. */
  public List<Recovered> policies() {
    List<Recovered> policies = new ArrayList<>();
    if (keys.touches(CORS)) {
      configuration.place().flatMap(this::endpoint).ifPresent(policies::add);
    }
    if (keys.touches(SOCKET) || (keys.touches(CORS) && isSocketAsked())) {
      keys.value(SOCKET).flatMap(this::socket).map(Recovered::alone).ifPresent(policies::add);
    }
    return policies;
  }

  private Optional<Recovered> endpoint(Location at) {
    SpringPolicy policy = new SpringPolicy(version, at);
    policy.applyPermitDefaults(at);
    configuration.apply(policy);
    ConfigurationObject object = new ConfigurationObject(configuration.surface(), policy, at, CORS);
    path(context, keys.path())
        .ifPresent(path -> new MappingTable(MappingTable.Layer.HANDLERS).put(path, object, at));
    KeyMaker maker = new KeyMaker(keys.profile().isEmpty());
    return object.policies().stream()
        .map(p -> new Recovered(p, Optional.of(new ConfiguredPart(object, maker))))
        .map(r -> r.onProfile(keys.profile()))
        .findFirst();
  }

  private Optional<CorsPolicy> socket(Item path) {
    Scope scope = new Scope(path.text().stream().toList(), SOCKET, keys.profile()).ofWebSocket();
    return isSocketAsked()
        ? configuration.place().map(at -> listed(at, scope))
        : Optional.of(anybody(path.at(), scope));
  }

  private CorsPolicy listed(Location at, Scope scope) {
    SpringPolicy policy = new SpringPolicy(version, at);
    policy.setCredentials(Known.TRUE, at);
    configuration.apply(policy);
    return policy
        .handshake(SURFACE, at, scope, false)
        .noted(
            version.explained()
                + " comes with a Spring Boot that asks handshakes for these origins");
  }

  private CorsPolicy anybody(Location at, Scope scope) {
    Origins.Entry whoever = new Origins.Entry("", Origins.EntryKind.STAR, o -> true, at);
    Origins origins =
        new Origins.Declared(List.of(whoever), Setting.unset(), OriginInterceptor.ECHO, at, true);
    return CorsPolicy.of(SURFACE, at, origins, scope)
        .noted(
            version.explained()
                + " comes with a Spring Boot that asks handshakes for no origin, whatever "
                + CORS
                + " says; 3.5.15 and 4.0.7 are the first that do");
  }

  private boolean isSocketAsked() {
    return Versions.firstOf(context.versions(), BOOT, keys.path())
        .map(GraphQlKeys::asksSockets)
        .orElseGet(() -> version.isAtLeast(7, 0, 8));
  }

  private static boolean asksSockets(Version boot) {
    Version first = boot.major() < 4 ? new Version(3, 5, 15) : new Version(4, 0, 7);
    return boot.compareTo(first) >= 0;
  }
}
