import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.javalin.Javalin;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Starts the application that a static method of the site makes, on Javalin 4 to 6. */
public final class JavalinHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == Javalin.class) {
          Javalin app = make(method).start("127.0.0.1", 0);
          return new Server(app.port(), app::stop);
        }
      }
    }
    throw new IllegalStateException("the site has no method that makes an application");
  }

  private static Javalin make(Method method) throws Exception {
    method.setAccessible(true);
    try {
      return (Javalin) method.invoke(null);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
