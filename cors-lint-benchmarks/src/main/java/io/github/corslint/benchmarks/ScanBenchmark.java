package io.github.corslint.benchmarks;

import io.github.corslint.Catalog;
import io.github.corslint.CorsLint;
import io.github.corslint.attack.MeantOrigins;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Guesses;
import io.github.corslint.framework.Offers;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Recovery;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.model.Report;
import io.github.corslint.source.FileTree;
import io.github.corslint.source.Sieve;
import io.github.corslint.source.SourceFile;
import io.github.corslint.syntax.Lookups;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of a scan, one by one, and all of them on one file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScanBenchmark {

  private static final int FILES = 1_000;
  private static final String PATH = "Type0.java";

  private final String text = GeneratedTree.filter("org.example", "Type0");
  private final Sieve sieve =
      Sieve.of(Catalog.FRAMEWORKS.stream().flatMap(f -> f.words().stream()).toList());
  private final Sources sources =
      new Sources(List.of(PATH), p -> SourceParser.parse(p, text), (sieve, file) -> true);
  private Path folder = Path.of("");
  private List<SourceFile> files = List.of();
  private FileTree tree;

  /** Benchmarks with an empty tree, for the harness. */
  public ScanBenchmark() {
    try {
      this.tree = FileTree.walk(folder, List.of(), List.of(), List.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Writes the files that the sieve reads. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("cors-lint");
    GeneratedTree.write(folder, FILES);
    tree = FileTree.walk(folder, List.of(folder), List.of(), List.of());
    files = tree.files();
  }

  /** Deletes them. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Walks over 1,000 files. */
  @Benchmark
  public List<SourceFile> walk() throws IOException {
    return FileTree.walk(folder, List.of(folder), List.of(), List.of()).files();
  }

  /** Opens, reads and sieves 1,000 files of 6 kilobytes on average; five pass. */
  @Benchmark
  public long sieve() {
    return files.stream().filter(file -> sieve.mayMatch(tree, file)).count();
  }

  /** Parses one filter of 35 lines. */
  @Benchmark
  public SourceParser.Parsed parse() {
    return SourceParser.parse(PATH, text);
  }

  /** Recovers the policies of the parsed filter by running it. */
  @Benchmark
  public List<Recovered> recover() {
    Context context =
        new Context(
            new Project(sources, new Lookups()),
            Configuration.EMPTY,
            Versions.CURRENT,
            new Guesses(MeantOrigins::by, MeantOrigins::together));
    Recovery recovery = new Recovery(Catalog.FRAMEWORKS, context);
    return sources
        .parsed(PATH)
        .source()
        .map(s -> recovery.code(s, Offers.NONE).policies())
        .orElse(List.of());
  }

  /** All of it on one filter: parse, recover, ask attack origins, judge by every rule. */
  @Benchmark
  public Report check() {
    return CorsLint.check(PATH, text);
  }
}
