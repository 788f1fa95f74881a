import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import ratpack.handling.Chain;
import ratpack.server.RatpackServer;
import ratpack.server.ServerConfig;

/** Serves the chain that a static method of the site fills. */
public final class RatpackHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Method routes = routes(site);
    RatpackServer server =
        RatpackServer.of(
            spec ->
                spec.serverConfig(
                        ServerConfig.embedded().address(InetAddress.getLoopbackAddress()).port(0))
                    .handlers(chain -> fill(routes, chain)));
    server.start();
    return new Server(server.getBindPort(), server::stop);
  }

  private static void fill(Method routes, Chain chain) throws Exception {
    try {
      routes.invoke(null, chain);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Method routes(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == Chain.class) {
          method.setAccessible(true);
          return method;
        }
      }
    }
    throw new IllegalStateException("the site has no method that fills a chain");
  }
}
