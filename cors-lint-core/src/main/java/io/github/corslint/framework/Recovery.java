package io.github.corslint.framework;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.World;
import io.github.corslint.model.Effort;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.ConfigDocument;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Recovers every policy of a file: what its annotations declare, and what its code does when it is
 * run.
 */
public final class Recovery {

  private final List<Framework> frameworks;
  private final Context context;
  private final World world;

  /** A recovery by these frameworks in one tree. */
  public Recovery(List<Framework> frameworks, Context context) {
    this.frameworks = List.copyOf(frameworks);
    this.context = context;
    List<Library> libraries = new ArrayList<>();
    frameworks.forEach(f -> f.library(context).ifPresent(libraries::add));
    this.world = new World(context.project(), libraries, context.configuration());
  }

  /** What a file offers to others, being offered this itself. */
  public Set<Offers.Offer> offered(JavaSource source, Offers offers) {
    Set<Offers.Offer> offered = Entries.offered(context.project(), source, offers, this::isWhole);
    frameworks.forEach(f -> offered.addAll(f.offered(source, offers)));
    return offered;
  }

  /** Whether a method writes the same headers to its response whatever it is given. */
  private boolean isWhole(Entry entry) {
    boolean isMethod = entry.callable().filter(MethodDeclaration.class::isInstance).isPresent();
    return isMethod
        && FixedHeaders.areAllOf(
            new Execution(world, Gist::of, Execution.Hope.FAINT).run(entry, Runs.UNRELATED));
  }

  /** What a file shows: the policies that it sets up, and what it cost to see them. */
  public RecoveredCode code(JavaSource source, Offers offers) {
    List<Recovered> policies = new ArrayList<>();
    List<Supplier<Effort>> efforts = new ArrayList<>();
    frameworks.forEach(f -> policies.addAll(f.recovered(source, context)));
    Entries entries = new Entries(context.project(), source, offers);
    Set<CallableDeclaration<?>> ran = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Shown> all = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Started, Shown> known = new HashMap<>();
    Function<Entry, Shown> run =
        entry -> known.computeIfAbsent(Started.by(entry), e -> run(entry, efforts));
    for (Entry entry : entries.find()) {
      Shown shown = run.apply(entry);
      ran.addAll(shown.ran());
      List<Shown> inside =
          shown.isFinished() ? List.of() : entries.within(entry).stream().map(run).toList();
      boolean isSeenInside = inside.stream().anyMatch(s -> !s.policies().isEmpty());
      (isSeenInside ? inside : List.of(shown))
          .stream().filter(all::add).forEach(s -> policies.addAll(s.policies()));
    }
    for (Entry part : entries.partsApartFrom(ran)) {
      Shown shown = run.apply(part);
      ran.addAll(shown.ran());
      policies.addAll(all.add(shown) ? shown.policies() : List.of());
    }
    for (Entry overload : entries.overloadsApartFrom(ran)) {
      Shown shown = run.apply(overload);
      policies.addAll(all.add(shown) ? shown.policies() : List.of());
    }
    for (Framework framework : frameworks) {
      for (Entry configured : framework.configuredEntries(source, context)) {
        Shown shown = run.apply(configured);
        policies.addAll(all.add(shown) ? shown.policies() : List.of());
      }
    }
    BeanProfiles profiles = new BeanProfiles(source, new Constants(context.plainWorld()));
    return new RecoveredCode(
        policies.stream().map(r -> r.onProfile(profiles.of(r.policy()))).toList(), efforts);
  }

  /**
   * What the runs of an entry show.
   *
   * @param policies the policies
   * @param isFinished whether they show all that there is to see
   * @param ran the members that ran
   */
  private record Shown(
      List<Recovered> policies, boolean isFinished, Set<CallableDeclaration<?>> ran) {}

  /** Where a run begins: the same code is run once, whatever leads to it. */
  private record Started(Location at, String type) {
    static Started by(Entry entry) {
      return new Started(entry.at(), entry.type().qualifiedName());
    }
  }

  private Shown run(Entry entry, List<Supplier<Effort>> efforts) {
    boolean speaks = Entries.speaks(entry);
    Execution.Hope hope = speaks ? Execution.Hope.FIRM : Execution.Hope.FAINT;
    Runs runs = new Runs(new Execution(world, Gist::of, hope), entry, context.meant());
    efforts.add(runs::effort);
    Lead lead = lead(runs);
    List<Recovered> policies =
        new HandWritten(runs, speaks)
            .policies().stream().map(policy -> policy.ledBy(lead)).toList();
    return new Shown(policies, runs.isFinished(), runs.ran());
  }

  private Lead lead(Runs runs) {
    Entry entry = runs.entry();
    boolean alone = new Members(context.project(), entry.type()).standsAlone(entry);
    boolean makesOnly = entry.callable().filter(MethodDeclaration.class::isInstance).isEmpty();
    return new Lead(
        Optional.of(entry.at()), alone, runs.through(), entry.type().qualifiedName(), makesOnly);
  }

  /** The policies that a properties or YAML file sets up, on each of its profiles. */
  public List<Recovered> policies(List<ConfigDocument> documents) {
    Constants constants = new Constants(context.plainWorld());
    List<Recovered> policies = new ArrayList<>();
    for (ConfiguredKeys keys : ConfiguredKeys.of(documents, constants::expand)) {
      frameworks.forEach(f -> policies.addAll(f.recovered(keys, context)));
    }
    return policies;
  }

  /** What the policies of one application amount to together, by every framework in turn. */
  public Combination combine(Unit unit) {
    Unit current = unit;
    for (Framework framework : frameworks) {
      current = current.after(framework.combine(current, context));
    }
    return new Combination(current.recovered(), current.endpoints());
  }

  /** The policies that an XML file sets up. */
  public List<Recovered> policies(XmlElement root) {
    return frameworks.stream().flatMap(f -> f.recovered(root, context).stream()).toList();
  }
}
