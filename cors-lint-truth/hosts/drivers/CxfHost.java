import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import jakarta.ws.rs.core.Application;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.apache.tomcat.util.modeler.Registry;

/** Starts a site's JAX-RS application class in CXF on Tomcat. */
public final class CxfHost implements Host {

  static {
    // Servers of several class loaders run at once, and their names in JMX would clash.
    Registry.disableRegistry();
  }

  @Override
  public Server start(Site site) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(site.home().toString());
    tomcat.setPort(0);
    StandardContext context = (StandardContext) tomcat.addContext("", site.home().toString());
    context.setParentClassLoader(site.loader());
    Tomcat.addServlet(context, "cxf", new CXFNonSpringJaxrsServlet(application(site)));
    context.addServletMappingDecoded("/*", "cxf");
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.start();
    return new Server(
        tomcat.getConnector().getLocalPort(),
        () -> {
          tomcat.stop();
          tomcat.destroy();
        });
  }

  private static Application application(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      if (Application.class.isAssignableFrom(type)) {
        return type.asSubclass(Application.class).getDeclaredConstructor().newInstance();
      }
    }
    throw new IllegalStateException("the site has no application class");
  }
}
