package io.github.corslint.framework.spring.policy;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.framework.Part;
import io.github.corslint.framework.PolicySource;
import io.github.corslint.framework.Setup;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A {@code CorsConfiguration}, or the {@code CorsRegistration} that builds one. The two have the
 * same knobs; setters of the first start with {@code set} and {@code add}, those of the second
 * replace and return the registration.
 */
public final class ConfigurationObject implements Model, PolicySource {

  /** What a {@code CorsRegistry} makes. */
  public static final String MAPPING = "Spring CORS mapping";

  private static final String CHECK = "checkOrigin";

  private final String surface;
  private final Location madeAt;
  private final String owner;
  private final List<Registration> registrations = new ArrayList<>();
  private final List<MappingTable> openTables = new ArrayList<>();
  private SpringPolicy policy;
  private boolean ingredient;
  private OptionalInt response = OptionalInt.empty();
  private Optional<Location> configuredAt = Optional.empty();
  private Optional<Location> ownCheck = Optional.empty();

  /** A place in a table: there the configuration counts unless a later one has taken it. */
  private record Registration(MappingTable table, String pattern) {
    boolean isHeldBy(ConfigurationObject object) {
      return table.at(pattern) == object;
    }
  }

  /** A configuration that code makes at a call. */
  public ConfigurationObject(String surface, Versions.Spring version, CallSite site) {
    this(surface, new SpringPolicy(version, site.nameAt()), site);
  }

  private ConfigurationObject(String surface, SpringPolicy policy, CallSite site) {
    this(surface, policy, site.nameAt(), site.owner());
    response = OptionalInt.of(site.run().scope());
  }

  /** One that is complete, with its place and what it belongs to. */
  public ConfigurationObject(String surface, SpringPolicy policy, Location madeAt, String owner) {
    this.surface = surface;
    this.madeAt = madeAt;
    this.owner = owner;
    this.policy = policy;
  }

  /** One that configuration files make. */
  public ConfigurationObject(
      KeyedConfiguration keyed, Location madeAt, Versions.Spring version, CallSite site) {
    this.surface = keyed.surface();
    this.madeAt = madeAt;
    this.owner = site.owner();
    this.policy = new SpringPolicy(version, madeAt);
    configure(keyed);
  }

  /** Sets what configuration files say of it. */
  public void configure(KeyedConfiguration keyed) {
    keyed.apply(policy);
    configuredAt = keyed.place();
  }

  /** Where configuration files say who gets in; empty when code does. */
  Optional<Location> configuredAt() {
    return configuredAt;
  }

  /**
   * The configuration that a value is. One of the program's own class that says itself who gets in
   * is asked about the origin of this run.
   */
  static Optional<ConfigurationObject> of(Value value, CallSite site) {
    if (value instanceof ConfigurationObject object) {
      return Optional.of(object);
    }
    if (value instanceof Instance instance
        && instance.base().orElse(null) instanceof ConfigurationObject object) {
      object.ask(instance, List.of(), site);
      return Optional.of(object);
    }
    return Optional.empty();
  }

  /** Whether a value is a configuration, of Spring's class or one that extends it. */
  static boolean isOne(Value value) {
    return value instanceof ConfigurationObject
        || (value instanceof Instance instance
            && instance.base().orElse(null) instanceof ConfigurationObject);
  }

  /** Leaves who gets in to a {@code CorsProcessor} of the program, if that says so itself. */
  void processedBy(Instance processor, CallSite site) {
    ask(processor, List.of(this), site);
  }

  /** Asks a check of the program, if there is one, about the origin of this run. */
  private void ask(Instance decider, List<Value> first, CallSite site) {
    Optional<MethodDeclaration> check = decider.type().methods(CHECK).stream().findFirst();
    if (check.isEmpty()) {
      return;
    }
    List<Value> arguments = new ArrayList<>(first);
    arguments.add(site.run().readOrigin(site));
    site.run()
        .callIfDeclared(decider, CHECK, arguments, site)
        .ifPresent(
            answer -> {
              policy.decidedBy(answer, site.run().returnedAt().orElse(site.nameAt()));
              ownCheck = check.map(decider.type().source()::location);
            });
  }

  /** The method of the program that says who gets in, in place of the lists. */
  public Optional<Location> ownCheck() {
    return ownCheck;
  }

  String surface() {
    return surface;
  }

  /** What it says so far. */
  public SpringPolicy policy() {
    return policy;
  }

  void register(MappingTable table, String pattern, Location at) {
    registrations.add(new Registration(table, pattern));
    if (configuredAt.isPresent()) {
      policy.registerAt(new Step(at, "it is registered here for " + pattern));
    }
  }

  /** Takes note of a table in which it has a place under a pattern that is not known. */
  void registerSomewhere(MappingTable table) {
    openTables.add(table);
  }

  /** The tables in which it has a place, under a pattern that is known or not. */
  public Stream<MappingTable> allTables() {
    return Stream.concat(tables().stream(), openTables.stream()).distinct();
  }

  /** The tables in which it has a place, without repetition. */
  public List<MappingTable> tables() {
    return registrations.stream().map(Registration::table).distinct().toList();
  }

  @Override
  public Location madeAt() {
    return madeAt;
  }

  @Override
  public OptionalInt response() {
    return response;
  }

  @Override
  public Optional<Part> part(Setup setup) {
    return Optional.of(new ConfiguredPart(this, new CodeMaker(setup)));
  }

  @Override
  public List<CorsPolicy> policies() {
    if (registrations.isEmpty()) {
      return ingredient ? List.of() : List.of(policy.policy(surface, madeAt, scope(List.of())));
    }
    List<String> held =
        registrations.stream()
            .filter(r -> r.isHeldBy(this))
            .map(Registration::pattern)
            .distinct()
            .toList();
    if (!held.isEmpty()) {
      return List.of(policy.policy(surface, madeAt, unlessIdle(scope(held))));
    }
    Registration last = registrations.get(registrations.size() - 1);
    Scope none =
        scope(List.of(last.pattern()))
            .shadowedBy(
                new Step(
                    last.table().at(last.pattern()).madeAt(),
                    last.pattern() + " is registered again here, and the last one counts"));
    return List.of(policy.policy(surface, madeAt, none));
  }

  /** A scope without effect where code says of every table that holds this that nobody asks it. */
  private Scope unlessIdle(Scope scope) {
    List<Optional<Step>> idle =
        registrations.stream().filter(r -> r.isHeldBy(this)).map(r -> r.table().idle()).toList();
    return idle.stream().allMatch(Optional::isPresent)
        ? scope.shadowedBy(idle.get(0).orElseThrow())
        : scope;
  }

  private Scope scope(List<String> patterns) {
    return new Scope(patterns, owner, "");
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (arguments.isEmpty()) {
      return question(method, site);
    }
    Value value = arguments.size() == 1 ? arguments.get(0) : all(arguments);
    return switch (method) {
      case "setAllowedOrigins", "allowedOrigins" ->
          done(() -> policy.origins().set(orEmpty(value, method), site, policy.version()));
      case "addAllowedOrigin" -> done(() -> policy.addOrigin(value, site));
      case "setAllowedOriginPatterns", "allowedOriginPatterns" ->
          done(() -> policy.setPatterns(orEmpty(value, method), site));
      case "addAllowedOriginPattern" -> done(() -> policy.addPattern(value, site));
      case "setAllowedMethods", "allowedMethods" ->
          done(() -> policy.methods().set(Enums.names(value), site, policy.version()));
      case "addAllowedMethod" -> done(() -> add(policy.methods(), Enums.names(value), site));
      case "setAllowedHeaders", "allowedHeaders" ->
          done(() -> policy.allowedHeaders().set(value, site, policy.version()));
      case "addAllowedHeader" -> done(() -> add(policy.allowedHeaders(), value, site));
      case "setExposedHeaders", "exposedHeaders" ->
          done(() -> policy.exposedHeaders().set(value, site, policy.version()));
      case "addExposedHeader" -> done(() -> add(policy.exposedHeaders(), value, site));
      default -> single(method, value, site);
    };
  }

  /** Adding to a list that defaults filled keeps what they put there. */
  private void add(OriginList list, Value value, CallSite site) {
    list.add(value, site, policy.version());
  }

  private Optional<Value> single(String method, Value value, CallSite site) {
    return switch (method) {
      case "setAllowCredentials", "allowCredentials" ->
          done(() -> policy.setCredentials(value, site.argumentAt(0)));
      case "setAllowPrivateNetwork", "allowPrivateNetwork" ->
          done(() -> policy.setPrivateNetwork(value, site.argumentAt(0)));
      case "setMaxAge", "maxAge" -> done(() -> policy.setMaxAge(value, site.argumentAt(0)));
      case "combine", "combineWith" -> combine(value, site);
      case CHECK -> check(value, site);
      default -> Optional.empty();
    };
  }

  /** What the lists say to an origin that a program's own check hands on. */
  private Optional<Value> check(Value origin, CallSite site) {
    CorsPolicy lists = policy.policy(surface, madeAt, scope(List.of()));
    lists.origins().trusted().forEach(t -> site.run().trust(t.text(), t.kind(), t.at()));
    Optional<Answer> answer =
        origin instanceof Known known ? known.text().map(lists::answer) : Optional.empty();
    if (answer.orElse(null) instanceof Answer.Admitted admitted) {
      return Optional.of(admitted.isStar() ? Known.of("*") : origin);
    }
    return answer.filter(Answer.Refused.class::isInstance).map(refused -> Known.NULL);
  }

  /** A registration changes itself; a configuration makes a new one of both. */
  private Optional<Value> combine(Value other, CallSite site) {
    if (!(other instanceof ConfigurationObject configuration)) {
      return Optional.of(this);
    }
    SpringPolicy both = policy.combinedWith(configuration.policy);
    configuration.ingredient = true;
    if (isRegistration()) {
      policy = both;
      return Optional.of(this);
    }
    ingredient = true;
    ConfigurationObject made = new ConfigurationObject(surface, both, site);
    site.run().record(made);
    return Optional.of(made);
  }

  /** Makes this new configuration a copy of another. */
  public void copy(ConfigurationObject original) {
    policy = policy.combinedWith(original.policy);
    original.ingredient = true;
  }

  private boolean isRegistration() {
    return surface.equals(MAPPING);
  }

  /**
   * A registration without arguments allows nobody; a configuration given null is as if never set.
   */
  private static Value orEmpty(Value value, String method) {
    boolean isNull = value instanceof Known known && known.isNull();
    return isNull && !method.startsWith("set") ? new Known(List.of()) : value;
  }

  private Optional<Value> done(Runnable change) {
    change.run();
    return Optional.of(this);
  }

  private static Value all(List<Value> arguments) {
    return new Known(arguments.stream().map(Value::raw).toArray());
  }

  private Optional<Value> question(String method, CallSite site) {
    return switch (method) {
      case "applyPermitDefaultValues" -> done(() -> policy.applyPermitDefaults(site.nameAt()));
      case "allowedOrigins", "allowedOriginPatterns" ->
          done(() -> policy.origins().set(new Known(List.of()), site, policy.version()));
      case "getAllowedOrigins" -> Optional.of(policy.origins().live());
      case "getAllowedOriginPatterns" -> Optional.of(policy.patterns().live());
      case "getAllowedMethods" -> Optional.of(policy.methods().live());
      case "getAllowedHeaders" -> Optional.of(policy.allowedHeaders().live());
      case "getAllowCredentials" -> credentials();
      default -> Optional.empty();
    };
  }

  /** Null when nobody said anything; empty when it cannot be known. */
  private Optional<Value> credentials() {
    return policy.credentials() instanceof Setting.Unset
        ? Optional.of(Known.NULL)
        : policy.credentials().known().map(Known::new);
  }

  @Override
  public String toString() {
    return surface.toLowerCase(Locale.ROOT);
  }
}
