import com.linecorp.armeria.server.ServerBuilder;
import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;

/** Starts a server of Armeria that a static method of the site sets up. */
public final class ArmeriaHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    ServerBuilder builder = com.linecorp.armeria.server.Server.builder();
    setUp(site, builder);
    com.linecorp.armeria.server.Server server =
        builder
            .http(new InetSocketAddress("127.0.0.1", 0))
            .gracefulShutdownTimeoutMillis(0, 0)
            .build();
    server.start().join();
    return new Server(server.activeLocalPort(), server::stop);
  }

  private static void setUp(Site site, ServerBuilder builder) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == ServerBuilder.class) {
          method.setAccessible(true);
          try {
            method.invoke(null, builder);
            return;
          } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    throw new IllegalStateException("the site has no method that sets up a server");
  }
}
