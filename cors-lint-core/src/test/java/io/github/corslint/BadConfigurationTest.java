package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files that nobody should have to read: each is a line, and never more. */
final class BadConfigurationTest {

  private static final String OPEN = "quarkus.http.cors=true\nquarkus.http.cors.origins=*\n";

  @TempDir private Path folder;

  private Report scan(String path, byte[] content) throws IOException, InvalidRequestException {
    write(path, content);
    write("src/main/resources/application.properties", OPEN.getBytes(StandardCharsets.UTF_8));
    return CorsLint.scan(ScanRequest.of(folder));
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** The file's line in the report; the finding in the good file beside it is never lost. */
  private List<String> reasons(String path, byte[] content) throws Exception {
    Report report = scan(path, content);
    assertEquals(
        List.of("wildcard-origin"), report.findings().stream().map(f -> f.rule().name()).toList());
    return report.skipped().stream().map(Skipped::reason).distinct().toList();
  }

  private List<String> reasons(String path, String content) throws Exception {
    return reasons(path, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aYamlBomb() throws Exception {
    StringBuilder bomb = new StringBuilder("cors0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("cors" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
    }
    assertEquals(
        List.of("repeats aliases beyond 100000 values"),
        reasons("config/application-bomb.yml", bomb.toString()));
  }

  @Test
  void yamlThatHoldsItself() throws Exception {
    assertEquals(
        List.of("has an alias that contains itself"),
        reasons("config/application-loop.yml", "cors: &a\n  origins: *a\n"));
  }

  @Test
  void yamlWithAKeyTwice() throws Exception {
    assertEquals(
        List.of("has the key origins twice"),
        reasons("config/application-twice.yml", "cors:\n  origins: a\n  origins: b\n"));
  }

  @Test
  void yamlWithTabs() throws Exception {
    List<String> reasons = reasons("config/application-tabs.yml", "cors:\n\torigins: a\n");
    assertEquals(1, reasons.size());
    assertEquals("is not YAML:", reasons.get(0).substring(0, 12));
  }

  @Test
  void aPropertiesFileOfFiftyMegabytes() throws Exception {
    byte[] large = "cors.allowed.origins=*\n".repeat(2_200_000).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of("is larger than 5 MB, the most that is read"),
        reasons("config/large.properties", large));
  }

  @Test
  void xmlWhoseEntitiesPointAtFiles() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "*");
    Report report =
        scan(
            "WEB-INF/web.xml",
            """
            <!DOCTYPE web-app [ <!ENTITY origins SYSTEM "%s"> ]>
            <web-app>
              <filter>
                <filter-name>cors</filter-name>
                <filter-class>com.thetransactioncompany.cors.CORSFilter</filter-class>
                <init-param>
                  <param-name>cors.allowOrigin</param-name>
                  <param-value>&origins;</param-value>
                </init-param>
              </filter>
              <filter-mapping>
                <filter-name>cors</filter-name>
                <url-pattern>/*</url-pattern>
              </filter-mapping>
            </web-app>
            """
                .formatted(secret.toUri())
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("application.properties wildcard-origin"),
        report.findings().stream()
            .filter(f -> f.severity() != Severity.NOTE)
            .map(f -> f.at().path().replaceFirst(".*/", "") + " " + f.rule().name())
            .toList());
  }

  @Test
  void bytesThatAreNoText() throws Exception {
    byte[] binary = new byte[4_000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    System.arraycopy("cors".getBytes(StandardCharsets.UTF_8), 0, binary, 100, 4);
    assertEquals(List.of("is not text"), reasons("config/broken.properties", binary));
  }

  @Test
  void otherEncodingsAreRead() throws Exception {
    write(
        "other/src/main/resources/application.properties",
        ("# caf\u00e9\n" + OPEN).getBytes(StandardCharsets.ISO_8859_1));
    write(
        "wide/src/main/resources/application.properties",
        ("\ufeff" + OPEN).getBytes(StandardCharsets.UTF_16LE));
    Report report = CorsLint.scan(ScanRequest.of(folder));
    assertEquals(
        List.of(
            "other/src/main/resources/application.properties:3",
            "wide/src/main/resources/application.properties:2"),
        report.findings().stream().map(f -> f.at().path() + ":" + f.at().startLine()).toList());
    assertEquals(List.of(), report.skipped());
  }

  @Test
  void wideTextWithoutAMark() throws Exception {
    assertEquals(
        List.of("is not text"),
        reasons(
            "config/wide-cors.properties", "cors.allowed=*\n".getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void aKeyTwiceInProperties() throws Exception {
    write(
        "src/main/resources/application.properties",
        (OPEN + "quarkus.http.cors.origins=https://app.example.com\n")
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), CorsLint.scan(ScanRequest.of(folder)).findings());
  }

  @Test
  void hoconThatRefersToItself() throws Exception {
    assertEquals(List.of(), reasons("conf/application.conf", "cors.origin = ${cors.origin}\n"));
  }

  @Test
  void hoconThatIsCutOff() throws Exception {
    List<String> reasons =
        reasons("conf/application.conf", "play.filters.cors { allowedOrigins = [\n");
    assertEquals(1, reasons.size());
  }

  @Test
  void xmlWhoseEntitiesGrow() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE web-app [ <!ENTITY a0 \"CorsFilter\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    bomb.append("]><web-app><filter><filter-class>&a11;</filter-class></filter></web-app>");
    assertEquals(List.of(), reasons("WEB-INF/web.xml", bomb.toString()));
  }

  @Test
  void xmlThatIsCutOff() throws Exception {
    assertEquals(
        1, reasons("WEB-INF/web.xml", "<web-app><filter><filter-class>CorsFilter</filter").size());
  }

  @Test
  void javaInAnotherEncoding() throws Exception {
    String source =
        """
        // caf\u00e9
        class Star { void star(jakarta.servlet.http.HttpServletResponse r) {
          r.setHeader("Access-Control-Allow-Origin", "*"); } }
        """;
    write("a/src/main/java/Star.java", source.getBytes(StandardCharsets.ISO_8859_1));
    write("b/src/main/java/Star.java", ("\ufeff" + source).getBytes(StandardCharsets.UTF_16BE));
    Report report = CorsLint.scan(ScanRequest.of(folder));
    assertEquals(
        List.of("a/src/main/java/Star.java:3", "b/src/main/java/Star.java:3"),
        report.findings().stream().map(f -> f.at().path() + ":" + f.at().startLine()).toList());
    assertEquals(List.of(), report.skipped());
  }
}
