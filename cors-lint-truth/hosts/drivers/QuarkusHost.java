import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Puts Quarkus's filter, with the configuration of a site as Quarkus reads it, before the site's
 * resources. Its build-time part, which needs Quarkus's Maven plugin, is left out.
 */
public final class QuarkusHost implements Host {

  private static final String CORS = "quarkus.http.cors";

  @Override
  public Server start(Site site) throws Exception {
    SmallRyeConfig config = config(site);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
    try {
      HttpServer server =
          vertx
              .createHttpServer()
              .requestHandler(router(site, config, vertx))
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .get(20, TimeUnit.SECONDS);
      return new Server(server.actualPort(), vertx::close);
    } catch (Exception e) {
      vertx.close();
      throw e;
    }
  }

  private static SmallRyeConfig config(Site site) throws Exception {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors();
    java.nio.file.Path file = site.classes().resolve("application.yml");
    if (Files.exists(file)) {
      builder.withSources(new YamlConfigSource(file.toUri().toURL()));
    }
    return builder.build();
  }

  private static Router router(Site site, SmallRyeConfig config, Vertx vertx) throws Exception {
    Router router = Router.router(vertx);
    if (config.getOptionalValue(CORS, Boolean.class).orElse(false)) {
      router.route().handler(new CORSFilter(settings(config)));
    }
    for (Class<?> type : site.types()) {
      if (type.isAnnotationPresent(Path.class)) {
        serve(type, router);
      }
    }
    return router;
  }

  private static CORSConfig settings(SmallRyeConfig config) {
    CORSConfig cors = new CORSConfig();
    cors.origins = list(config, "origins");
    cors.methods = list(config, "methods");
    cors.headers = list(config, "headers");
    cors.exposedHeaders = list(config, "exposed-headers");
    cors.accessControlMaxAge =
        config
            .getOptionalValue(CORS + ".access-control-max-age", Long.class)
            .map(Duration::ofSeconds);
    cors.accessControlAllowCredentials =
        config.getOptionalValue(CORS + ".access-control-allow-credentials", Boolean.class);
    return cors;
  }

  private static Optional<List<String>> list(SmallRyeConfig config, String key) {
    return config.getOptionalValues(CORS + "." + key, String.class);
  }

  private static void serve(Class<?> type, Router router) throws Exception {
    Object resource = type.getDeclaredConstructor().newInstance();
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(GET.class)) {
        router
            .get(type.getAnnotation(Path.class).value())
            .handler(
                context -> {
                  try {
                    context.end(String.valueOf(method.invoke(resource)));
                  } catch (ReflectiveOperationException e) {
                    context.fail(e);
                  }
                });
      }
    }
  }
}
