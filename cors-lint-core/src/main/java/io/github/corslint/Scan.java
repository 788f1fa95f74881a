package io.github.corslint;

import io.github.corslint.attack.AttackOrigins;
import io.github.corslint.attack.Prober;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Recovery;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Skipped;
import io.github.corslint.rule.Rule;
import io.github.corslint.source.Sieve;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.config.ConfigSyntaxException;
import io.github.corslint.syntax.config.XmlElement;
import io.github.corslint.syntax.config.XmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** One scan: sieve, parse, recover, probe, judge. */
final class Scan {

  private static final List<SourceFile> NONE = List.of();

  private final SourceTree tree;
  private final List<Rule> rules;
  private final List<SourceFile> javaFiles;
  private final List<SourceFile> configurationFiles;
  private final Map<String, SourceFile> byPath = new ConcurrentHashMap<>();
  private final Map<String, List<Skipped>> skipped = new ConcurrentHashMap<>();
  private final Project project;
  private final Surroundings surroundings;
  private final Recovery recovery;

  /** A scan of a tree, with further files of the same base in which types may be looked up. */
  Scan(SourceTree tree, List<SourceFile> others, List<Rule> rules, boolean includeTests) {
    this.tree = tree;
    this.rules = rules;
    this.javaFiles =
        tree.files().stream()
            .filter(f -> f.kind() == SourceFile.Kind.JAVA)
            .filter(f -> includeTests || !tree.isTest(f))
            .toList();
    this.configurationFiles =
        tree.files().stream()
            .filter(f -> f.kind() != SourceFile.Kind.JAVA && f.kind() != SourceFile.Kind.BUILD)
            .filter(f -> includeTests || !tree.isTest(f))
            .toList();
    others.stream()
        .filter(f -> f.kind() == SourceFile.Kind.JAVA && !tree.isTest(f))
        .forEach(f -> byPath.put(f.path(), f));
    javaFiles.forEach(f -> byPath.put(f.path(), f));
    this.project = new Project(byPath.keySet().stream().sorted().toList(), this::parse);
    this.surroundings = new Surroundings(tree);
    Context context = new Context(project, surroundings, surroundings, AttackOrigins::meantBy);
    this.recovery = new Recovery(Catalog.FRAMEWORKS, context);
  }

  /** What one file shows. */
  private record Result(List<CorsPolicy> policies, List<Finding> findings, List<Skipped> skipped) {}

  Report report(List<Skipped> walkSkipped) {
    List<SourceFile> sources = sieved(javaFiles, Framework::words);
    Workers.map(sources, file -> project.source(file.path()));
    List<SourceFile> candidates = new ArrayList<>(sources);
    candidates.addAll(sieved(configurationFiles, Framework::configurationWords));
    List<Result> results = new ArrayList<>(Workers.map(candidates, this::judge));
    results.add(judgeTogether(sources, results));
    List<Skipped> all = new ArrayList<>(walkSkipped);
    results.forEach(r -> all.addAll(r.skipped()));
    all.addAll(surroundings.skipped());
    candidates.forEach(c -> all.addAll(skipped.getOrDefault(c.path(), List.of())));
    return new Report(
        Defects.distinct(results.stream().flatMap(r -> r.findings().stream()).toList()),
        results.stream().flatMap(r -> r.policies().stream()).toList(),
        all,
        tree.files().size(),
        candidates.size());
  }

  private List<SourceFile> sieved(List<SourceFile> files, Function<Framework, List<String>> words) {
    Sieve sieve =
        Sieve.of(Catalog.FRAMEWORKS.stream().flatMap(f -> words.apply(f).stream()).toList());
    return Workers.map(files, file -> sieve.mayMatch(tree, file) ? List.of(file) : NONE).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<CorsPolicy> recover(SourceFile file) {
    return switch (file.kind()) {
      case JAVA -> project.source(file.path()).map(recovery::policies).orElse(List.of());
      case PROPERTIES, YAML -> recovery.policies(surroundings.documents(file));
      case XML -> parseXml(file).map(recovery::policies).orElse(List.of());
      case BUILD -> List.of();
    };
  }

  private Optional<XmlElement> parseXml(SourceFile file) {
    try {
      return Optional.of(XmlReader.read(file.path(), tree.text(file)));
    } catch (UnreadableFileException e) {
      skipped.put(file.path(), List.of(e.skipped()));
    } catch (ConfigSyntaxException e) {
      skipped.put(file.path(), List.of(e.skipped()));
    }
    return Optional.empty();
  }

  private Optional<JavaSource> parse(String path) {
    SourceFile file = byPath.get(path);
    if (file == null) {
      return Optional.empty();
    }
    try {
      SourceParser.Parsed parsed = SourceParser.parse(path, tree.text(file));
      skipped.put(path, parsed.skipped());
      return parsed.source();
    } catch (UnreadableFileException e) {
      skipped.put(path, List.of(e.skipped()));
      return Optional.empty();
    }
  }

  private Result judge(SourceFile file) {
    return judge(file.path(), () -> recover(file));
  }

  /** What only several files show. */
  private Result judgeTogether(List<SourceFile> files, List<Result> results) {
    List<JavaSource> sources =
        files.stream().flatMap(f -> project.source(f.path()).stream()).toList();
    List<CorsPolicy> policies = results.stream().flatMap(r -> r.policies().stream()).toList();
    String first = files.isEmpty() ? "." : files.get(0).path();
    return judge(first, () -> recovery.together(sources, policies));
  }

  /** The one broad catch: a defect of ours in one file is a line in the report. */
  private Result judge(String path, Supplier<List<CorsPolicy>> recover) {
    try {
      List<CorsPolicy> policies = recover.get();
      List<Finding> findings = new ArrayList<>();
      policies.stream()
          .map(Prober::probe)
          .forEach(probe -> rules.forEach(rule -> rule.judge(probe).forEach(findings::add)));
      return new Result(policies, findings, List.of());
    } catch (RuntimeException | StackOverflowError e) {
      String reason = "could not be analysed: " + e.getClass().getSimpleName();
      Skipped crash = new Skipped(Location.startOf(path), reason);
      return new Result(List.of(), List.of(), List.of(crash));
    }
  }
}
