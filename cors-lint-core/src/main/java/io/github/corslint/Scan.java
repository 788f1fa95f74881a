package io.github.corslint;

import io.github.corslint.Steps.Outcome;
import io.github.corslint.attack.Probe;
import io.github.corslint.attack.Prober;
import io.github.corslint.fix.Fixes;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Recovery;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Skipped;
import io.github.corslint.source.SieveCache;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import io.github.corslint.suppress.Suppressions;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.Sources;
import io.github.corslint.syntax.config.ConfigSyntaxException;
import io.github.corslint.syntax.config.XmlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A scan of a tree: sieve, parse, recover, probe, judge, review. It can be repeated after changes
 * of the tree; what they do not touch is then remembered.
 */
final class Scan {

  private final SourceTree tree;
  private final Review review;
  private final boolean includeTests;
  private final Candidates javaCandidates;
  private final Candidates configurationCandidates;
  private final Sources sources;
  private final Steps steps;
  private volatile Surroundings surroundings;
  private Listing listing = Listing.EMPTY;
  private Change change = new Change();

  /** A scan of a tree, with further files of the same base in which types may be looked up. */
  Scan(
      SourceTree tree,
      List<SourceFile> others,
      Review review,
      boolean includeTests,
      SieveCache cache) {
    this.tree = tree;
    this.review = review;
    this.includeTests = includeTests;
    this.javaCandidates = new Candidates(tree, words(Framework::words), cache);
    this.configurationCandidates =
        new Candidates(tree, words(Framework::configurationWords), cache);
    this.sources = new Sources(List.of(), this::parse);
    this.surroundings = new Surroundings(tree);
    this.steps = new Steps(sources, () -> surroundings);
    update(others, Set.of());
  }

  /** The words of all sieves, by which remembered answers are told from those of other versions. */
  static List<String> words() {
    return Stream.concat(
            words(Framework::words).stream(), words(Framework::configurationWords).stream())
        .toList();
  }

  private static List<String> words(Function<Framework, List<String>> words) {
    return Stream.concat(
            Catalog.FRAMEWORKS.stream().flatMap(f -> words.apply(f).stream()),
            Stream.of(Suppressions.WORD))
        .toList();
  }

  /**
   * Takes notice that the tree is not as it was; the next report tells what that means.
   *
   * @param others further files in which types may be looked up
   * @param changed paths of files whose text may have changed
   */
  void update(List<SourceFile> others, Set<String> changed) {
    change.contents().addAll(changed);
    if (!listing.isOf(tree.files(), others)) {
      Listing now = Listing.of(tree, others, includeTests);
      now.noteDifferences(listing, sources, change);
      listing = now;
    }
  }

  /** What the tree shows as it is now. */
  Report report(List<Skipped> walkSkipped, CorsSession.Progress progress) {
    forgetWhatChanged();
    steps.begin(progress);
    List<SourceFile> java = javaCandidates.among(listing.java());
    indexSubtypes(java);
    List<SourceFile> candidates = new ArrayList<>(java);
    candidates.addAll(configurationCandidates.among(listing.configuration()));
    List<Outcome<Recovered>> recovered = Workers.map(candidates, this::recovered);
    List<CorsPolicy> policies =
        recovered.stream().flatMap(r -> r.value().policies().stream()).toList();
    Outcome<List<CorsPolicy>> together = together(java, policies);
    List<CorsPolicy> all = Stream.concat(policies.stream(), together.value().stream()).toList();
    List<Outcome<List<Finding>>> judged = Workers.map(all, this::judged);
    List<Skipped> skipped = new ArrayList<>(walkSkipped);
    recovered.forEach(r -> skipped.addAll(r.value().skipped()));
    Stream.of(recovered, List.of(together), judged)
        .flatMap(List::stream)
        .forEach(outcome -> skipped.addAll(outcome.skipped()));
    steps.end();
    skipped.addAll(brokenConfiguration(candidates));
    Report report =
        new Report(
            Defects.distinct(judged.stream().flatMap(o -> o.value().stream()).toList()),
            all,
            skipped,
            tree.files().size(),
            candidates.size());
    return review.of(report, tree, candidates);
  }

  private void forgetWhatChanged() {
    javaCandidates.forget(change.contents());
    configurationCandidates.forget(change.contents());
    change.contents().forEach(path -> change.supertypes().addAll(sources.forget(path)));
    steps.forget(change);
    if (change.concernsSurroundings()) {
      surroundings = new Surroundings(tree);
      steps.forgetWhereChanged(surroundings);
    }
    change = new Change();
  }

  /** Who asked for subtypes of a type that has more of them now asks again. */
  private void indexSubtypes(List<SourceFile> java) {
    Set<String> supertypes = new HashSet<>();
    Workers.map(java, file -> sources.indexSubtypes(file.path())).forEach(supertypes::addAll);
    if (!supertypes.isEmpty()) {
      steps.forget(new Change(Set.of(), Set.of(), supertypes));
    }
  }

  /** The policies of a file as far as it could be analysed. */
  private record Recovered(List<CorsPolicy> policies, List<Skipped> skipped) {
    static final Recovered NOTHING = new Recovered(List.of(), List.of());
  }

  private Outcome<Recovered> recovered(SourceFile file) {
    return steps.run(file, List.of(), file.path(), Recovered.NOTHING, view -> recover(file, view));
  }

  private Recovered recover(SourceFile file, Steps.View view) {
    return switch (file.kind()) {
      case JAVA ->
          new Recovered(
              view.project().source(file.path()).map(view.recovery()::policies).orElse(List.of()),
              sources.parsed(file.path()).skipped());
      case PROPERTIES, YAML, HOCON ->
          new Recovered(view.recovery().policies(surroundings.documents(file)), List.of());
      case XML -> recoverXml(file, view.recovery());
      case BUILD -> Recovered.NOTHING;
    };
  }

  private Recovered recoverXml(SourceFile file, Recovery recovery) {
    try {
      return new Recovered(
          recovery.policies(XmlReader.read(file.path(), tree.text(file))), List.of());
    } catch (UnreadableFileException e) {
      return new Recovered(List.of(), List.of(e.skipped()));
    } catch (ConfigSyntaxException e) {
      return new Recovered(List.of(), List.of(e.skipped()));
    }
  }

  /** What only several files show. */
  private Outcome<List<CorsPolicy>> together(List<SourceFile> java, List<CorsPolicy> policies) {
    List<JavaSource> parsed =
        java.stream().flatMap(file -> sources.parsed(file.path()).source().stream()).toList();
    String first = java.isEmpty() ? "." : java.get(0).path();
    return steps.run(
        "together",
        Stream.concat(parsed.stream(), policies.stream()).toList(),
        first,
        List.of(),
        view -> view.recovery().together(parsed, policies));
  }

  private Outcome<List<Finding>> judged(CorsPolicy policy) {
    return steps.run(
        new Steps.Same(policy),
        List.of(),
        policy.at().path(),
        List.of(),
        view -> judge(policy, view));
  }

  private List<Finding> judge(CorsPolicy policy, Steps.View view) {
    Probe probe = Prober.probe(policy);
    Fixes fixes = new Fixes(view.project()::source, this::text);
    return review.rules().stream()
        .flatMap(rule -> rule.judge(probe))
        .map(finding -> finding.onlyWith(policy.scope().profile()))
        .map(fixes::propose)
        .toList();
  }

  private Optional<String> text(String path) {
    try {
      return Optional.of(tree.text(new SourceFile(path, SourceFile.Kind.JAVA)));
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }

  private SourceParser.Parsed parse(String path) {
    try {
      return SourceParser.parse(path, tree.text(new SourceFile(path, SourceFile.Kind.JAVA)));
    } catch (UnreadableFileException e) {
      return SourceParser.Parsed.nothing(e.skipped());
    }
  }

  /** Earlier texts may have asked for files that are not needed now, so all is asked once more. */
  private List<Skipped> brokenConfiguration(List<SourceFile> candidates) {
    if (surroundings.skipped().isEmpty()) {
      return List.of();
    }
    Surroundings anew = new Surroundings(tree);
    steps.askAgain(anew);
    candidates.stream().filter(Scan::hasDocuments).forEach(anew::documents);
    surroundings = anew;
    return anew.skipped();
  }

  private static boolean hasDocuments(SourceFile file) {
    return switch (file.kind()) {
      case PROPERTIES, YAML, HOCON -> true;
      case JAVA, XML, BUILD -> false;
    };
  }
}
