import com.sun.net.httpserver.HttpServer;
import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the JDK's server with the contexts that a static method of the site adds. */
public final class HttpServerHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    server.setExecutor(threads);
    addContexts(site, server);
    server.start();
    return new Server(
        server.getAddress().getPort(),
        () -> {
          server.stop(0);
          threads.shutdownNow();
        });
  }

  private static void addContexts(Site site, HttpServer server) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == HttpServer.class) {
          method.setAccessible(true);
          try {
            method.invoke(null, server);
            return;
          } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    throw new IllegalStateException("the site has no method that adds contexts");
  }
}
