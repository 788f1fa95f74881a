package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.fix.Patch;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fixes make of the fixtures: what was found is gone, and nothing worse has come. */
final class FixtureFixTest {

  /** Mended in a way that the engine does not understand yet. */
  private static final Set<String> PENDING = Set.of("vertx39/star-with-cookies");

  @TestFactory
  Stream<DynamicTest> aFixedFindingIsGone() throws IOException {
    return Fixtures.folders().stream()
        .filter(f -> !PENDING.contains(Fixtures.name(f)))
        .map(f -> dynamicTest(Fixtures.name(f), f.toUri(), () -> mend(f)));
  }

  private static void mend(Path folder) throws Exception {
    Map<String, String> texts = Fixtures.texts(folder);
    Report before = CorsLint.check(texts);
    for (Finding finding : before.findings()) {
      for (int i = 0; i < finding.fixes().size(); i++) {
        mend(finding.withFixes(finding.fixes().subList(i, i + 1)), before, texts);
      }
    }
  }

  private static void mend(Finding finding, Report before, Map<String, String> texts) {
    Map<String, String> mended = new TreeMap<>(texts);
    List<Patch> patches =
        Patch.of(List.of(finding), true, path -> Optional.ofNullable(texts.get(path)));
    patches.forEach(p -> mended.put(p.path(), p.after()));
    Report after = CorsLint.check(mended);
    String told =
        finding.fixes().get(0).title()
            + "\n"
            + patches.stream().map(Patch::after).collect(Collectors.joining("\n"));
    assertEquals(before.skipped(), after.skipped(), told);
    long same = after.findings().stream().filter(f -> isLike(f, finding)).count();
    long was = before.findings().stream().filter(f -> isLike(f, finding)).count();
    assertTrue(same < was, () -> finding.message() + ", and still after: " + told);
    assertTrue(serious(after) <= serious(before), () -> "worse after: " + told + after.findings());
  }

  private static long serious(Report report) {
    return report.count(Severity.ERROR) * 1000 + report.count(Severity.WARNING);
  }

  private static boolean isLike(Finding a, Finding b) {
    return a.rule().equals(b.rule()) && a.at().path().equals(b.at().path());
  }

  @Test
  void mostErrorsCanBeMended() throws Exception {
    int errors = 0;
    int mendable = 0;
    for (Path folder : Fixtures.folders()) {
      for (Finding finding : CorsLint.check(Fixtures.texts(folder)).findings()) {
        if (finding.severity() != Severity.NOTE) {
          errors++;
          mendable += finding.fixes().isEmpty() ? 0 : 1;
        }
      }
    }
    int share = 100 * mendable / errors;
    assertTrue(share >= 65, share + " % of " + errors + " findings come with a fix");
  }
}
