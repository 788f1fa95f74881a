import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.modeler.Registry;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * Deploys a site as a web application of Tomcat: by web.xml and annotations; filters and servlets that
 * neither they nor Spring's XML files name are mapped to everything and to {@code /api/data}.
 */
public final class TomcatHost implements Host {

  /** Tomcat tells its log alone why a web application does not start. */
  private static final Logger LOG = Logger.getLogger("org.apache.catalina.core.ContainerBase");

  private static final ThreadLocal<Throwable> FAILURE = new ThreadLocal<>();

  static {
    disableRegistry();
    LOG.setLevel(Level.SEVERE);
    LOG.setUseParentHandlers(false);
    LOG.addHandler(new FailureKeeper());
  }

  /**
   * Servers of several class loaders run at once, and their names in JMX would clash. Tomcat 8.5.31 cannot do without
   * names, and so runs alone.
   */
  private static void disableRegistry() {
    try {
      Registry.class.getMethod("disableRegistry").invoke(null);
    } catch (NoSuchMethodException old) {
      return;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Server start(Site site) throws Exception {
    Path webapp = Files.createDirectories(site.home().resolve("webapp"));
    copy(site.classes(), Files.createDirectories(webapp.resolve("WEB-INF/classes")));
    String descriptors = moveDescriptor(webapp) + beanFiles(webapp);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(site.home().toString());
    tomcat.setPort(0);
    StandardContext context = context(webapp);
    tomcat.getHost().addChild(context);
    context.setParentClassLoader(getClass().getClassLoader());
    ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
    register(site, context, descriptors);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    FAILURE.remove();
    tomcat.start();
    if (context.getState() != LifecycleState.STARTED) {
      tomcat.stop();
      tomcat.destroy();
      throw new IllegalStateException("the web application does not start", FAILURE.get());
    }
    return new Server(
        tomcat.getConnector().getLocalPort(),
        () -> {
          tomcat.stop();
          tomcat.destroy();
        });
  }

  /** A web application without the servlets that Tomcat adds by default. */
  private static StandardContext context(Path webapp) {
    StandardContext context = new StandardContext();
    context.setName("");
    context.setPath("");
    context.setDocBase(webapp.toString());
    ContextConfig config = new ContextConfig();
    config.setDefaultWebXml(Constants.NoDefaultWebXml);
    context.addLifecycleListener(config);
    return context;
  }

  private static void register(Site site, StandardContext context, String descriptors) throws Exception {
    for (Class<?> type : site.types()) {
      if (Modifier.isAbstract(type.getModifiers()) || declared(type, descriptors)) {
        continue;
      }
      if (isA(type, "servlet.Filter")) {
        FilterDef def = new FilterDef();
        def.setFilterName(type.getName());
        def.setFilterClass(type.getName());
        context.addFilterDef(def);
        FilterMap map = new FilterMap();
        map.setFilterName(type.getName());
        map.addURLPattern("/*");
        context.addFilterMap(map);
      } else if (isA(type, "servlet.Servlet")) {
        Tomcat.addServlet(context, type.getName(), type.getName());
        context.addServletMappingDecoded("/api/data", type.getName());
      }
    }
  }

  private static boolean declared(Class<?> type, String descriptors) {
    return descriptors.contains(type.getName())
        || type.getEnclosingClass() != null
        || Stream.of(type.getAnnotations()).map(Annotation::annotationType).anyMatch(a -> a.getName().contains("servlet.annotation."));
  }

  private static boolean isA(Class<?> type, String suffix) {
    for (Class<?> t = type; t != null; t = t.getSuperclass()) {
      for (Class<?> i : t.getInterfaces()) {
        if (i.getName().endsWith(suffix) || isA(i, suffix)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String moveDescriptor(Path webapp) throws Exception {
    Path found = webapp.resolve("WEB-INF/classes/web.xml");
    if (!Files.exists(found)) {
      return "";
    }
    return Files.readString(Files.move(found, webapp.resolve("WEB-INF/web.xml")));
  }

  /** What Spring makes is not the container's to make. */
  private static String beanFiles(Path webapp) throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(webapp.resolve("WEB-INF/classes"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws java.io.IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Remembers the last failure of each thread. */
  private static final class FailureKeeper extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (record.getThrown() != null) {
        FAILURE.set(record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
