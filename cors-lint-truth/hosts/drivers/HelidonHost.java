import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.helidon.webserver.Routing;
import io.helidon.webserver.WebServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.time.Duration;

/** Serves the routing that a static method of the site makes, on Helidon 3. */
public final class HelidonHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    WebServer server =
        WebServer.builder(routing(site))
            .bindAddress(InetAddress.getLoopbackAddress())
            .port(0)
            .build()
            .start()
            .await(Duration.ofSeconds(20));
    return new Server(server.port(), () -> server.shutdown().await(Duration.ofSeconds(20)));
  }

  private static Routing routing(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == Routing.class) {
          method.setAccessible(true);
          try {
            return (Routing) method.invoke(null);
          } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    throw new IllegalStateException("the site has no method that makes a routing");
  }
}
