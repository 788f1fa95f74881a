import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;

/** Serves the router that a static method of the site makes, on Vert.x 5. */
public final class Vertx5Host implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      HttpServer server =
          vertx
              .createHttpServer()
              .requestHandler(router(site, vertx))
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

  private static Router router(Site site, Vertx vertx) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == Router.class) {
          method.setAccessible(true);
          try {
            return (Router) method.invoke(null, vertx);
          } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    throw new IllegalStateException("the site has no method that makes a router");
  }
}
