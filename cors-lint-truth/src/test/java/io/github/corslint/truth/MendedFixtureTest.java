package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import io.github.corslint.fix.Patch;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Variant;
import io.github.corslint.source.FileTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applies fixes to fixtures, boots what comes of it and attacks that: no stranger gets in any more,
 * and whom the source names still does. Of the fixtures of a host that are mended alike, one is
 * booted.
 */
final class MendedFixtureTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final int ROUNDS = 3;
  private static final int LEAST = 10;

  /** So many frameworks show what a safe fix does. */
  private static final int MOST_HOSTS = 2;

  /** What fixes name where only people know the origin. */
  private static final String PLACEHOLDER = "https://app.example.com";

  /** Where the data is public, and only its being read with cookies was wrong. */
  private static final String CREDENTIALS_OFF =
      "(?is).*allow-?credentials\"?[ (=,]+(value=)?\"?false.*";

  private static final List<Judged> judged = new ArrayList<>();

  @TempDir static Path work;

  @BeforeAll
  static void quieten() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Logger.getLogger("").setLevel(Level.OFF);
  }

  /** How a fixture is judged. */
  @FunctionalInterface
  private interface Judge {
    void judge(Laboratory laboratory, Fixture fixture) throws Exception;
  }

  @TestFactory
  Stream<DynamicNode> nobodyGetsIntoWhatIsMended() throws Exception {
    return hosts(
        MendedFixtureTest::fixes,
        fixture -> true,
        Integer.MAX_VALUE,
        MendedFixtureTest::attackMended);
  }

  /**
   * What {@code --fix} does by itself, once, without anybody looking. Of a fixture that runs on
   * several versions of its framework one edition is booted, and each set of fixes on a few
   * frameworks; as it was before only where somebody is shut out who is named, or a stranger is let
   * in.
   */
  @TestFactory
  Stream<DynamicNode> safeFixesKeepWhoIsNamedAndNobodyElse() throws Exception {
    Set<String> names = new HashSet<>();
    return hosts(
        MendedFixtureTest::safeFixes,
        fixture -> names.add(fixture.name() + fixture.strings()),
        MOST_HOSTS,
        MendedFixtureTest::compareSafelyMended);
  }

  /** Tells what mends a fixture with these findings; empty when it is not to be mended. */
  @FunctionalInterface
  private interface Choice {
    String fixes(List<Finding> findings);
  }

  /** A fixture and what cors-lint says of it. */
  private record Judged(Fixture fixture, List<Finding> findings) {}

  /** All fixtures, each judged once for every test. */
  private static synchronized List<Judged> all() throws Exception {
    if (judged.isEmpty()) {
      for (Fixture fixture : new Fixtures(MODULE, work.resolve("editions")).all()) {
        judged.add(new Judged(fixture, CorsLint.scan(ScanRequest.of(fixture.folder())).findings()));
      }
    }
    return judged;
  }

  private static Stream<DynamicNode> hosts(
      Choice choice, Predicate<Fixture> wanted, int mostHosts, Judge judge) throws Exception {
    Map<String, Integer> hostsWith = new HashMap<>();
    Map<String, Map<String, Fixture>> byHost = new TreeMap<>();
    for (Judged each : all()) {
      Fixture fixture = each.fixture();
      String fixes = choice.fixes(each.findings());
      if (!fixes.isEmpty() && wanted.test(fixture)) {
        boolean isNew = !byHost.getOrDefault(fixture.host(), Map.of()).containsKey(fixes);
        if (isNew && hostsWith.merge(fixes, 1, Integer::sum) <= mostHosts) {
          byHost.computeIfAbsent(fixture.host(), h -> new TreeMap<>()).put(fixes, fixture);
        }
      }
    }
    int fixtures = byHost.values().stream().mapToInt(Map::size).sum();
    assertTrue(fixtures >= LEAST, fixtures + " fixtures can be mended");
    List<DynamicNode> hosts = new ArrayList<>();
    for (Map.Entry<String, Map<String, Fixture>> host : byHost.entrySet()) {
      Laboratory laboratory = Laboratory.of(host.getKey());
      hosts.add(
          dynamicContainer(
              host.getKey(),
              host.getValue().values().stream()
                  .map(f -> dynamicTest(f.toString(), () -> judge.judge(laboratory, f)))));
    }
    return hosts.stream();
  }

  private static void attackMended(Laboratory laboratory, Fixture original) throws Exception {
    Fixture fixture = mended(original, "mended", true, ROUNDS);
    Measurement measurement = laboratory.measure(fixture, AttackOrigins.from(fixture.strings()));
    if (text(fixture).matches(CREDENTIALS_OFF)) {
      assertTrue(
          measurement.worst().compareTo(Outcome.CREDENTIALED) < 0,
          () -> told(fixture, measurement));
    } else {
      assertEquals(Outcome.CLOSED, measurement.worst(), () -> told(fixture, measurement));
    }
    if (text(fixture).contains(PLACEHOLDER) && !text(original).contains(PLACEHOLDER)) {
      assertTrue(
          measurement.of(PLACEHOLDER).isOpen(),
          () -> "the origin that the fix names is shut out\n" + told(fixture, measurement));
    }
  }

  private static void compareSafelyMended(Laboratory laboratory, Fixture original)
      throws Exception {
    Verdict verdict = Verdict.of(original);
    List<AttackOrigin> origins = verdict.extend(AttackOrigins.from(original.strings()));
    Fixture fixture = mended(original, "safely", false, 1);
    Measurement after = laboratory.measure(fixture, origins);
    List<AttackOrigin> lost =
        origins.stream()
            .filter(o -> isNamed(o, original) && !after.of(o.origin()).isOpen())
            .toList();
    List<AttackOrigin> admitted =
        origins.stream()
            .filter(o -> o.isForeign() && after.of(o.origin()) != Outcome.CLOSED)
            .toList();
    if (!lost.isEmpty() || !admitted.isEmpty()) {
      Measurement before = laboratory.measure(original, origins);
      for (AttackOrigin origin : lost) {
        Outcome was = before.of(origin.origin());
        assertFalse(was.isOpen(), () -> origin + " is shut out\n" + told(fixture, after));
      }
      for (AttackOrigin origin : admitted) {
        Outcome was = before.of(origin.origin());
        Outcome is = after.of(origin.origin());
        assertTrue(
            is.compareTo(was) <= 0,
            () -> origin + " is let in: " + was + " before, " + is + "\n" + told(fixture, after));
      }
    }
    for (Finding finding : verdict.findings()) {
      if (finding.fixes().stream().anyMatch(Fix::safe) && finding.witness().isPresent()) {
        String witness = finding.witness().get().origin();
        assertEquals(
            Outcome.CLOSED, after.of(witness), () -> witness + "\n" + told(fixture, after));
      }
    }
  }

  /**
   * Whether the source says in so many letters that the origin, or one below a host, is trusted.
   */
  private static boolean isNamed(AttackOrigin origin, Fixture fixture) {
    if (origin.variant() == Variant.SUBDOMAIN) {
      String parent = origin.origin().replaceFirst("^.*?//sub\\.", "");
      return fixture.strings().stream().anyMatch(s -> s.replace("\\", "").contains(parent));
    }
    return fixture.strings().stream()
        .flatMap(s -> Stream.of(s.split("[\\s,;]+")))
        .anyMatch(origin.origin()::equals);
  }

  private static String told(Fixture fixture, Measurement measurement) {
    return measurement.evidence() + "\n" + text(fixture);
  }

  private static String text(Fixture fixture) {
    return fixture.files().stream()
        .map(s -> FileTexts.below(fixture.folder()).text(s.toString()).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /** A copy of a fixture with its fixes applied. */
  private static Fixture mended(Fixture fixture, String name, boolean unsafe, int rounds)
      throws Exception {
    Path folder = Files.createDirectories(work.resolve(name).resolve(fixture.toString()));
    for (Path file : fixture.files()) {
      Path target = folder.resolve(fixture.folder().relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    for (int round = 0; round < rounds; round++) {
      List<Finding> findings = CorsLint.scan(ScanRequest.of(folder)).findings();
      for (Patch patch : Patch.of(findings, unsafe, FileTexts.below(folder)::text)) {
        Files.writeString(folder.resolve(patch.path()), patch.after());
      }
    }
    return Fixture.read(fixture.host(), folder);
  }

  /** What mends a fixture; empty when nothing needs to, or something cannot be mended. */
  private static String fixes(List<Finding> findings) {
    List<Finding> serious = findings.stream().filter(f -> f.severity() != Severity.NOTE).toList();
    return serious.stream().anyMatch(f -> f.fixes().isEmpty())
        ? ""
        : titles(serious.stream().map(f -> f.fixes().get(0)));
  }

  /** What mends a fixture without a decision by a person. */
  private static String safeFixes(List<Finding> findings) {
    return titles(findings.stream().flatMap(f -> f.fixes().stream().filter(Fix::safe).limit(1)));
  }

  private static String titles(Stream<Fix> fixes) {
    return fixes.map(Fix::title).distinct().sorted().collect(Collectors.joining(", "));
  }
}
