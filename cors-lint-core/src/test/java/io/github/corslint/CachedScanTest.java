package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedScanTest {

  private static final String OPEN =
      """
      @org.springframework.web.bind.annotation.CrossOrigin(origins = "*", allowCredentials = "true")
      @org.springframework.web.bind.annotation.RestController
      class Accounts {}
      """;

  @TempDir private Path tree;
  @TempDir private Path cache;

  private Instant clock = Instant.now().minus(Duration.ofDays(1));

  @Test
  void aCacheChangesNoReport() throws Exception {
    write("Plain.java", "class Plain {}");
    write("Accounts.java", OPEN);
    same();
    same();
    write("Plain.java", OPEN.replace("Accounts", "Plain"));
    same();
    write("Accounts.java", "class Accounts {}");
    same();
    write("application.properties", "quarkus.http.cors=true\nquarkus.http.cors.origins=/.*/");
    same();
    Files.delete(tree.resolve("Plain.java"));
    same();
  }

  private void same() throws InvalidRequestException {
    Report fresh = CorsLint.scan(ScanRequest.of(tree));
    Report cached = CorsLint.scan(ScanRequest.of(tree), cache);
    assertEquals(described(fresh), described(cached));
    assertEquals(fresh.skipped(), cached.skipped());
    assertEquals(fresh.filesRead(), cached.filesRead());
    assertEquals(fresh.candidates(), cached.candidates());
  }

  private static List<String> described(Report report) {
    return report.findings().stream().map(CachedScanTest::described).toList();
  }

  private static String described(Finding finding) {
    return finding.at() + " " + finding.rule().name() + " " + finding.message();
  }

  private void write(String name, String text) throws IOException {
    Path file = Files.writeString(tree.resolve(name), text);
    clock = clock.plusSeconds(10);
    Files.setLastModifiedTime(file, FileTime.from(clock));
  }
}
