import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.jooby.Jooby;
import io.jooby.ServerOptions;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Starts the site's subclass of Jooby. */
public final class JoobyHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Jooby app = app(site);
    ServerOptions options = new ServerOptions();
    options.setHost("127.0.0.1");
    options.setPort(freePort());
    app.setServerOptions(options);
    io.jooby.Server server = app.start();
    return new Server(options.getPort(), server::stop);
  }

  private static Jooby app(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      if (Jooby.class.isAssignableFrom(type)) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Jooby) constructor.newInstance();
      }
    }
    throw new IllegalStateException("the site has no application");
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
