package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.framework.http.HttpLibrary;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Sight;
import io.github.corslint.interpret.World;
import io.github.corslint.syntax.Lookups;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.Sources;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interpreter's answer for made-up guards is what Java says when it runs them. */
final class GeneratedGuardTest {

  private static final int GUARDS = 200;
  private static final int ORIGINS = 100;

  /** Shows another part of the same language; any seed must do. */
  private static final long SEED = Long.getLong("truth.seed", 20260101L);

  private static final String IMPORTS =
      """
      import java.util.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;
      """;

  private static final String ENTRY =
      """
        boolean asked(javax.servlet.http.HttpServletRequest request) {
          return allowed(request.getHeader("Origin"));
        }
      """;

  private static final List<String> ORIGINS_OF_PAGES =
      List.of(
          "https://app.example.com",
          "https://app.example.com.evil.test",
          "https://evilexample.com",
          "http://localhost:8443",
          "https://admin.example.com:8443",
          "null",
          "https://appxexample.com",
          "HTTPS://APP.EXAMPLE.COM");

  @TempDir java.nio.file.Path folder;

  @Test
  void theInterpreterAgreesWithJava() throws Exception {
    List<java.nio.file.Path> files = new ArrayList<>();
    for (int i = 0; i < GUARDS; i++) {
      files.add(write(i, source(i, "")));
    }
    java.nio.file.Path classes = Files.createDirectory(folder.resolve("classes"));
    new Compiler(List.of(), false).compile(files, classes, 17);
    int compared = 0;
    List<String> differences = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (int i = 0; i < GUARDS && differences.size() < 5; i++) {
        compared += compare(i, loader.loadClass("Guard" + i), differences);
      }
    }
    assertEquals("", String.join("\n\n", differences));
    assertTrue(compared >= 20_000, "only " + compared + " comparisons");
  }

  private java.nio.file.Path write(int i, String source) throws IOException {
    return Files.writeString(folder.resolve("Guard" + i + ".java"), source);
  }

  private static String source(int i, String entry) {
    return IMPORTS
        + "public class Guard"
        + i
        + " {\n"
        + GeneratedGuard.members(SEED + i)
        + entry
        + "}\n";
  }

  private static int compare(int i, Class<?> type, List<String> differences) throws Exception {
    String source = source(i, ENTRY);
    Object guard = type.getDeclaredConstructor().newInstance();
    Method method = type.getDeclaredMethod("allowed", String.class);
    method.setAccessible(true);
    Interpreted interpreted = Interpreted.of("Guard" + i, source);
    Random random = new Random(SEED + i);
    for (int n = 0; n < ORIGINS; n++) {
      String origin = origin(random);
      String expected = java(method, guard, origin);
      String actual = interpreted.answer(origin);
      if (!expected.equals(actual)) {
        differences.add(origin + ": Java " + expected + ", interpreted " + actual + "\n" + source);
        return n;
      }
    }
    return ORIGINS;
  }

  private static String java(Method method, Object guard, String origin) throws Exception {
    try {
      return String.valueOf(method.invoke(guard, origin));
    } catch (InvocationTargetException thrown) {
      return "throws";
    }
  }

  private static String origin(Random random) {
    String origin = ORIGINS_OF_PAGES.get(random.nextInt(ORIGINS_OF_PAGES.size()));
    return switch (random.nextInt(4)) {
      case 0 -> origin.substring(random.nextInt(origin.length()));
      case 1 -> origin + (char) ('a' + random.nextInt(26));
      case 2 -> origin.replace('.', "-x:.".charAt(random.nextInt(4)));
      default -> origin;
    };
  }

  /** A guard as the interpreter runs it. */
  private record Interpreted(Execution execution, Entry entry) {

    static Interpreted of(String name, String source) {
      Sources sources =
          new Sources(
              List.of(name + ".java"),
              path -> SourceParser.parse(path, source),
              (sieve, file) -> true);
      Project project = new Project(sources, new Lookups());
      ProjectType type = project.type(name).orElseThrow();
      World world = new World(project, List.of(new HttpLibrary()), Configuration.EMPTY);
      return new Interpreted(
          new Execution(world, path -> Sight.of(Set.of(path.effects())), Execution.Hope.FIRM),
          Entry.of(type, type, type.methods("asked").get(0)));
    }

    String answer(String origin) {
      List<Path> paths = execution.run(entry, origin).paths();
      if (paths.size() != 1) {
        return paths.size() + " paths, for " + paths.get(0).assumptions();
      }
      Path path = paths.get(0);
      Object result = path.result().raw();
      boolean throwsUp = path.thrown() || (result == null && path.abandoned().isEmpty());
      return throwsUp ? "throws" : path.abandoned().orElse(String.valueOf(result));
    }
  }
}
