package io.github.corslint.framework;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.framework.ProfileRecovery.Shown;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.model.Effort;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.ConfigDocument;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Recovers every policy of a file: what its annotations declare, and what its code does when it is
 * run. Where a profile of the configuration files makes a difference to it, it is looked at again
 * with that profile on.
 */
public final class Recovery {

  private static final int MAX_PROFILES = 8;

  private final List<Framework> frameworks;
  private final Context context;
  private final Asked asked;
  private final ProfileRecovery usual;
  private final Map<String, ProfileRecovery> byProfile = new ConcurrentHashMap<>();

  /** A recovery by these frameworks in one tree. */
  public Recovery(List<Framework> frameworks, Context context) {
    this.frameworks = List.copyOf(frameworks);
    this.context = context;
    this.asked = new Asked(context.configuration());
    this.usual = new ProfileRecovery(this.frameworks, context.with(asked));
  }

  private ProfileRecovery on(String profile) {
    return byProfile.computeIfAbsent(
        profile, p -> new ProfileRecovery(frameworks, context.with(context.configuration().on(p))));
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
            entry, new Execution(usual.world(), Gist::of, Execution.Hope.FAINT));
  }

  /** What a file shows: the policies that it sets up, and what it cost to see them. */
  public RecoveredCode code(JavaSource source, Offers offers) {
    List<Supplier<Effort>> efforts = new ArrayList<>();
    List<Recovered> policies = new ArrayList<>(onAll(recovery -> recovery.declared(source)));
    BeanProfiles profiles = new BeanProfiles(source, usual.constants());
    Hopes hopes = new Hopes();
    FileRuns runs =
        new FileRuns(
            new Entries(context.project(), source, offers),
            entry ->
                hopes.follow(
                    entry, hope -> run(profiles.of(entry), r -> r.run(entry, hope, efforts))),
            entry -> run(profiles.of(entry), r -> r.runClosely(entry, hopes.of(entry), efforts)));
    policies.addAll(runs.policies(usual.configuredEntries(source)));
    return new RecoveredCode(
        policies.stream().map(r -> r.onProfile(profiles.of(r.policy()))).toList(), efforts);
  }

  /** Code that exists on a profile only is run with that profile on. */
  private Shown run(String profile, Function<ProfileRecovery, Shown> look) {
    if (!profile.isEmpty()) {
      return look.apply(on(profile)).onProfile(profile);
    }
    asked.take();
    Shown shown = look.apply(usual);
    Map<String, List<Recovered>> others = onProfiles(recovery -> look.apply(recovery).policies());
    return others.isEmpty() ? shown : shown.beside(others);
  }

  /** What is seen however the application is started. */
  private List<Recovered> onAll(Function<ProfileRecovery, List<Recovered>> look) {
    asked.take();
    List<Recovered> seen = look.apply(usual);
    Map<String, List<Recovered>> others = onProfiles(look);
    return others.isEmpty() ? seen : Variants.together(seen, others);
  }

  /** What is seen on each of the profiles that make a difference to what was just looked at. */
  private Map<String, List<Recovered>> onProfiles(Function<ProfileRecovery, List<Recovered>> look) {
    Map<String, List<Recovered>> seen = new LinkedHashMap<>();
    asked.take().stream()
        .sorted()
        .limit(MAX_PROFILES)
        .forEach(profile -> seen.put(profile, look.apply(on(profile))));
    return seen;
  }

  /** The policies that a properties or YAML file sets up, on each of its profiles. */
  public List<Recovered> policies(List<ConfigDocument> documents) {
    List<Recovered> policies = new ArrayList<>();
    for (String profile : ConfiguredKeys.profiles(documents)) {
      Function<ProfileRecovery, List<Recovered>> look =
          recovery ->
              recovery.ofKeys(ConfiguredKeys.of(documents, profile, recovery.constants()::expand));
      policies.addAll(profile.isEmpty() ? onAll(look) : look.apply(on(profile)));
    }
    return policies;
  }

  /** The policies that an XML file sets up. */
  public List<Recovered> policies(XmlElement root) {
    return onAll(recovery -> recovery.ofXml(root));
  }

  /** What the policies of one application amount to together, on each profile that matters. */
  public Combination combine(Unit unit) {
    Map<String, Combination> onProfiles = new LinkedHashMap<>();
    unit.profiles().forEach(p -> onProfiles.put(p, on(p).combine(unit.on(p))));
    return Variants.together(usual.combine(unit.on("")), onProfiles);
  }
}
