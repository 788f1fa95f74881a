import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Starts the site's routes, which listen on the port that the property {@code port} names. */
public final class CamelHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    int port = freePort();
    Properties properties = new Properties();
    properties.setProperty("port", String.valueOf(port));
    CamelContext context = new DefaultCamelContext();
    context.setApplicationContextClassLoader(site.loader());
    context.getPropertiesComponent().setInitialProperties(properties);
    for (Class<?> type : site.types()) {
      if (RoutesBuilder.class.isAssignableFrom(type)) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        context.addRoutes((RoutesBuilder) constructor.newInstance());
      }
    }
    context.start();
    return new Server(port, context::stop);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
