package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import io.github.corslint.fix.Patch;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Severity;
import io.github.corslint.source.FileTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applies fixes to fixtures, boots what comes of it and attacks that: no stranger gets in any more.
 * Of the fixtures of a host that are mended alike, one is booted.
 */
final class MendedFixtureTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final int ROUNDS = 3;
  private static final int LEAST = 10;

  /** Where the data is public, and only its being read with cookies was wrong. */
  private static final String CREDENTIALS_OFF =
      "(?is).*allow-?credentials\"?[ (=]+(value=)?\"?false.*";

  @TempDir static Path work;

  @BeforeAll
  static void quieten() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Logger.getLogger("").setLevel(Level.OFF);
  }

  @TestFactory
  Stream<DynamicNode> nobodyGetsIntoWhatIsMended() throws Exception {
    Map<String, Map<String, Fixture>> byHost = new TreeMap<>();
    for (Fixture fixture : new Fixtures(MODULE, work.resolve("editions")).all()) {
      String fixes = fixes(fixture.folder());
      if (!fixes.isEmpty()) {
        byHost.computeIfAbsent(fixture.host(), h -> new TreeMap<>()).putIfAbsent(fixes, fixture);
      }
    }
    int fixtures = byHost.values().stream().mapToInt(Map::size).sum();
    assertTrue(fixtures >= LEAST, fixtures + " fixtures can be mended");
    List<DynamicNode> hosts = new ArrayList<>();
    for (Map.Entry<String, Map<String, Fixture>> host : byHost.entrySet()) {
      hosts.add(host(host.getKey(), mended(host.getValue().values())));
    }
    return hosts.stream();
  }

  private static DynamicNode host(String name, List<Fixture> fixtures) throws Exception {
    Laboratory laboratory = Laboratory.of(name);
    Stream<DynamicTest> tests =
        fixtures.stream().map(f -> dynamicTest(f.toString(), () -> attack(laboratory, f)));
    return dynamicContainer(name, tests);
  }

  private static void attack(Laboratory laboratory, Fixture fixture) throws Exception {
    Measurement measurement = laboratory.measure(fixture, AttackOrigins.from(fixture.strings()));
    if (text(fixture).matches(CREDENTIALS_OFF)) {
      assertTrue(
          measurement.worst().compareTo(Outcome.CREDENTIALED) < 0,
          () -> told(fixture, measurement));
    } else {
      assertEquals(Outcome.CLOSED, measurement.worst(), () -> told(fixture, measurement));
    }
  }

  private static String told(Fixture fixture, Measurement measurement) {
    return measurement.evidence() + "\n" + text(fixture);
  }

  private static String text(Fixture fixture) {
    return fixture.files().stream()
        .map(s -> FileTexts.below(fixture.folder()).text(s.toString()).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /** Fixtures with their fixes applied. */
  private static List<Fixture> mended(Collection<Fixture> fixtures) throws Exception {
    List<Fixture> mended = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      Path folder = Files.createDirectories(work.resolve("mended").resolve(fixture.toString()));
      mend(fixture, folder);
      mended.add(Fixture.read(fixture.host(), folder));
    }
    return mended;
  }

  /** What mends a fixture; empty when nothing needs to, or something cannot be mended. */
  private static String fixes(Path folder) throws Exception {
    List<Finding> serious =
        CorsLint.scan(ScanRequest.of(folder)).findings().stream()
            .filter(f -> f.severity() != Severity.NOTE)
            .toList();
    return serious.stream().anyMatch(f -> f.fixes().isEmpty())
        ? ""
        : serious.stream()
            .map(f -> f.fixes().get(0))
            .map(Fix::title)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static void mend(Fixture fixture, Path folder) throws Exception {
    for (Path file : fixture.files()) {
      Path target = folder.resolve(fixture.folder().relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    for (int round = 0; round < ROUNDS; round++) {
      apply(folder);
    }
  }

  private static void apply(Path folder) throws Exception {
    List<Finding> findings = CorsLint.scan(ScanRequest.of(folder)).findings();
    for (Patch patch : Patch.of(findings, true, FileTexts.below(folder)::text)) {
      write(folder.resolve(patch.path()), patch.after());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
