package io.github.corslint.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code that would run for ever, or for too long, ends within the budget and says so. */
@Timeout(120)
final class HostileCodeTest {

  private static Report scan(String members) {
    Guard guard = new Guard("hostile", Optional.empty(), members);
    return CorsLint.check("src/main/java/app/Setup.java", Host.FILTER.around(guard));
  }

  private static List<String> rules(String members) {
    Report report = scan(members);
    assertEquals(List.of(), report.skipped());
    return report.findings().stream().map(f -> f.rule().name()).distinct().toList();
  }

  private static String times(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @Test
  void thousandsOfBranchesOnUnknownValues() {
    String branches =
        times(4_000, i -> "if (Flags.isOn(" + i + ")) { count += " + i + "; } else { count--; }");
    assertEquals(
        List.of("undecidable-origin"),
        rules(
            "boolean allowed(String origin) { int count = 0;\n"
                + branches
                + "\nreturn count > 0; }"));
  }

  @Test
  void branchesBeforeAnEcho() {
    String branches = times(200, i -> "if (Flags.isOn(" + i + ")) { log(\"" + i + "\"); }");
    assertEquals(
        List.of("reflected-origin"),
        rules(
            "void log(String s) {}\nboolean allowed(String origin) {\n"
                + branches
                + "\nreturn true; }"));
  }

  @Test
  void mutualRecursion() {
    assertEquals(
        List.of("undecidable-origin"),
        rules(
            """
            boolean even(String s, int n) { return odd(s + n, n + 1) || odd(s, n + 2); }
            boolean odd(String s, int n) { return even(s + n, n + 1) || even(s, n + 2); }
            boolean allowed(String origin) { return even(origin, 0); }
            """));
  }

  @Test
  void recursionThatSomethingUnknownWouldEnd() {
    assertEquals(
        List.of("reflected-origin"),
        rules(
            """
            private Object made;
            Object made() { if (made == null && Disk.isThere()) { made = Disk.make(); one(); two(); three(); } return made; }
            void one() { Disk.use(made()); }
            void two() { Disk.use(made()); }
            void three() { Disk.use(made()); }
            boolean allowed(String origin) { made(); return true; }
            """));
  }

  @Test
  void anExpressionThatBacktracksForEver() {
    assertEquals(
        List.of("undecidable-origin"),
        rules(
            """
            private static final Pattern SLOW = Pattern.compile("(([a-z:/.]+)+)+$!");
            boolean allowed(String origin) { return SLOW.matcher(origin + origin + origin).matches(); }
            """));
  }

  @Test
  void endlessLoops() {
    List<String> found =
        rules(
            """
            boolean allowed(String origin) {
              String text = origin;
              for (;;) {
                text = text + text.length();
                while (true) {
                  if (text.isEmpty()) return true;
                }
              }
            }
            """);
    assertTrue(found.isEmpty() || found.equals(List.of("undecidable-origin")), found::toString);
  }

  @Test
  void textsThatGrowWithoutEnd() {
    List<String> found =
        rules(
            """
            boolean allowed(String origin) {
              StringBuilder text = new StringBuilder(origin);
              for (int i = 0; i < 60; i++) {
                text.append(text);
              }
              return text.toString().equals("https://app.example.com");
            }
            """);
    assertTrue(found.isEmpty() || found.equals(List.of("undecidable-origin")), found::toString);
  }

  @Test
  void deepNesting() {
    String open = "(".repeat(400);
    String close = ")".repeat(400);
    Report report =
        scan(
            "boolean allowed(String origin) { return " + open + "origin.isEmpty()" + close + "; }");
    assertTrue(report.findings().size() <= 1, report.findings()::toString);
  }

  @Test
  void hugeLiteralsAndSwitches() {
    String entries = times(2_000, i -> "\"https://site" + i + ".example.com\",");
    assertEquals(
        List.of(),
        rules(
            "private static final Set<String> ALL = new HashSet<>(Arrays.asList(new String[] {\n"
                + entries
                + "\n\"https://app.example.com\"}));\n"
                + "boolean allowed(String origin) { return ALL.contains(origin); }"));
    String cases = times(1_000, i -> "case \"https://site" + i + ".example.com\":");
    assertEquals(
        List.of(),
        rules(
            "boolean allowed(String origin) { switch (origin) {\n"
                + cases
                + "\ncase \"https://app.example.com\": return true; default: return false; } }"));
  }

  private static final String LONG_WORK =
      """
      static int work() {
        int sum = 0;
        for (int i = 0; i < 200; i++) {
          for (int j = 0; j < 200; j++) { sum += i * j; }
        }
        return sum;
      }
      """;

  @Test
  void stateOfAClassThatTakesLongToSetUp() {
    String members =
        "static final class Table { static final int SIZE = work(); static int width;\n"
            + LONG_WORK
            + "static { width = work(); } }\n"
            + "boolean allowed(String origin) { int first = Table.SIZE + Table.width;"
            + " return true; }";
    assertEquals(List.of("reflected-origin"), rules(members));
  }

  @Test
  void codeWithMorePathsThanAreWalkedBeforeOneThatMatters() {
    String builder =
        """
        package app;
        import jakarta.servlet.http.HttpServletResponse;
        class Builder {
          void build(Settings settings, HttpServletResponse response) {
            for (int i = 0; i < 200; i++) { settings.register(i); }
            if (!settings.origins().isEmpty()) { configure(response); }
            %s
          }
          private void configure(HttpServletResponse response) {
            response.setHeader("Access-Control-Allow-Origin", "*");
          }
        }
        """
            .formatted(times(20, i -> "if (settings.isOn(" + i + ")) { settings.note(); }"));
    assertEquals(
        List.of("wildcard-origin"),
        CorsLint.check("src/main/java/app/Builder.java", builder).findings().stream()
            .map(f -> f.rule().name())
            .toList());
  }
}
