import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.undertow.Undertow;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** Starts a site in RESTEasy on Undertow: its own application class, else its resources and providers. */
public final class ResteasyHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    int port = freePort();
    UndertowJaxrsServer server = new UndertowJaxrsServer();
    server.deploy(application(site), "/");
    server.start(Undertow.builder().setIoThreads(1).setWorkerThreads(4).addHttpListener(port, "127.0.0.1"));
    return new Server(port, server::stop);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Application application(Site site) throws Exception {
    Set<Class<?>> components = new HashSet<>();
    for (Class<?> type : site.types()) {
      if (Application.class.isAssignableFrom(type)) {
        return type.asSubclass(Application.class).getDeclaredConstructor().newInstance();
      }
      if (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class)) {
        components.add(type);
      }
    }
    return new Application() {
      @Override
      public Set<Class<?>> getClasses() {
        return components;
      }
    };
  }
}
