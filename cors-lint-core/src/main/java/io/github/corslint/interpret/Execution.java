package io.github.corslint.interpret;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs an entry on one attack origin along all its paths. */
public final class Execution {

  private static final int MAX_PATHS = 120;

  /** Evaluated nodes over all paths of one origin. */
  private static final long MAX_COST = 150_000;

  private final World world;
  private final Function<Path, ? extends Set<?>> shown;
  private final Hope hope;
  private final Places places = new Places();
  private final Idle idle = new Idle();
  private boolean settled;

  /**
   * Executions in one world.
   *
   * @param shown what there is to see on a path: one that shows only what others do is not followed
   *     further
   * @param hope how far code is followed that shows nothing
   */
  public Execution(World world, Function<Path, ? extends Set<?>> shown, Hope hope) {
    this.world = world;
    this.shown = shown;
    this.hope = hope;
  }

  /** How far code is followed of which no path has looked at the origin or made a policy. */
  public enum Hope {
    /** For code that says that it is about CORS. */
    FIRM(20_000),
    /** For code that is said to be so by others. */
    FAINT(8_000);

    private final long steps;

    Hope(long steps) {
      this.steps = steps;
    }
  }

  /**
   * What the paths did.
   *
   * @param paths each path
   * @param complete whether none was left out
   * @param steps what it cost
   */
  public record Outcome(List<Path> paths, boolean complete, long steps) {
    public Outcome {
      paths = List.copyOf(paths);
    }
  }

  /**
   * From now on no run learns from another what shows nothing, so that it does not matter in which
   * order origins are asked about.
   */
  public void settle() {
    settled = true;
  }

  /** Runs an entry for a request whose Origin header is the given text. */
  public Outcome run(Entry entry, String attackOrigin) {
    return run(entry, attackOrigin, Sender.ANY);
  }

  /**
   * Runs an entry for a request whose Origin header is the given text.
   *
   * @param sender what else is known of the request
   */
  public Outcome run(Entry entry, String attackOrigin, Sender sender) {
    Explorer.Paths paths =
        new Explorer(MAX_PATHS, MAX_COST, hope.steps, settled ? idle.copy() : idle)
            .explore(
                choices -> path(entry, new Run(world, places, attackOrigin, sender, choices)),
                shown);
    long steps = paths.walked().stream().mapToLong(Path::steps).sum();
    return new Outcome(paths.walked(), paths.complete(), steps);
  }

  private static Path path(Entry entry, Run run) {
    try {
      Value result = call(entry, run);
      run.escape(result);
      return run.end(result, false, Optional.empty());
    } catch (ThrownValue thrown) {
      return run.end(Known.NULL, !thrown.isIncidental(), Optional.empty());
    } catch (PathAbandoned abandoned) {
      return run.end(Known.NULL, false, Optional.of(String.valueOf(abandoned.getMessage())));
    } catch (StackOverflowError deep) {
      return run.end(
          Known.NULL, false, Optional.of("the code nests deeper than the analysis follows it"));
    }
  }

  private static Value call(Entry entry, Run run) {
    Interpreter interpreter = run.interpreter();
    run.conditions().under(entry, interpreter);
    if (entry.callable().isEmpty()) {
      return state(entry, run);
    }
    if (!(entry.callable().get() instanceof MethodDeclaration method)) {
      Optional<Instance> made = interpreter.injection().bean(entry.type());
      made.ifPresent(Instance::construct);
      return made.<Value>map(i -> i).orElse(Known.NULL);
    }
    return call(entry, method, run);
  }

  private static Value call(Entry entry, MethodDeclaration method, Run run) {
    Interpreter interpreter = run.interpreter();
    Optional<Instance> self = method.isStatic() ? Optional.empty() : self(entry.type(), run);
    Frame frame =
        new Frame(
            entry.declaring(), self, new Environment(Optional.empty()), method.getNameAsString());
    CallSite site =
        interpreter.invoker().site(method, method.getName(), List.<Expression>of(), frame);
    List<TypeName> supertypes = run.project().librarySupertypes(entry.type());
    String name = method.getNameAsString();
    List<Value> arguments = arguments(method, supertypes, site, frame);
    self.ifPresent(object -> callEarlier(object, method, supertypes, site));
    if (self.isPresent() && isRefused(self.get(), name, supertypes, arguments, site)) {
      return Known.NULL;
    }
    Value returned =
        interpreter
            .invoker()
            .invoke(new Invoker.Target(entry.declaring(), method), self, arguments, site);
    Value result =
        returned instanceof Closure
            ? interpreter.injection().refine(returned, method.getType(), frame)
            : returned;
    run.world().libraries().forEach(l -> l.returned(supertypes, name, result, site));
    return result;
  }

  /** What else a framework calls first; that it throws does not keep this method from being run. */
  private static void callEarlier(
      Instance object, MethodDeclaration method, List<TypeName> supertypes, CallSite site) {
    Run run = site.run();
    String name = method.getNameAsString();
    for (Library library : run.world().libraries()) {
      library
          .earlierCall(supertypes, name, method.getParameters().size(), run)
          .ifPresent(
              call ->
                  run.interpreter()
                      .invoker()
                      .attempt(
                          () -> run.callIfDeclared(object, call.method(), call.arguments(), site)));
    }
  }

  /** Whether a framework asks the object itself whether to call a method, and is told not to. */
  private static boolean isRefused(
      Instance object,
      String method,
      List<TypeName> supertypes,
      List<Value> arguments,
      CallSite site) {
    Run run = site.run();
    return !arguments.isEmpty()
        && run.world().libraries().stream()
            .flatMap(library -> library.refusal(supertypes, method).stream())
            .flatMap(
                name -> run.callIfDeclared(object, name, arguments.subList(0, 1), site).stream())
            .anyMatch(answer -> run.isYes(answer, object, site));
  }

  private static List<Value> arguments(
      MethodDeclaration method, List<TypeName> supertypes, CallSite site, Frame frame) {
    String name = method.getNameAsString();
    return method.getParameters().stream()
        .map(
            p ->
                callback(p, supertypes, name, site, frame)
                    .orElseGet(() -> site.run().interpreter().injection().parameter(p, frame)))
        .toList();
  }

  private static Optional<Value> callback(
      Parameter parameter, List<TypeName> supertypes, String method, CallSite site, Frame frame) {
    Run run = site.run();
    TypeName type = run.project().resolve(frame.source(), parameter.getType());
    return run.ask(l -> l.callbackArgument(supertypes, method, type, site));
  }

  private static Value state(Entry entry, Run run) {
    for (FieldDeclaration field : entry.type().fields()) {
      if (field.isStatic()) {
        field
            .getVariables()
            .forEach(v -> run.escape(run.statics().field(entry.type(), v.getNameAsString())));
      }
    }
    Optional<Instance> self = self(entry.type(), run);
    self.ifPresent(i -> List.copyOf(i.fields().values()).forEach(run::escape));
    return Known.NULL;
  }

  private static Optional<Instance> self(ProjectType type, Run run) {
    Optional<Instance> bean = run.interpreter().injection().bean(type);
    return bean.isPresent() ? bean : Optional.of(new Instance(type, Optional.empty(), true));
  }
}
