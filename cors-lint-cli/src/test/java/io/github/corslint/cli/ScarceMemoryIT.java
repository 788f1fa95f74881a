package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tree may be larger than memory, as long as what one file needs, and what has policies, is not.
 */
final class ScarceMemoryIT {

  private static final int FILES = 16;
  private static final int METHODS = 2_500;

  private static final String FILTER =
      """
      package shop;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      public class Filter%1$d implements Filter {
        @Override
        public void doFilter(ServletRequest q, ServletResponse s, FilterChain chain) {
          String origin = ((HttpServletRequest) q).getHeader("Origin");
          if (Origins%1$d.allows(origin)) {
            log(((HttpServletResponse) s).getHeader("Access-Control-Allow-Origin"));
          }
        }
      }
      """;

  private static final String ORIGINS =
      """
      package shop;
      class Origins%d {
        static boolean allows(String origin) {
          return origin != null && origin.endsWith("shop.example");
        }
      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void whatIsParsedGivesWayToWhatIsNeeded() throws Exception {
    for (int i = 0; i < FILES; i++) {
      write("Filter" + i, FILTER.formatted(i));
      write("Origins" + i, ORIGINS.formatted(i, methods()));
    }
    Outcome outcome =
        new PackagedJar(folder)
            .command(PackagedJar.JAVA, "-Xmx96m", "-jar", PackagedJar.JAR, "scan");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(FILES + " with CORS code"), outcome.err());
  }

  private void write(String type, String text) throws IOException {
    Files.writeString(folder.resolve(type + ".java"), text);
  }

  private static String methods() {
    return IntStream.range(0, METHODS)
        .mapToObj(i -> "  static int method%d(int a, int b) { return a * %d + b; }".formatted(i, i))
        .collect(Collectors.joining("\n"));
  }
}
