import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import spark.Service;

/** Starts a service of Spark whose routes a static method of the site adds. */
public final class SparkHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Service service = Service.ignite().ipAddress("127.0.0.1").port(0);
    addRoutes(site, service);
    service.awaitInitialization();
    return new Server(service.port(), service::stop);
  }

  private static void addRoutes(Site site, Service service) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == Service.class) {
          method.setAccessible(true);
          try {
            method.invoke(null, service);
            return;
          } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    throw new IllegalStateException("the site has no method that adds routes");
  }
}
