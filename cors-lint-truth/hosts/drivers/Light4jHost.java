import com.networknt.config.Config;
import com.networknt.cors.CorsHttpHandler;
import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.lang.reflect.Constructor;
import java.net.InetSocketAddress;

/** Puts light-4j's handler, with the configuration files of a site, before the site's handler. */
public final class Light4jHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Config.getInstance().clear();
    Config.getInstance().setClassLoader(site.loader());
    CorsHttpHandler cors = new CorsHttpHandler();
    HttpHandler own = handler(site);
    HttpHandler first = cors.isEnabled() ? cors.setNext(own) : own;
    Undertow undertow = Undertow.builder().addHttpListener(0, "127.0.0.1", first).build();
    undertow.start();
    InetSocketAddress address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return new Server(address.getPort(), undertow::stop);
  }

  private static HttpHandler handler(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      if (HttpHandler.class.isAssignableFrom(type)) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (HttpHandler) constructor.newInstance();
      }
    }
    throw new IllegalStateException("the site has no handler");
  }
}
