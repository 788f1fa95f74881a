package io.github.corslint.interpret;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs an entry on one attack origin along all its paths. */
public final class Execution {

  private static final int MAX_PATHS = 120;

  /** Evaluated nodes over all paths of one origin. */
  private static final long MAX_COST = 150_000;

  private final World world;
  private final Function<Path, Sight> look;
  private final Hope hope;
  private final Places places = new Places();
  private final Idle idle = new Idle();
  private final Reach reach;
  private boolean settled;
  private long lastNews;

  /**
   * Executions in one world.
   *
   * @param look what there is to see on a path: one that shows only what others do is not followed
   *     further
   * @param hope how far code is followed that shows nothing
   */
  public Execution(World world, Function<Path, Sight> look, Hope hope) {
    this(world, look, hope, Reach.ALL);
  }

  private Execution(World world, Function<Path, Sight> look, Hope hope, Reach reach) {
    this.world = world;
    this.look = look;
    this.hope = hope;
    this.reach = reach;
  }

  /**
   * Executions that leave open what files do that name nothing of what CORS is about, but for the
   * file of an entry.
   */
  public Execution closeTo(Entry entry) {
    return new Execution(world, look, hope, Reach.near(entry.declaring().source()));
  }

  /** How far code is followed of which no path has looked at the origin or made a policy. */
  public enum Hope {
    /** For code that says that it is about CORS. */
    FIRM(20_000),
    /** For code that is said to be so by others. */
    FAINT(8_000),
    /** The same where code beside it has shown nothing. */
    LAST(2_000);

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

    /** The same paths as they matter to a response. */
    public Outcome as(int response) {
      return new Outcome(paths.stream().map(p -> p.as(response)).toList(), complete, steps);
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
    return run(entry, attackOrigin, sender, path -> true);
  }

  /**
   * Runs an entry as long as every path passes a test. The outcome is not complete when one does
   * not, and that one is its last.
   */
  public Outcome runWhile(Predicate<Path> test, Entry entry, String attackOrigin) {
    return run(entry, attackOrigin, Sender.ANY, test);
  }

  private Outcome run(Entry entry, String attackOrigin, Sender sender, Predicate<Path> test) {
    Terms terms = new Terms(places, sender, reach);
    Horizon horizon = new Horizon(MAX_COST, hope.steps, lastNews);
    Explorer.Paths paths =
        new Explorer(MAX_PATHS, horizon, settled ? idle.copy() : idle)
            .explore(
                (choices, hoped) ->
                    path(entry, new Run(world, terms, attackOrigin, choices, hoped)),
                look,
                test);
    if (!settled) {
      lastNews = Math.max(lastNews, horizon.lastNews());
    }
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
    } catch (NotReached unreached) {
      run.effects().clear();
      return run.end(Known.NULL, false, Optional.empty());
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
    return new FrameworkCall(entry, method, run).result();
  }

  private static Value state(Entry entry, Run run) {
    for (FieldDeclaration field : entry.type().fields()) {
      if (field.isStatic()) {
        field
            .getVariables()
            .forEach(v -> run.escape(run.statics().field(entry.type(), v.getNameAsString())));
      }
    }
    Optional<Instance> self = FrameworkCall.self(entry.type(), run);
    self.ifPresent(i -> List.copyOf(i.fields().values()).forEach(run::escape));
    return Known.NULL;
  }
}
