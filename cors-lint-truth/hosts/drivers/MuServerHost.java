import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.muserver.MuServer;
import io.muserver.MuServerBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Starts the mu-server whose builder a static method of the site fills. */
public final class MuServerHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    MuServerBuilder builder = MuServerBuilder.muServer().withHttpPort(0).withInterface("127.0.0.1");
    fill(site, builder);
    MuServer server = builder.start();
    return new Server(server.uri().getPort(), server::stop);
  }

  private static void fill(Site site, MuServerBuilder builder) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == MuServerBuilder.class) {
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
    throw new IllegalStateException("the site has no method that fills a builder");
  }
}
