package io.github.corslint.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Benchmarks that nobody runs stop working: each is run once, however long it takes. */
final class BenchmarksTest {

  @Test
  void everyBenchmarkRuns() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("\\b" + ScanBenchmark.class.getSimpleName() + "\\b")
                    .forks(0)
                    .mode(Mode.SingleShotTime)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.NONE)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    long expected =
        Arrays.stream(ScanBenchmark.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .count();
    assertEquals(expected, results.size());
  }

  @Test
  void stepsOfTheBenchmarkDoTheirWork() throws Exception {
    ScanBenchmark benchmark = new ScanBenchmark();
    benchmark.write();
    try {
      assertEquals(1_000, benchmark.walk().size());
      assertEquals(5, benchmark.sieve());
      assertTrue(benchmark.parse().skipped().isEmpty());
      assertEquals(1, benchmark.recover().size());
      assertTrue(benchmark.check().findings().stream().anyMatch(BenchmarksTest::isWeakCheck));
    } finally {
      benchmark.delete();
    }
  }

  private static boolean isWeakCheck(Finding finding) {
    return finding.rule().name().equals("weak-origin-check");
  }

  @Test
  void treesAreTheSameAndHaveTheirCandidates(@TempDir Path one, @TempDir Path other)
      throws Exception {
    GeneratedTree.write(one, 401);
    GeneratedTree.write(other, 401);
    Report report = CorsLint.scan(ScanRequest.of(one));
    assertEquals(401, report.filesRead());
    assertEquals(3, report.candidates());
    assertEquals(3, report.findings().stream().filter(BenchmarksTest::isWeakCheck).count());
    String place = "src/main/java/org/example/p1/Type123.java";
    assertEquals(Files.readString(one.resolve(place)), Files.readString(other.resolve(place)));
  }
}
