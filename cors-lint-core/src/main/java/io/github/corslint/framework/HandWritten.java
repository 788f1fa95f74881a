package io.github.corslint.framework;

import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Policies that the runs of an entry show: headers that it writes, and configuration objects that
 * it makes.
 */
final class HandWritten {

  /** Comes after every response of a path. */
  private static final int LAST = Integer.MAX_VALUE;

  private final Runs runs;
  private final Preflights preflights;
  private final boolean speaks;

  /**
   * Those of one entry.
   *
   * @param speaks whether its code names CORS, so that it is worth a word when nothing can be seen
   */
  HandWritten(Runs runs, boolean speaks) {
    this.runs = runs;
    this.preflights = new Preflights(runs.entry());
    this.speaks = speaks;
  }

  private Runs.Discovery discovery() {
    return runs.discovered();
  }

  List<Recovered> policies() {
    List<Recovered> policies = new ArrayList<>(configured());
    Set<Location> sites = new LinkedHashSet<>();
    for (Path path : discovery().paths()) {
      HeaderOutcome.of(path).forEach(o -> sites.addAll(o.sites()));
    }
    sites.stream()
        .map(site -> new Recovered(written(site), Optional.of(header(site))))
        .forEach(policies::add);
    if (policies.isEmpty()) {
      settlement().map(this::removal).ifPresent(policies::add);
    }
    if (policies.isEmpty()) {
      credentialsAlone().ifPresent(policies::add);
    }
    if (policies.isEmpty() && speaks) {
      discovery().paths().stream()
          .flatMap(p -> p.abandoned().stream())
          .findFirst()
          .map(this::unfinished)
          .map(Recovered::alone)
          .ifPresent(policies::add);
    }
    return policies;
  }

  /** Where code replaces or removes what others have written, when it does so whoever asks. */
  private Optional<Location> settlement() {
    List<Path> paths = runs.on(Runs.UNRELATED).paths();
    List<Location> places =
        paths.stream().flatMap(path -> HeaderOutcome.settlement(path).stream()).toList();
    return places.size() == paths.size() ? places.stream().findFirst() : Optional.empty();
  }

  private Recovered removal(Location at) {
    return new Recovered(forNobody("removed header", at), Optional.of(new RemovedHeader()));
  }

  /** Code that lets cookies in whoever asks, and says nothing of who gets in. */
  private Optional<Recovered> credentialsAlone() {
    List<Path> paths = runs.on(Runs.UNRELATED).paths();
    List<Location> places =
        paths.stream().flatMap(path -> HeaderOutcome.credentialsOf(path).stream()).toList();
    return places.size() == paths.size()
        ? places.stream()
            .findFirst()
            .map(at -> forNobody("credentials header", at))
            .map(policy -> new Recovered(policy, Optional.of(new WrittenCredentials())))
        : Optional.empty();
  }

  private CorsPolicy forNobody(String surface, Location at) {
    Origins nobody = ConstantHeader.only(List.of(), Setting.unset(), at);
    return CorsPolicy.of(surface, at, nobody, Scope.of(runs.entry().owner()));
  }

  /** What is left to say of code whose runs ended at the budget before they showed anything. */
  private CorsPolicy unfinished(String why) {
    Location at = runs.entry().at();
    Answer answer = new Answer.Undecidable(why, at, false, List.of());
    return new CorsPolicy(
        "response header",
        at,
        new Origins.Computed(origin -> answer, List::of),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Scope.of(runs.entry().owner()));
  }

  private WrittenHeader header(Location site) {
    Questions questions = new Questions(runs);
    List<HeaderOutcome> outcomes = outcomesAt(site);
    return new WrittenHeader(
        outcomes.stream().allMatch(o -> o.isAdded(site))
            && discovery().paths().stream().noneMatch(HeaderOutcome::looksBack),
        outcomes.stream().anyMatch(o -> o.isHandedBack(site)),
        settlement().isPresent(),
        origin ->
            questions.about(origin).paths().stream()
                .flatMap(path -> HeaderOutcome.credentialsOf(path).stream())
                .findFirst());
  }

  private List<HeaderOutcome> outcomesAt(Location site) {
    return discovery().paths().stream()
        .flatMap(p -> HeaderOutcome.of(p).stream())
        .filter(o -> o.sites().contains(site))
        .toList();
  }

  private CorsPolicy written(Location site) {
    Questions questions = new Questions(runs);
    Origins origins =
        new Origins.Computed(
            origin -> answer(site, origin, questions.about(origin)), questions::trusted);
    Optional<HeaderOutcome> sample = outcomesAt(site).stream().findFirst();
    return new CorsPolicy(
        "response header",
        site,
        ConstantHeader.at(site, runs, outcomesAt(site)).orElse(origins),
        Setting.unset(),
        sample.map(o -> o.list("access-control-allow-methods")).orElse(Setting.unset()),
        sample.map(o -> o.list("access-control-allow-headers")).orElse(Setting.unset()),
        sample.map(o -> o.list("access-control-expose-headers")).orElse(Setting.unset()),
        Setting.unset(),
        Setting.unset(),
        Scope.of(sample.map(HeaderOutcome::owner).orElse(runs.entry().owner())));
  }

  private Answer answer(Location site, String origin, Execution.Outcome outcome) {
    Map<Boolean, Answer> worst = new HashMap<>();
    for (Path path : outcome.paths()) {
      for (HeaderOutcome headers : HeaderOutcome.of(path)) {
        if (headers.sites().contains(site)) {
          Answer answer = guarded(headers.answer(origin, path), headers.response(), path, outcome);
          worst.merge(
              preflights.areAnsweredBy(headers.response(), path), answer, HandWritten::worse);
        }
      }
    }
    Answer refused = new Answer.Refused();
    Answer preflight = worst.getOrDefault(true, refused);
    return worst.getOrDefault(
        false,
        preflights.isMoreAnsweredOn(outcome.paths(), origin) ? ofPreflight(preflight) : refused);
  }

  /** Caches keep no answers to OPTIONS (RFC 9110, 9.3.7), so that these need not say Vary. */
  private static Answer ofPreflight(Answer answer) {
    return answer instanceof Answer.Admitted admitted ? admitted.uncached() : answer;
  }

  private static Answer worse(Answer a, Answer b) {
    return b.harm() > a.harm() ? b : a;
  }

  /**
   * An origin that gets in only by something about it that cannot be seen is not known to get in. A
   * {@code *} is for everybody, whatever else of the request it hangs on.
   */
  private Answer guarded(Answer answer, int response, Path whole, Execution.Outcome outcome) {
    if (!(answer instanceof Answer.Admitted admitted)) {
      return answer;
    }
    Path path = whole.as(response);
    Discharge discharge = new Discharge(path, admitted.echoed(), outcome.as(response));
    for (Assumption assumption : path.assumptions()) {
      boolean asksWho = runs.asksWho(assumption) && !admitted.isStar();
      if (isOperatorsChoice(assumption) || (asksWho && !discharge.of(assumption))) {
        return new Answer.Undecidable(
            assumption.unknown().reason(), admitted.at(), !admitted.isStar(), admitted.trace());
      }
    }
    Answer.Admitted supposed = admitted;
    for (Step supposition : path.suppositions()) {
      supposed = supposed.beside(supposition);
    }
    return supposed;
  }

  /**
   * A configured value that is asked whether it says {@code *}: nothing in the source says that it
   * does.
   */
  static boolean isOperatorsChoice(Assumption assumption) {
    return assumption.option() == 0 && assumption.unknown().asks() == Unknown.Asks.STAR;
  }

  private static boolean isOperatorsChoice(Path path) {
    return path.assumptions().stream().anyMatch(HandWritten::isOperatorsChoice);
  }

  /**
   * A policy that is made only where a setting says {@code *}, which nothing in the source does.
   */
  private CorsPolicy left(CorsPolicy policy, PolicySource source, Path path) {
    Execution.Outcome outcome = runs.on(Runs.UNRELATED);
    return policy.withOrigins(
        new Origins.Computed(
            origin -> guarded(policy.answer(origin), response(source), path, outcome),
            policy.origins()::trusted));
  }

  private List<Recovered> configured() {
    List<Path> paths = runs.on(Runs.UNRELATED).paths();
    List<Path> anyway = paths.stream().filter(p -> !isOperatorsChoice(p)).toList();
    Map<String, Recovered> policies = new LinkedHashMap<>();
    configured(anyway, new Setup(runs.entry(), paths.size() == 1), Set.of(), policies);
    configured(paths, new Setup(runs.entry(), false), placesIn(anyway), policies);
    configured(discovery().paths(), new Setup(runs.entry(), false), placesIn(paths), policies);
    return List.copyOf(policies.values());
  }

  /**
   * What runs show that is made at places which are not known yet: behind a check of the origin.
   * Where code fails on some paths, what others have made of it to the end counts.
   */
  private void configured(
      List<Path> paths, Setup setup, Set<Location> known, Map<String, Recovered> policies) {
    Set<Location> finished = placesIn(paths.stream().filter(p -> !p.thrown()).toList());
    for (Path path : paths) {
      for (PolicySource source : path.effects(PolicySource.class)) {
        boolean isUnfinished = path.thrown() && finished.contains(source.madeAt());
        for (CorsPolicy policy :
            isUnfinished || known.contains(source.madeAt())
                ? List.<CorsPolicy>of()
                : source.policies()) {
          CorsPolicy result =
              discovery().readsOrigin() ? computed(source.madeAt(), policy) : policy;
          policies.putIfAbsent(
              describe(result, path),
              isOperatorsChoice(path.as(response(source)))
                  ? Recovered.alone(left(result, source, path))
                  : new Recovered(result, source.part(setup)));
        }
      }
    }
  }

  private static Set<Location> placesIn(List<Path> paths) {
    Set<Location> places = new LinkedHashSet<>();
    paths.stream()
        .flatMap(p -> p.effects(PolicySource.class).stream())
        .forEach(s -> places.add(s.madeAt()));
    return places;
  }

  private static String describe(CorsPolicy policy, Path path) {
    return Gist.describe(policy) + (path.thrown() ? "!" : "");
  }

  /** A configuration object that is built from the request is code that decides for itself. */
  private CorsPolicy computed(Location madeAt, CorsPolicy sample) {
    Set<String> fixed = new LinkedHashSet<>();
    for (Path path : discovery().paths()) {
      path.effects(PolicySource.class).stream()
          .filter(s -> s.madeAt().equals(madeAt))
          .flatMap(s -> s.policies().stream())
          .forEach(p -> fixed.add(describe(p, path)));
    }
    boolean always = placesIn(runs.on(Runs.UNRELATED).paths()).contains(madeAt);
    if (fixed.size() <= 1 && always) {
      return sample;
    }
    Questions questions = new Questions(runs);
    Origins origins =
        new Origins.Computed(
            origin -> configuredAnswer(madeAt, origin, questions.about(origin)),
            questions::trusted);
    return new CorsPolicy(
        sample.surface(),
        sample.at(),
        origins,
        sample.credentials(),
        sample.methods(),
        sample.allowedHeaders(),
        sample.exposedHeaders(),
        sample.maxAge(),
        sample.privateNetwork(),
        sample.scope());
  }

  private static int response(PolicySource source) {
    return source.response().orElse(LAST);
  }

  private Answer configuredAnswer(Location madeAt, String origin, Execution.Outcome outcome) {
    Answer worst = new Answer.Refused();
    for (Path path : outcome.paths()) {
      for (PolicySource source : path.effects(PolicySource.class)) {
        if (source.madeAt().equals(madeAt)) {
          for (CorsPolicy policy : source.policies()) {
            Answer answer = checked(policy.answer(origin), source, path);
            worst = worse(worst, guarded(answer, response(source), path, outcome));
          }
        }
      }
    }
    return worst;
  }

  /** An origin that gets in by a configuration that was made for it, with the check before that. */
  private static Answer checked(Answer answer, PolicySource source, Path path) {
    if (!(answer instanceof Answer.Admitted admitted) || source.response().isEmpty()) {
      return answer;
    }
    return path.check(source.response().getAsInt())
        .<Answer>map(check -> admitted.behind(check.text(), check.shownAt()))
        .orElse(answer);
  }
}
