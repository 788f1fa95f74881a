package io.github.corslint.truth;

import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A framework with its driver, loaded once; runs any number of fixtures. */
final class Framework {

  /**
   * Which class path and driver a folder of fixtures uses, where they are not called like the
   * folder.
   */
  private static final Map<String, String> CLASSPATHS =
      Map.of(
          "tomcat-filter", "servlet",
          "tomcat9", "servlet-javax",
          "tomcat10", "servlet",
          "spring62", "spring-mvc",
          "spring-webflux62", "spring-webflux",
          "spring-websocket62", "spring-websocket",
          "spring-security6", "spring-security");

  private static final Map<String, String> DRIVERS =
      Map.ofEntries(
          Map.entry("servlet", "TomcatHost"),
          Map.entry("servlet-javax", "TomcatHost"),
          Map.entry("tomcat85", "TomcatHost"),
          Map.entry("tomcat8531", "TomcatHost"),
          Map.entry("jersey", "JerseyHost"),
          Map.entry("resteasy", "ResteasyHost"),
          Map.entry("cxf", "CxfHost"),
          Map.entry("jetty", "JettyHost"),
          Map.entry("spring-xml", "TomcatHost"),
          Map.entry("spring-security", "SecuredBootHost"),
          Map.entry("spring-security5", "SecuredBootHost"),
          Map.entry("spring-security7", "SecuredBootHost"),
          Map.entry("spring-security-webflux", "SecuredBootHost"),
          Map.entry("jetty94", "JettyHost"),
          Map.entry("dropwizard", "DropwizardHost"),
          Map.entry("vertx", "VertxHost"),
          Map.entry("vertx39", "VertxHost"),
          Map.entry("vertx5", "Vertx5Host"),
          Map.entry("javalin", "JavalinHost"),
          Map.entry("javalin4", "JavalinHost"),
          Map.entry("armeria", "ArmeriaHost"),
          Map.entry("netty", "NettyHost"),
          Map.entry("spark", "SparkHost"),
          Map.entry("undertow", "UndertowHost"),
          Map.entry("httpserver", "HttpServerHost"),
          Map.entry("micronaut", "MicronautHost"),
          Map.entry("micronaut3", "MicronautHost"),
          Map.entry("helidon", "HelidonHost"),
          Map.entry("quarkus", "QuarkusHost"),
          Map.entry("ratpack", "RatpackHost"),
          Map.entry("mu-server", "MuServerHost"),
          Map.entry("jooby", "JoobyHost"),
          Map.entry("camel", "CamelHost"),
          Map.entry("light-4j", "Light4jHost"),
          Map.entry("lambda", "LambdaHost"),
          Map.entry("struts", "TomcatHost"));

  /** Drivers that extend another. */
  private static final Map<String, String> EXTENDED = Map.of("SecuredBootHost", "BootHost");

  /** Frameworks whose servers share configuration, what the first to stop takes away, or names. */
  private static final Set<String> ALONE =
      Set.of(
          "light-4j",
          "spring-webflux",
          "spring-webflux52",
          "spring-webflux53",
          "spring-webflux7",
          "spring-security-webflux",
          "spring-graphql-webflux",
          "spring-gateway",
          "spring-gateway5",
          "tomcat8531");

  /** Frameworks whose annotation processors write what they run. */
  private static final Set<String> PROCESSED = Set.of("micronaut", "micronaut3");

  /** Frameworks that cannot read class files of Java 17. */
  private static final Set<String> OLD_CLASS_FILES =
      Set.of("spring52", "spring-webflux52", "spring-websocket52", "tomcat85", "tomcat8531");

  private final int capacity;
  private final Compiler compiler;
  private final HostLoader loader;
  private final Host host;

  private Framework(int capacity, Compiler compiler, HostLoader loader, Host host) {
    this.capacity = capacity;
    this.compiler = compiler;
    this.loader = loader;
    this.host = host;
  }

  /** The module of hosts whose jars a folder of fixtures, or a version of a framework, uses. */
  static String classpathOf(String name) {
    return CLASSPATHS.getOrDefault(name, name);
  }

  static Framework load(String name, Path module, Path work) throws Exception {
    String classpath = classpathOf(name);
    String driver = DRIVERS.getOrDefault(classpath, "BootHost");
    List<Path> jars = jarsOf(module.resolve("hosts").resolve(classpath));
    Compiler compiler = new Compiler(jars, PROCESSED.contains(classpath));
    Path classes = Files.createDirectories(work.resolve("driver"));
    compiler.compile(sourcesOf(driver, module.resolve("hosts/drivers")), classes, 11);
    HostLoader loader = new HostLoader(urls(jars, classes));
    URLConnection.setDefaultUseCaches("jar", false); // one framework closes jars that another reads
    disableUrlStreamHandlerOf(loader);
    Host host = (Host) loader.loadClass(driver).getConstructor().newInstance();
    return new Framework(ALONE.contains(name) ? 1 : Integer.MAX_VALUE, compiler, loader, host);
  }

  private static List<Path> sourcesOf(String driver, Path drivers) {
    return Stream.iterate(driver, Objects::nonNull, EXTENDED::get)
        .map(d -> drivers.resolve(d + ".java"))
        .toList();
  }

  /**
   * Tomcat installs a handler for the whole JVM, which only the first of several Tomcats can do.
   */
  private static void disableUrlStreamHandlerOf(ClassLoader loader)
      throws ReflectiveOperationException {
    Class<?> factory;
    try {
      factory = loader.loadClass("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory");
    } catch (ClassNotFoundException e) {
      return;
    }
    factory.getMethod("disable").invoke(null);
  }

  /** The jars that a host's module wrote down. */
  static List<Path> jarsOf(Path host) throws IOException {
    Path file = host.resolve("target/classpath");
    if (!Files.exists(file)) {
      throw new IOException(
          file + " is missing: build the module " + host.getFileName() + " first");
    }
    return Stream.of(Files.readString(file).strip().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  static URL[] urls(List<Path> jars, Path classes) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  /** How many servers it can run at once. */
  int capacity() {
    return capacity;
  }

  /** Compiles a fixture into a folder. */
  Site compile(Fixture fixture, Path work) throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    int release = OLD_CLASS_FILES.contains(fixture.host()) ? 11 : 17;
    compiler.compile(fixture.sources(), classes, release);
    for (Path resource : fixture.resources()) {
      String name = fixture.folder().relativize(resource).toString();
      Path target =
          classes.resolve(
              name.replaceFirst("^(src/main/resources/|(src/main/webapp/)?WEB-INF/)", ""));
      Files.createDirectories(target.getParent());
      Files.copy(resource, target);
    }
    Path home = Files.createDirectories(work.resolve("home"));
    return new Site(
        home,
        classes,
        classNames(classes),
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, loader),
        fixture.profile());
  }

  private static List<String> classNames(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(f -> classes.relativize(f).toString())
          .filter(f -> f.endsWith(".class"))
          .map(f -> f.substring(0, f.length() - ".class".length()).replace(File.separatorChar, '.'))
          .sorted()
          .toList();
    }
  }

  /** Starts a compiled fixture. */
  Server start(Site site) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(site.loader());
    try {
      return host.start(site);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
