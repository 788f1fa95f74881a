import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Starts a site in Jersey on Grizzly: its own application class, else its resources and providers. */
public final class JerseyHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    HttpServer server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config(site));
    return new Server(server.getListener("grizzly").getPort(), server::shutdownNow);
  }

  private static ResourceConfig config(Site site) throws ClassNotFoundException {
    ResourceConfig config = new ResourceConfig();
    config.setClassLoader(site.loader());
    for (Class<?> type : site.types()) {
      if (Application.class.isAssignableFrom(type)) {
        return ResourceConfig.forApplicationClass(type.asSubclass(Application.class));
      }
      if (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class)) {
        config.register(type);
      }
    }
    return config;
  }
}
