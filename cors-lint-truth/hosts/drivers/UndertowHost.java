import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;

/** Serves the handler that a static method of the site makes. */
public final class UndertowHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Undertow undertow = Undertow.builder().addHttpListener(0, "127.0.0.1", handler(site)).build();
    undertow.start();
    InetSocketAddress address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return new Server(address.getPort(), undertow::stop);
  }

  private static HttpHandler handler(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      for (Method method : type.getDeclaredMethods()) {
        boolean makes =
            method.getReturnType() == HttpHandler.class
                && method.getParameterCount() == 0
                && Modifier.isStatic(method.getModifiers());
        if (makes) {
          method.setAccessible(true);
          try {
            return (HttpHandler) method.invoke(null);
          } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    throw new IllegalStateException("the site has no method that makes a handler");
  }
}
