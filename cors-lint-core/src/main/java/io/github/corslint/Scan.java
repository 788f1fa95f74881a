package io.github.corslint;

import io.github.corslint.Applications.Application;
import io.github.corslint.Defects.Judgment;
import io.github.corslint.Steps.Outcome;
import io.github.corslint.attack.Probe;
import io.github.corslint.attack.Prober;
import io.github.corslint.fix.Fixes;
import io.github.corslint.framework.Combination;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Offers;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.RecoveredCode;
import io.github.corslint.framework.Recovery;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Effort;
import io.github.corslint.model.Report;
import io.github.corslint.model.Skipped;
import io.github.corslint.source.Sieve;
import io.github.corslint.source.SieveCache;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import io.github.corslint.suppress.Suppressions;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.Sources;
import io.github.corslint.syntax.config.ConfigSyntaxException;
import io.github.corslint.syntax.config.XmlElement;
import io.github.corslint.syntax.config.XmlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A scan of a tree: sieve, parse, recover, combine, probe, judge, review. It can be repeated after
 * changes of the tree; what they do not touch is then remembered.
 */
final class Scan {

  private final SourceTree tree;
  private final Review review;
  private final Candidates javaCandidates;
  private final Candidates configurationCandidates;
  private final Candidates handlerCandidates;
  private final Candidates suppressing;
  private final Referrers referrers;
  private final Sources sources;
  private final Steps steps;
  private volatile Surroundings surroundings;
  private Listing listing;
  private Change change = new Change();

  /** A scan of a tree, with further files of the same base in which types may be looked up. */
  Scan(SourceTree tree, List<SourceFile> others, Review review, SieveCache cache) {
    this.tree = tree;
    this.review = review;
    this.javaCandidates = new Candidates(tree, words(Framework::words), cache);
    this.configurationCandidates =
        new Candidates(tree, words(Framework::configurationWords), cache);
    // The cache holds one answer for each file: that of the sieve for policies.
    this.handlerCandidates = new Candidates(tree, words(Framework::handlerWords), SieveCache.OFF);
    this.suppressing = new Candidates(tree, List.of(Suppressions.WORD), SieveCache.OFF);
    this.listing = Listing.of(tree.files(), others);
    this.sources = new Sources(listing.lookedUp(), this::parse, this::mayHold);
    this.surroundings = new Surroundings(tree);
    this.steps = new Steps(sources, () -> surroundings);
    this.referrers = new Referrers(tree, this::offered);
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
      Listing now = Listing.of(tree.files(), others);
      now.noteDifferences(listing, sources, change);
      listing = now;
    }
  }

  /** What the tree shows as it is now. */
  Report report(List<Skipped> walkSkipped, CorsSession.Progress progress) {
    forgetWhatChanged();
    steps.begin(progress);
    List<SourceFile> java = referrers.with(javaCandidates.among(listing.java()), listing.java());
    indexSubtypes(java);
    List<SourceFile> candidates = new ArrayList<>(java);
    candidates.addAll(configurationCandidates.among(listing.configuration()));
    List<Outcome<Shown>> shown = Workers.map(candidates, this::shown);
    List<Outcome<Combination>> combined = combined(applications(candidates, shown).all());
    List<CorsPolicy> policies =
        combined.stream()
            .flatMap(c -> c.value().recovered().stream())
            .map(Recovered::policy)
            .toList();
    List<Outcome<List<Judgment>>> judged = Workers.map(policies, this::judged);
    steps.end();
    List<Skipped> skipped = new ArrayList<>(walkSkipped);
    shown.forEach(s -> skipped.addAll(s.value().skipped()));
    skipped.addAll(failed(shown, combined, judged));
    skipped.addAll(brokenConfiguration(candidates));
    Report report =
        new Report(
            Defects.distinct(judged.stream().flatMap(o -> o.value().stream()).toList()),
            policies,
            combined.stream().flatMap(c -> c.value().endpoints().stream()).toList(),
            skipped,
            tree.files().size(),
            candidates.size(),
            shown.stream().flatMap(s -> s.value().efforts().stream()).map(Supplier::get).toList());
    return review.of(report, tree, suppressing.among(candidates));
  }

  /** Where a step gave up, such as on an error of the analysis itself. */
  private static List<Skipped> failed(
      List<Outcome<Shown>> shown,
      List<Outcome<Combination>> combined,
      List<Outcome<List<Judgment>>> judged) {
    return Stream.of(shown, combined, judged)
        .flatMap(List::stream)
        .flatMap(outcome -> outcome.skipped().stream())
        .toList();
  }

  private void forgetWhatChanged() {
    javaCandidates.forget(change.contents());
    configurationCandidates.forget(change.contents());
    handlerCandidates.forget(change.contents());
    suppressing.forget(change.contents());
    referrers.forget(change.contents());
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
      steps.forget(new Change(Set.of(), Set.of(), Set.of(), supertypes));
    }
  }

  /**
   * What a file shows, as far as it could be analysed.
   *
   * @param tree the file where policies were found, which speak of its types: as long as they live,
   *     it is not parsed again
   */
  private record Shown(
      List<Recovered> recovered,
      Optional<XmlElement> xml,
      List<Supplier<Effort>> efforts,
      List<Skipped> skipped,
      Optional<JavaSource> tree) {

    static Shown nothing(List<Skipped> skipped) {
      return new Shown(List.of(), Optional.empty(), List.of(), skipped, Optional.empty());
    }

    static Shown of(List<Recovered> recovered, Optional<XmlElement> root) {
      return new Shown(recovered, root, List.of(), List.of(), Optional.empty());
    }

    static Shown of(RecoveredCode code, List<Skipped> skipped, JavaSource source) {
      Optional<JavaSource> tree = Optional.of(source).filter(s -> !code.policies().isEmpty());
      return new Shown(code.policies(), Optional.empty(), code.efforts(), skipped, tree);
    }
  }

  private Outcome<Shown> shown(SourceFile file) {
    return steps.run(
        file,
        List.of(referrers.offers()),
        file.path(),
        Shown.nothing(List.of()),
        view -> recover(file, view));
  }

  private Set<Offers.Offer> offered(SourceFile file, Offers offers) {
    return steps
        .run(
            new OffersOf(file),
            List.of(offers),
            file.path(),
            Set.<Offers.Offer>of(),
            view ->
                view.project()
                    .source(file.path())
                    .map(source -> view.recovery().offered(source, offers))
                    .orElse(Set.of()))
        .value();
  }

  /** The step that looks at what a file offers to others. */
  private record OffersOf(SourceFile file) {}

  private Shown recover(SourceFile file, Steps.View view) {
    return switch (file.kind()) {
      case JAVA -> recoverJava(file, view);
      case PROPERTIES, YAML, HOCON ->
          Shown.of(view.recovery().policies(view.documents().apply(file)), Optional.empty());
      case XML -> recoverXml(file, view.recovery());
      case BUILD -> Shown.nothing(List.of());
    };
  }

  private Shown recoverJava(SourceFile file, Steps.View view) {
    List<Skipped> skipped = sources.parsed(file.path()).skipped();
    return view.project()
        .source(file.path())
        .map(s -> Shown.of(view.recovery().code(s, referrers.offers()), skipped, s))
        .orElseGet(() -> Shown.nothing(skipped));
  }

  private Shown recoverXml(SourceFile file, Recovery recovery) {
    try {
      XmlElement root = XmlReader.read(file.path(), tree.text(file));
      return Shown.of(recovery.policies(root), Optional.of(root));
    } catch (UnreadableFileException e) {
      return Shown.nothing(List.of(e.skipped()));
    } catch (ConfigSyntaxException e) {
      return Shown.nothing(List.of(e.skipped()));
    }
  }

  /** What was found, by application, and the files that may hold handlers for it. */
  private Applications applications(List<SourceFile> candidates, List<Outcome<Shown>> shown) {
    Applications applications = new Applications(listing.modules());
    Calls calls = Calls.of(shown.stream().flatMap(s -> s.value().recovered().stream()).toList());
    for (int i = 0; i < candidates.size(); i++) {
      Shown value = shown.get(i).value();
      applications.add(candidates.get(i), calls.withoutCalled(value.recovered()), value.xml());
    }
    Set<SourceFile> known = Set.copyOf(candidates);
    List<SourceFile> others =
        applications.modulesWithPolicy().stream()
            .flatMap(module -> listing.javaByModule().getOrDefault(module, List.of()).stream())
            .filter(file -> !known.contains(file))
            .toList();
    Stream.concat(
            candidates.stream().filter(f -> f.kind() == SourceFile.Kind.JAVA),
            handlerCandidates.among(others).stream())
        .sorted(Comparator.comparing(SourceFile::path))
        .forEach(applications::addHandlers);
    return applications;
  }

  /** One application may have most of the files, so these are parsed by all threads first. */
  private List<Outcome<Combination>> combined(List<Application> applications) {
    List<SourceFile> files = applications.stream().flatMap(a -> a.files().stream()).toList();
    Workers.map(files, file -> sources.parsed(file.path()));
    return Workers.map(applications, this::combined);
  }

  /** When a model fails on an application, its files still say what they say alone. */
  private Outcome<Combination> combined(Application application) {
    List<Sources.Version> files =
        application.files().stream().map(file -> sources.version(file.path())).toList();
    return steps.run(
        application.key(),
        Stream.of(files, application.recovered(), application.descriptors(), application.contexts())
            .flatMap(List::stream)
            .toList(),
        application.place(),
        new Combination(application.recovered(), List.of()),
        view -> view.recovery().combine(unit(application, files)));
  }

  private static Unit unit(Application application, List<Sources.Version> files) {
    return new Unit(
        application.recovered(),
        files.stream().flatMap(file -> file.parsed().source().stream()).toList(),
        application.descriptors(),
        application.contexts(),
        List.of());
  }

  private Outcome<List<Judgment>> judged(CorsPolicy policy) {
    return steps.run(
        new Steps.Same(policy),
        List.of(),
        policy.at().path(),
        List.of(),
        view -> judge(policy, view));
  }

  private List<Judgment> judge(CorsPolicy policy, Steps.View view) {
    Probe probe = Prober.probe(policy);
    Fixes fixes = new Fixes(view.project()::source, this::text);
    return review.rules().stream()
        .filter(rule -> rule.concerns(policy))
        .flatMap(rule -> rule.judge(probe))
        .map(finding -> finding.withEndpoints(policy.scope().handlers()))
        .map(fixes::propose)
        .map(finding -> new Judgment(finding, policy.scope().profile()))
        .toList();
  }

  private Optional<String> text(String path) {
    try {
      return Optional.of(tree.text(new SourceFile(path, SourceFile.Kind.JAVA)));
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }

  private boolean mayHold(Sieve sieve, String path) {
    return sieve.mayMatch(tree, new SourceFile(path, SourceFile.Kind.JAVA));
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
