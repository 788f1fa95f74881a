package io.github.corslint.interpret;

import com.github.javaparser.ast.body.CallableDeclaration;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.TypeName;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One path through the program: its state, its decisions and what it has shown so far. */
public final class Run {

  private final World world;
  private final Terms terms;
  private final String attackOrigin;
  private final Decisions decisions;
  private final Budget budget;
  private final Tainted tainted = new Tainted();
  private final IdentityHashMap<CallableDeclaration<?>, JavaSource> ran = new IdentityHashMap<>();
  private final Set<JavaSource> sources = new LinkedHashSet<>();
  private final Set<Object> escaped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Effects effects = new Effects();
  private final Map<Class<?>, Object> memories = new HashMap<>();
  private final Story story = new Story();
  private final Set<TrustedOrigin> trusted = new LinkedHashSet<>();
  private final WrittenTexts written = new WrittenTexts();
  private final Map<String, Instance> beans = new HashMap<>();
  private final Provenance provenance;
  private final Statics statics = new Statics(this);
  private final Interpreter interpreter;
  private final Checks checks = new Checks();
  private final Conditions conditions = new Conditions();
  private final Forerunners forerunners = new Forerunners(this);
  private final Answers answers = new Answers();
  private final Assumptions assumptions = new Assumptions(answers);
  private final Deposits deposits = new Deposits(this);
  private @Nullable Location returnedAt;
  private Optional<String> cutShort = Optional.empty();
  private boolean readOrigin;

  /**
   * A path.
   *
   * @param hoped how many nodes are evaluated as long as it shows nothing
   */
  Run(World world, Terms terms, String attackOrigin, Choices choices, long hoped) {
    this.world = world;
    this.terms = terms;
    this.attackOrigin = attackOrigin;
    this.budget = new Budget(terms.reach(), hoped);
    this.decisions = new Decisions(choices);
    this.provenance = new Provenance(world.configuration());
    this.interpreter = new Interpreter(this);
  }

  /** The scanned tree. */
  public Project project() {
    return world.project();
  }

  World world() {
    return world;
  }

  /** Where the code stands that ran so far, on this path or another. */
  Places places() {
    return terms.places();
  }

  Budget budget() {
    return budget;
  }

  Statics statics() {
    return statics;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Map<String, Instance> beans() {
    return beans;
  }

  /** The origin of the request, as a fresh string that is recognised wherever it goes. */
  public Known readOrigin(CallSite site) {
    story.addOnce(site.at(), "the request's Origin is read: " + attackOrigin);
    return taint(attackOrigin);
  }

  /** Whether the origin has been read so far. */
  boolean hasReadOrigin() {
    return readOrigin;
  }

  /** A string that the sender derives from its origin, such as the Referer. */
  public Known taint(String text) {
    readOrigin = true;
    budget.noteSight();
    return tainted.fresh(text);
  }

  /**
   * What the sender of a request chooses freely, such as a parameter: unknown, or the attack origin
   * where this choice is known to become the response's origin.
   */
  public Value senderChooses(CallSite site) {
    if (terms.sender().echoed().contains(site.at())) {
      story.addOnce(site.at(), "the sender chooses this value: " + attackOrigin);
      return taint(attackOrigin);
    }
    return Unknown.because(site.text()).chosenAt(Optional.of(site.at()));
  }

  /**
   * A part of the application's own address, as the request has it: unknown, or that of a made-up
   * host where it is to be compared with the origin.
   */
  public Value ownAddress(Value part, CallSite site) {
    record(new OwnAddress());
    return terms.sender().address() ? part : Unknown.because(site.text());
  }

  /** Takes note that the application looks at its own address. */
  public record OwnAddress() {}

  /** Whether a value comes from the request's origin. */
  public boolean isFromOrigin(Value value) {
    return tainted.holds(value);
  }

  Tainted tainted() {
    return tainted;
  }

  void enter(JavaSource source, CallableDeclaration<?> callable) {
    sources.add(source);
    ran.put(callable, source);
  }

  boolean hasRun(CallableDeclaration<?> callable) {
    return ran.containsKey(callable);
  }

  /** Code of other classes that runs earlier for the same request. */
  public Forerunners forerunners() {
    return forerunners;
  }

  /** Records something that matters after the path has ended. */
  public void record(Object effect) {
    if (effects.add(effect)) {
      budget.noteSight();
    }
  }

  /** The effects recorded so far of one kind. */
  public <T> List<T> effects(Class<T> kind) {
    return effects.of(kind);
  }

  Effects effects() {
    return effects;
  }

  /** What this path knows of a kind that is nothing to see, made when first asked for. */
  public <T> T memory(Class<T> kind, Supplier<T> first) {
    return kind.cast(memories.computeIfAbsent(kind, k -> first.get()));
  }

  /** Adds a step to the story. */
  public void trace(Location at, String text) {
    story.add(at, text);
  }

  /** A text that is not known was supposed to say something. */
  void suppose(Location at, String text) {
    story.suppose(at, text);
  }

  /** A known string was compared with the origin at this place. */
  public void trust(String text, TrustedOrigin.Kind kind, Location at) {
    if (trusted.size() < 200) {
      trusted.add(new TrustedOrigin(text, kind, at));
    }
  }

  Checks checks() {
    return checks;
  }

  Deposits deposits() {
    return deposits;
  }

  Answers answers() {
    return answers;
  }

  Conditions conditions() {
    return conditions;
  }

  void settleCheck(boolean outcome, Location at, String text) {
    if (checks.settle()) {
      trace(at, text + " is " + outcome);
    }
  }

  /** The last check of the origin that the current response depends on so far. */
  public Optional<OriginCheck> check() {
    return checks.current();
  }

  /** Where texts of the program stand. */
  public WrittenTexts written() {
    return written;
  }

  /** The same value, whose texts are known to come from a key of the configuration files. */
  public Value configured(Value value, String key, String forPath) {
    return provenance.note(value, key, forPath);
  }

  /** The same value, which holds because the files write a key in a way that is not read. */
  public Value unread(Value value, String key, String forPath) {
    return provenance.noteUnread(value, key, forPath);
  }

  /** What the configuration files say for a key that code of this place asks for. */
  Optional<Value> setting(String key, CallSite site) {
    String path = site.at().path();
    return property(key, path).map(text -> configured(Known.of(text), key, path));
  }

  /**
   * What a property says, by the configuration files or by the condition that the code is under.
   */
  Optional<String> property(String key, String path) {
    return world.configuration().property(key, path).or(() -> conditions.value(key));
  }

  /** Where a configuration file says this very text, or is not asked; empty for others. */
  public Optional<Step> configuredAt(String text) {
    return provenance.of(text);
  }

  void noteReturn(Location at) {
    returnedAt = at;
  }

  /** The value of the last return statement that ran. */
  public Optional<Location> returnedAt() {
    return Optional.ofNullable(returnedAt);
  }

  Decisions decisions() {
    return decisions;
  }

  /** Makes what a container hands over, in the middle of whatever asks for it. */
  void making(Runnable work) {
    checks.apart(() -> decisions.making(work));
  }

  /** Decides an unknown condition for this path; one value is the same wherever it is asked. */
  public boolean decide(Unknown asked, Object site, Location at, String text) {
    Unknown condition = answers.itself(asked);
    Optional<Boolean> known = assumptions.outcome(condition, scope());
    if (known.isPresent()) {
      return known.get();
    }
    int option = decisions.outcome(condition, site);
    assumptions.decide(new Assumption(site, at, text, option, condition, scope()));
    boolean outcome = option == 0;
    if (condition.fromOrigin() || condition.isChosen()) {
      trace(at, "assuming that " + text + " is " + outcome);
    }
    return outcome;
  }

  Assumptions assumptions() {
    return assumptions;
  }

  void assume(Assumption assumption) {
    assumptions.add(assumption);
  }

  /** Picks one of several possibilities for this path; they are equally real. */
  public int choose(Object site, int options) {
    return decisions.choose(site, options);
  }

  /** The response that header writes belong to: callbacks have their own. */
  public int scope() {
    return checks.scope();
  }

  boolean escapes(Object value) {
    return escaped.add(value);
  }

  /** A callback used up its share of the budget; what it would have shown is unknown. */
  void cutShort(String reason) {
    cutShort = Optional.of(reason);
  }

  /** Calls a lambda, or a method of an object that stands for one. */
  public Value call(Value function, List<Value> arguments, CallSite site) {
    return interpreter.invoker().callFunction(function, arguments, site);
  }

  /** Calls a method of an object. */
  public Value invoke(Value receiver, String method, List<Value> arguments, CallSite site) {
    return interpreter.invoker().onValue(receiver, method, arguments, site);
  }

  /** Asks a predicate; a check of the origin in it counts as a condition. */
  public boolean holds(Value predicate, List<Value> arguments, CallSite site) {
    return isYes(call(predicate, arguments, site), predicate, site);
  }

  /** Decides what a predicate has answered. */
  public boolean isYes(Value answer, Value predicate, CallSite site) {
    return Adapters.outcome(answer, predicate, site);
  }

  /** Hands a value to code that is not known: callbacks in it will be called some time. */
  public void escape(Value value) {
    interpreter.invoker().escapes().escape(value);
  }

  /**
   * What code says that a framework asks later, about a request of its own, whether to go on; empty
   * when it cannot be told.
   */
  public Optional<Boolean> granted(Supplier<Boolean> question) {
    return interpreter.invoker().escapes().granted(question);
  }

  /** Calls a method of the object if its class, or a superclass in the tree, declares it. */
  public Optional<Value> callIfDeclared(
      Instance instance, String method, List<Value> arguments, CallSite site) {
    return interpreter.invoker().callIfDeclared(instance, method, arguments, site);
  }

  /** A new object of the class that a literal names, with what the files say below a key. */
  public Optional<Value> bound(Value literal, String key) {
    return interpreter.injection().bound(literal, key);
  }

  /** The value that a container would hand over for a type. */
  public Value provide(TypeName type, String reason) {
    return interpreter.injection().provide(type, reason);
  }

  /** The first library's answer. */
  Optional<Value> ask(java.util.function.Function<Library, Optional<Value>> question) {
    for (Library library : world.libraries()) {
      Optional<Value> answer = question.apply(library);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  Path end(Value result, boolean thrown, Optional<String> abandoned) {
    return new Path(
        effects.all(),
        result,
        assumptions.all(),
        checks.byScope(),
        story.steps(),
        story.suppositions(),
        List.copyOf(trusted),
        sources,
        ran.entrySet().stream().map(e -> new Path.Ran(e.getKey(), e.getValue())).toList(),
        readOrigin,
        thrown,
        abandoned,
        cutShort,
        budget.steps());
  }
}
