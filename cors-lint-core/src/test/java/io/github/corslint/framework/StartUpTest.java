package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a container makes first does not hide what the filter does with it. */
final class StartUpTest {

  private static final String FILTER =
      """
      package app;
      import javax.servlet.http.*;
      class Cors {
        private final Settings settings;
        Cors(Settings settings) { this.settings = settings; }
        void apply(HttpServletRequest request, HttpServletResponse response) {
          if (settings.enabled()) {
            response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
        }
      }
      """;

  private static final List<String> REFLECTED =
      List.of("8 error reflected-origin https://evil.test");

  private static List<String> with(String members) {
    String settings = "package app;\nclass Settings {\n" + members + "\n}\n";
    return Seen.in(
        Map.of("src/main/java/app/Cors.java", FILTER, "src/main/java/app/Settings.java", settings));
  }

  private static String times(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static final String ENABLED = "boolean enabled() { return source.flag(\"cors\"); }\n";

  @Test
  void settingsThatAreChecked() {
    String checks =
        times(
            150,
            i ->
                "if (source.number(%d) > 5 || !source.flags().contains(\"%d\")) { throw new IllegalStateException(); }"
                    .formatted(i, i));
    assertEquals(
        REFLECTED,
        with(
            "final Source source;\nSettings(Source source) { this.source = source;\n"
                + checks
                + "}\n"
                + ENABLED));
  }

  @Test
  void settingsThatAreReadInALongLoop() {
    String keys = times(190, i -> "\"key" + i + "\",");
    assertEquals(
        REFLECTED,
        with(
            """
            final Source source;
            final java.util.Properties known = new java.util.Properties();
            Settings(Source source) {
              this.source = source;
              for (int twice = 0; twice < 2; twice++) {
                for (String key : new String[] {%s}) {
                  String value = System.getProperty(key, source.text(key));
                  if (value != null && !value.isEmpty()) { known.setProperty(key, value); }
                }
              }
            }
            """
                    .formatted(keys)
                + ENABLED));
  }

  @Test
  void somethingLongThatTheFilterDoesNotNeed() {
    String steps =
        times(700, i -> "total += scale(" + i + ") * scale(total) + scale(scale(" + i + "));");
    assertEquals(
        REFLECTED,
        with(
            "boolean on = true; int total;\nint scale(int n) { int m = n; for (int i = 0; i < 9; i++) { m += i; } return m; }\n"
                + "static class Slow { int total; int scale(int n) { int m = n; for (int i = 0; i < 9; i++) { m += i; } return m; }\n"
                + "Slow() {\n"
                + steps
                + "\n} }\n"
                + "private final Slow slow;\nSettings(Slow slow) { this.slow = slow; }\n"
                + "boolean enabled() { return on; }"));
  }

  @Test
  void proseAboutCorsIsNoCode() {
    String prose =
        "If the value of the request header <code>Origin</code> is included here, the response header"
            + " <code>Access-Control-Allow-Origin</code> will be set to the same value, so that pages"
            + " of that origin may read what this server answers; leave it empty if you do not know"
            + " what this is for.";
    String puts = times(2_000, i -> "texts.put(\"" + i + "\", \"x\" + scale(" + i + "));");
    String code =
        """
        package app;
        class Texts {
          final java.util.Map<String, String> texts = new java.util.HashMap<>();
          int scale(int n) { int m = n; for (int i = 0; i < 9; i++) { m += i; } return m; }
          void init() {
            texts.put("help", "%s");
            %s
          }
        }
        """
            .formatted(prose, puts);
    assertEquals(List.of(), Seen.in("src/main/java/app/Texts.java", code));
    assertEquals(List.of(), Seen.notes("src/main/java/app/Texts.java", code));
  }
}
