import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.eclipse.jetty.server.ServerConnector;

/** Starts the Jetty server that a static method of the site makes for a port. */
public final class JettyHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == org.eclipse.jetty.server.Server.class) {
          return start(make(method));
        }
      }
    }
    throw new IllegalStateException("the site has no method that makes a server");
  }

  private static org.eclipse.jetty.server.Server make(Method method) throws Exception {
    method.setAccessible(true);
    try {
      return (org.eclipse.jetty.server.Server) method.invoke(null, 0);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Server start(org.eclipse.jetty.server.Server server) throws Exception {
    server.start();
    return new Server(((ServerConnector) server.getConnectors()[0]).getLocalPort(), server::stop);
  }
}
