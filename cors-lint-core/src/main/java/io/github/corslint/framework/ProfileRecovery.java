package io.github.corslint.framework;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.World;
import io.github.corslint.model.Effort;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Recovers policies as they are while certain profiles of the configuration files are on. */
final class ProfileRecovery {

  private final List<Framework> frameworks;
  private final Context context;
  private final World world;

  ProfileRecovery(List<Framework> frameworks, Context context) {
    this.frameworks = frameworks;
    this.context = context;
    List<Library> libraries = new ArrayList<>();
    frameworks.forEach(f -> f.library(context).ifPresent(libraries::add));
    this.world = new World(context.project(), libraries, context.configuration());
  }

  World world() {
    return world;
  }

  Constants constants() {
    return new Constants(context.plainWorld());
  }

  /** What the annotations of a file declare. */
  List<Recovered> declared(JavaSource source) {
    return frameworks.stream().flatMap(f -> f.recovered(source, context).stream()).toList();
  }

  /** The code that annotations of a file name. */
  List<Entry> configuredEntries(JavaSource source) {
    return frameworks.stream().flatMap(f -> f.configuredEntries(source, context).stream()).toList();
  }

  List<Recovered> ofKeys(ConfiguredKeys keys) {
    return frameworks.stream().flatMap(f -> f.recovered(keys, context).stream()).toList();
  }

  List<Recovered> ofXml(XmlElement root) {
    return frameworks.stream().flatMap(f -> f.recovered(root, context).stream()).toList();
  }

  /** What the policies of one application amount to together, by every framework in turn. */
  Combination combine(Unit unit) {
    Unit current = unit;
    for (Framework framework : frameworks) {
      current = current.after(framework.combine(current, context));
    }
    return new Combination(current.recovered(), current.endpoints());
  }

  /**
   * What the runs of an entry show.
   *
   * @param policies the policies
   * @param isFinished whether they show all that there is to see
   * @param ran the members that ran
   */
  record Shown(List<Recovered> policies, boolean isFinished, Set<CallableDeclaration<?>> ran) {

    Shown beside(Map<String, List<Recovered>> onProfiles) {
      return new Shown(Variants.together(policies, onProfiles), isFinished, ran);
    }

    /** The same of an entry that is there on a profile only, wherever its policies are made. */
    Shown onProfile(String name) {
      return new Shown(
          policies.stream().map(policy -> policy.onProfile(name)).toList(), isFinished, ran);
    }
  }

  /**
   * What an entry shows when it is run.
   *
   * @param hope how far it is followed while it shows nothing
   */
  Shown run(Entry entry, Execution.Hope hope, List<Supplier<Effort>> efforts) {
    return run(entry, execution(hope), efforts);
  }

  /**
   * What an entry shows in its own file when it is run without the code that may keep runs from
   * getting where CORS is spoken of. Where that is nothing, what it cost is left out.
   */
  Shown runClosely(Entry entry, Execution.Hope hope, List<Supplier<Effort>> efforts) {
    List<Supplier<Effort>> own = new ArrayList<>();
    Shown shown = run(entry, execution(hope).closeTo(entry), own);
    String path = entry.declaring().source().path();
    List<Recovered> here =
        shown.policies().stream()
            .filter(each -> shown.isFinished() && each.policy().at().path().equals(path))
            .toList();
    if (!here.isEmpty()) {
      efforts.addAll(own);
    }
    return new Shown(here, shown.isFinished(), shown.ran());
  }

  private Execution execution(Execution.Hope hope) {
    return new Execution(world, Gist::of, hope);
  }

  private Shown run(Entry entry, Execution execution, List<Supplier<Effort>> efforts) {
    Runs runs = new Runs(execution, entry, context.guesses());
    Lead lead = lead(runs);
    List<Recovered> policies =
        new HandWritten(runs, Entries.speaks(entry))
            .policies().stream().map(policy -> policy.ledBy(lead)).toList();
    efforts.add(effort(runs, policies));
    return new Shown(policies, runs.isFinished(), runs.ran());
  }

  /** Only what a policy asks costs more later; other runs need not be kept. */
  private static Supplier<Effort> effort(Runs runs, List<Recovered> policies) {
    if (!policies.isEmpty()) {
      return runs::effort;
    }
    Effort spent = runs.effort();
    return () -> spent;
  }

  private Lead lead(Runs runs) {
    Entry entry = runs.entry();
    boolean alone = new Members(context.project(), entry.type()).standsAlone(entry);
    boolean makesOnly = entry.callable().filter(MethodDeclaration.class::isInstance).isEmpty();
    ProjectType type = entry.type();
    return new Lead(
        Optional.of(entry.at()),
        alone,
        runs.through(),
        Optional.of(type.source().location(type.node())),
        makesOnly,
        runs.isWhole());
  }
}
