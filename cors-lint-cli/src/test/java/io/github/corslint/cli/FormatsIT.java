package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CLangParser;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.JUnitParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;

/**
 * What the packaged command writes with {@code --format} and {@code --output}, read by software
 * that others wrote. Every format tells of the same findings.
 */
final class FormatsIT {

  private static final Path SHOP = Path.of("..", "examples", "insecure-shop").toAbsolutePath();

  @TempDir private static Path folder;

  private static JsonObject report;

  /** A finding as far as every format tells it. */
  private record Told(String level, String path, int line) {
    static final Comparator<Told> ORDER =
        Comparator.comparing(Told::path).thenComparing(Told::line).thenComparing(Told::level);
  }

  @BeforeAll
  static void theReportThatSchemaKnows() throws Exception {
    String json = written("json");
    assertEquals(
        List.of(), complaints(Files.readString(Path.of("../docs/report.schema.json")), json));
    report = JsonParser.parseString(json).getAsJsonObject();
    assertEquals(5, findings().size());
  }

  private static String written(String format) throws Exception {
    Path file = folder.resolve("reports").resolve(format);
    Outcome outcome =
        new PackagedJar(SHOP).run("scan", "--format", format, "--output", file.toString());
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
    return Files.readString(file);
  }

  private static List<Object> complaints(String schema, String json) {
    SpecificationVersion version =
        schema.contains("draft-07")
            ? SpecificationVersion.DRAFT_7
            : SpecificationVersion.DRAFT_2020_12;
    return List.copyOf(
        SchemaRegistry.withDefaultDialect(version)
            .getSchema(schema)
            .validate(json, InputFormat.JSON));
  }

  private static List<Told> findings() {
    List<Told> told = new ArrayList<>();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      JsonObject at = finding.getAsJsonObject("location");
      told.add(
          new Told(
              finding.get("severity").getAsString(),
              at.get("path").getAsString(),
              at.get("startLine").getAsInt()));
    }
    return told.stream().sorted(Told.ORDER).toList();
  }

  private static List<Told> read(ViolationsParser parser, String format) throws Exception {
    return parser.parseReportOutput(written(format), new Silent()).stream()
        .map(v -> new Told(level(v), v.getFile(), v.getStartLine()))
        .sorted(Told.ORDER)
        .toList();
  }

  private static String level(Violation violation) {
    return switch (violation.getSeverity()) {
      case ERROR -> "error";
      case WARN -> "warning";
      case INFO -> "note";
    };
  }

  @Test
  void text() throws Exception {
    List<Told> beginning =
        read(new CLangParser(), "text").stream()
            .filter(told -> !told.path().startsWith(" "))
            .toList();
    assertEquals(findings(), beginning);
  }

  @Test
  void checkstyle() throws Exception {
    assertEquals(findings(), read(new CheckStyleParser(), "checkstyle"));
  }

  @Test
  void gitlab() throws Exception {
    assertEquals(
        findings().stream().map(told -> new Told("error", told.path(), told.line())).toList(),
        read(new CodeClimateParser(), "gitlab"));
    assertEquals(
        findings().stream().filter(told -> told.level().equals("error")).count(),
        Files.readString(folder.resolve("reports/gitlab")).split("\"critical\"", -1).length - 1);
  }

  @Test
  void sarif() throws Exception {
    assertEquals(findings(), read(new SarifParser(), "sarif"));
    try (InputStream schema =
        Objects.requireNonNull(
            FormatsIT.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(List.of(), complaints(text, written("sarif")));
    }
  }

  @Test
  void junit() throws Exception {
    assertEquals(findings().size(), read(new JUnitParser(), "junit").size());
    List<ReportTestSuite> suites;
    try (InputStreamReader in =
        new InputStreamReader(
            Files.newInputStream(folder.resolve("reports/junit")), StandardCharsets.UTF_8)) {
      suites = new TestSuiteXmlParser(new NullConsoleLogger()).parse(in);
    }
    List<String> failed =
        suites.stream()
            .flatMap(suite -> suite.getTestCases().stream())
            .filter(ReportTestCase::hasFailure)
            .map(test -> test.getFailureType() + " " + test.getName())
            .sorted()
            .toList();
    assertEquals(
        findings().stream().map(told -> told.level() + " " + told.path()).sorted().toList(),
        failed);
  }

  @Test
  void markdown() throws Exception {
    List<List<String>> rows = rows(written("markdown"));
    assertEquals(List.of("level", "rule", "what", "where"), rows.get(0));
    assertEquals(
        findings().stream().map(told -> told.path() + ":" + told.line()).toList(),
        rows.stream().skip(1).map(row -> row.get(3)).sorted().toList());
  }

  /** The toolkit of GitHub compares each command with its own in {@code .ci/reports}. */
  @Test
  void github() throws Exception {
    List<String> commands = written("github").lines().toList();
    assertEquals(findings().size(), commands.size());
    for (Told told : findings()) {
      String place = "::" + told.level() + " file=" + told.path() + ",line=" + told.line() + ",";
      assertTrue(commands.stream().anyMatch(c -> c.startsWith(place)), place);
    }
  }

  @Test
  void theMapOfPolicies() throws Exception {
    String schema = Files.readString(Path.of("../docs/policies.schema.json"));
    for (String tree : List.of("../examples", "../fixtures/spring-mvc", "../fixtures/servlet")) {
      String json = map(Path.of(tree).toAbsolutePath(), "json");
      assertEquals(List.of(), complaints(schema, json));
      assertFalse(
          complaints(schema, json.replaceFirst("\"login\": \"", "\"login\": \"no")).isEmpty());
    }
    int handlers =
        JsonParser.parseString(map(SHOP, "json"))
            .getAsJsonObject()
            .getAsJsonArray("policies")
            .size();
    List<List<String>> rows = rows(map(SHOP, "markdown"));
    assertEquals(handlers, rows.size() - 1);
    assertTrue(rows.stream().allMatch(row -> row.size() == rows.get(0).size()), rows.toString());
  }

  private static String map(Path tree, String format) throws Exception {
    Path file = folder.resolve("reports").resolve("policies." + format);
    Outcome outcome =
        new PackagedJar(tree).run("policies", "--format", format, "--output", file.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    return Files.readString(file);
  }

  private static List<List<String>> rows(String markdown) {
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    List<List<String>> rows = new ArrayList<>();
    Parser.builder().extensions(tables).build().parse(markdown).accept(new Rows(rows));
    return rows;
  }

  /** Rows of tables, a list of texts each. */
  private static final class Rows extends AbstractVisitor {
    private final List<List<String>> rows;

    Rows(List<List<String>> rows) {
      this.rows = rows;
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        rows.add(new ArrayList<>());
      } else if (node instanceof TableCell) {
        rows.get(rows.size() - 1).add("");
      }
      visitChildren(node);
    }

    @Override
    public void visit(Text text) {
      add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      add(code.getLiteral());
    }

    private void add(String text) {
      List<String> row = rows.get(rows.size() - 1);
      row.set(row.size() - 1, row.get(row.size() - 1) + text);
    }

    @Override
    public void visit(Heading heading) {
      // Only cells count.
    }

    @Override
    public void visit(Paragraph paragraph) {
      // Only cells count.
    }
  }

  private static final class Silent implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {}

    @Override
    public void log(Level level, String message, Throwable cause) {}
  }
}
