package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources on other versions: fixtures of Spring MVC and Spring Security are booted on
 * versions that they were not written for, and the verdict for that version must be what is
 * measured there. Every other one runs on one of the versions in turn; all of them run on all
 * versions with {@code -Dtruth.versions=all}.
 */
final class OtherVersionsTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Pattern ONLY = Pattern.compile(System.getProperty("truth.only", ""));

  /** Spring's words for an alias of an attribute that this version's annotation does not have. */
  private static final String NO_ATTRIBUTE = "an @AliasFor nonexistent attribute";

  private static final boolean ALL = "all".equals(System.getProperty("truth.versions"));

  private static final Map<String, List<String>> VERSIONS =
      Map.of(
          "spring-mvc", List.of("spring53", "spring7", "spring52"),
          "spring-security", List.of("spring-security7", "spring-security5"));

  @TempDir static Path work;

  @BeforeAll
  static void quieten() {
    TruthTest.quieten();
  }

  @TestFactory
  Stream<DynamicNode> verdictsAgreeOnOtherVersions() throws Exception {
    Map<String, List<DynamicTest>> byVersion = new TreeMap<>();
    for (String host : VERSIONS.keySet()) {
      List<String> versions = VERSIONS.getOrDefault(host, List.of());
      int turn = 0;
      for (Path folder : Fixtures.folders(MODULE.resolveSibling("fixtures").resolve(host))) {
        for (String version : ALL ? versions : inTurn(versions, turn++)) {
          if (ONLY.matcher(version + "/" + folder.getFileName()).find()) {
            byVersion.computeIfAbsent(version, v -> new ArrayList<>()).add(test(folder, version));
          }
        }
      }
    }
    return byVersion.entrySet().stream().map(e -> dynamicContainer(e.getKey(), e.getValue()));
  }

  private static List<String> inTurn(List<String> versions, int turn) {
    return turn % 2 == 0 ? List.of(versions.get(turn / 2 % versions.size())) : List.of();
  }

  private static DynamicTest test(Path folder, String version) {
    return dynamicTest(
        version + "/" + folder.getFileName(),
        folder.toUri(),
        () -> judge(new Fixtures(MODULE, work).edition(folder, version)));
  }

  private static void judge(Fixture fixture) throws Exception {
    Verdict verdict = Verdict.of(fixture);
    List<AttackOrigin> origins = verdict.extend(AttackOrigins.from(fixture.strings()));
    Measurement measurement;
    try {
      measurement = Laboratory.of(fixture.host()).measure(fixture, origins);
    } catch (CompilationException e) {
      abort("this version has no such API: " + e.getMessage());
      return;
    }
    if (measurement.evidence().contains(NO_ATTRIBUTE)) {
      abort("this version has no such attribute of an annotation: " + measurement.evidence());
    }
    assertEquals(
        List.of(),
        verdict.complaintsAbout(measurement),
        () -> measurement.evidence() + "\n" + verdict);
  }
}
