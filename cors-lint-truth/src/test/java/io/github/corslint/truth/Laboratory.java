package io.github.corslint.truth;

import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Boots fixtures in one framework and attacks them. */
final class Laboratory {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path WORK = MODULE.resolve("target/laboratory");
  private static final Map<String, Laboratory> BY_CLASSPATH = new HashMap<>();

  private final Framework framework;
  private final Semaphore places;

  private Laboratory(Framework framework) {
    this.framework = framework;
    this.places = new Semaphore(framework.capacity());
  }

  /** The one laboratory for a host; hosts with the same class path share it. */
  static synchronized Laboratory of(String host) throws Exception {
    String classpath = Framework.classpathOf(host);
    Laboratory known = BY_CLASSPATH.get(classpath);
    if (known != null) {
      return known;
    }
    Path work = WORK.resolve(classpath);
    clear(work);
    Laboratory made = new Laboratory(Framework.load(classpath, MODULE, work));
    BY_CLASSPATH.put(classpath, made);
    return made;
  }

  /** Boots a fixture, sends every origin to each of its paths and stops it. */
  Measurement measure(Fixture fixture, List<AttackOrigin> origins) throws Exception {
    Path room = Files.createTempDirectory(Files.createDirectories(WORK), fixture.name());
    places.acquire();
    try {
      return measure(fixture, framework.compile(fixture, room), origins);
    } finally {
      places.release();
      clear(room);
    }
  }

  private Measurement measure(Fixture fixture, Site site, List<AttackOrigin> origins)
      throws Exception {
    try (site;
        Server server = start(site)) {
      return attack(fixture, new Attacker(server.port()), origins);
    } catch (StartFailure failure) {
      boolean foretold = fixture.lacking().filter(failure.getMessage()::contains).isPresent();
      if (!foretold && !failure.isAboutCors(site.classNames())) {
        throw failure;
      }
      return new Measurement(failure.getMessage(), foretold, List.of());
    }
  }

  private Server start(Site site) throws StartFailure {
    try {
      return framework.start(site);
    } catch (Exception | LinkageError e) {
      throw new StartFailure(e);
    }
  }

  private static Measurement attack(Fixture fixture, Attacker attacker, List<AttackOrigin> origins)
      throws IOException, InterruptedException {
    if (fixture.lacking().isPresent()) {
      throw new IOException(fixture + " starts without " + fixture.lacking().get());
    }
    List<Shot> shots = new ArrayList<>();
    for (Request request : fixture.requests()) {
      if (!request.isWebSocket()) {
        Reply own = attacker.ownPage(request);
        if (own.status() / 100 != 2 && own.status() < 500) {
          throw new IOException(request + " must answer the site's own pages, but: " + own);
        }
      }
      for (AttackOrigin origin : origins) {
        shots.add(attacker.attack(origin, request));
      }
    }
    return new Measurement("", false, shots);
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The framework refuses to start the site. */
  private static final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern ABOUT_CORS = Pattern.compile("(?i)origin|cors|credentials");

    StartFailure(Throwable cause) {
      super(describe(cause), cause);
    }

    /** A site that does not start for another reason proves nothing. */
    boolean isAboutCors(List<String> own) {
      return ABOUT_CORS.matcher(String.valueOf(getMessage())).find() || isThrownByCors(own);
    }

    /** Whether classes of the framework that are about CORS took part. */
    private boolean isThrownByCors(List<String> own) {
      return Stream.<Throwable>iterate(getCause(), Objects::nonNull, Throwable::getCause)
          .flatMap(t -> Stream.of(t.getStackTrace()))
          .map(StackTraceElement::getClassName)
          .filter(name -> !own.contains(name))
          .anyMatch(name -> ABOUT_CORS.matcher(name).find());
    }

    private static String describe(Throwable cause) {
      Throwable root = cause;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
  }
}
