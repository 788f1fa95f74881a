package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fixture shows the findings that its lines want, and none beside them but notes. */
final class FixtureTest {

  private static final Path FIXTURES = Path.of("..", "fixtures");
  private static final Pattern WANT = Pattern.compile("want \\[([a-z-]+)]");
  private static final int LEAST = 190;

  /** What no model covers yet. An entry that works fails, so that it is taken off. */
  private static final Set<String> PENDING = Set.of("spring-mvc/credentials-switched-off-last");

  @Test
  void thereAreFixtures() throws IOException {
    assertTrue(folders().size() >= LEAST, "fixtures were found");
  }

  @TestFactory
  Stream<DynamicTest> showWhatTheirLinesWant() throws IOException {
    return folders().stream().map(f -> dynamicTest(name(f), f.toUri(), () -> judge(f)));
  }

  private static void judge(Path folder) throws Exception {
    Report report = CorsLint.scan(ScanRequest.of(folder));
    Set<String> wanted = wanted(folder);
    Set<String> found = new TreeSet<>();
    for (Finding finding : report.findings()) {
      String line = line(finding.at().path(), finding.at().startLine(), finding.rule().name());
      if (finding.severity() != Severity.NOTE || wanted.contains(line)) {
        found.add(line);
      }
    }
    assertEquals(List.of(), report.skipped(), "nothing is skipped");
    if (PENDING.contains(name(folder))) {
      assertFalse(wanted.equals(found), "works now: take it off the list");
    } else {
      assertEquals(String.join("\n", wanted), String.join("\n", found));
    }
  }

  private static Set<String> wanted(Path folder) throws IOException {
    Set<String> wanted = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String path = folder.relativize(file).toString().replace('\\', '/');
        for (int i = 0; i < lines.size(); i++) {
          Matcher want = WANT.matcher(lines.get(i));
          while (want.find()) {
            wanted.add(line(path, i + 1, want.group(1)));
          }
        }
      }
    }
    return wanted;
  }

  private static String line(String path, int line, String rule) {
    return path + ":" + line + " " + rule;
  }

  private static String name(Path folder) {
    return FIXTURES.relativize(folder).toString().replace('\\', '/');
  }

  private static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> hosts = Files.list(FIXTURES)) {
      for (Path host : hosts.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> inside = Files.list(host)) {
          inside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    }
    return folders;
  }
}
