package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Boots every fixture in its framework and compares what really happens with what is said about it.
 */
final class TruthTest {

  private static final int BOOTS = 3;
  private static final boolean ANALYSE = Boolean.getBoolean("truth.analyser");
  private static final Pattern ONLY = Pattern.compile(System.getProperty("truth.only", ""));
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Scoreboard SCORES = new Scoreboard();

  @TempDir static Path work;

  @BeforeAll
  static void quieten() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Logger.getLogger("").setLevel(Level.OFF);
  }

  @AfterAll
  static void publish() throws IOException {
    if (ONLY.pattern().isEmpty()) {
      SCORES.compareWith(
          MODULE.resolveSibling("docs/TRUTH.md"), Boolean.getBoolean("truth.write"), ANALYSE);
    }
  }

  @TestFactory
  Stream<DynamicNode> frameworksAndVerdictsAgree() throws Exception {
    Map<String, List<Fixture>> byHost = new TreeMap<>();
    for (Fixture fixture : new Fixtures(MODULE, work).all()) {
      if (ONLY.matcher(fixture.toString()).find()) {
        byHost.computeIfAbsent(fixture.host(), h -> new ArrayList<>()).add(fixture);
      }
    }
    List<DynamicNode> hosts = new ArrayList<>();
    for (Map.Entry<String, List<Fixture>> host : byHost.entrySet()) {
      hosts.add(host(host.getKey(), host.getValue()));
    }
    return hosts.stream();
  }

  private static DynamicNode host(String name, List<Fixture> fixtures) throws Exception {
    Laboratory laboratory = Laboratory.of(name);
    return dynamicContainer(
        name,
        fixtures.stream()
            .map(f -> dynamicTest(f.toString(), f.folder().toUri(), () -> judge(laboratory, f))));
  }

  private static void judge(Laboratory laboratory, Fixture fixture) throws Exception {
    Verdict verdict = ANALYSE ? Verdict.of(fixture) : Verdict.none();
    List<AttackOrigin> origins = verdict.extend(AttackOrigins.from(fixture.strings()));
    Measurement measurement = measure(laboratory, fixture, origins);
    List<String> complaints = new ArrayList<>(Expectation.of(fixture).complaintsAbout(measurement));
    List<String> contradictions = ANALYSE ? verdict.complaintsAbout(measurement) : List.of();
    SCORES.count(fixture, measurement, complaints.isEmpty() && contradictions.isEmpty());
    complaints.addAll(contradictions);
    assertAll(
        fixture.toString(),
        complaints.stream()
            .map(
                c ->
                    () -> {
                      throw new AssertionError(
                          c + "\n  measured\n" + measurement.evidence() + verdict);
                    }));
  }

  /** On a busy machine a server may not come up or not be reached: it is started again. */
  private static Measurement measure(
      Laboratory laboratory, Fixture fixture, List<AttackOrigin> origins) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return laboratory.measure(fixture, origins);
      } catch (Exception e) {
        if (attempt == BOOTS) {
          throw e;
        }
      }
    }
  }
}
