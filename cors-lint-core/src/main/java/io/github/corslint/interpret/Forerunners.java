package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Code of other classes that a server calls for the same request before the code of a run, and that
 * leaves something for it: a filter that keeps its verdict on the origin in an attribute of the
 * request. It is run when what it leaves is asked for, up to the place where it hands the request
 * on.
 */
public final class Forerunners {

  /** How files are called that hold code which servers call for each request. */
  private static final String LIKELY = ".*(?:Filter|Interceptor|Cors|Origin).*";

  /** How many calls lie at most between what a server calls and what leaves something. */
  private static final int MOST_BETWEEN = 3;

  private static final SourceFact<List<Code>> CODE =
      SourceFact.of(
          source ->
              source.types().stream()
                  .flatMap(type -> type.methods().stream().map(m -> Code.of(type, m)))
                  .toList());

  private final Run run;
  private final Set<MethodDeclaration> running = new LinkedHashSet<>();

  Forerunners(Run run) {
    this.run = run;
  }

  /**
   * A method of the program.
   *
   * @param type the class that declares it
   * @param method the method
   * @param calls the calls in it
   */
  private record Code(ProjectType type, MethodDeclaration method, List<MethodCallExpr> calls) {
    static Code of(ProjectType type, MethodDeclaration method) {
      return new Code(type, method, method.findAll(MethodCallExpr.class));
    }

    boolean calls(Code other) {
      return calls.stream()
          .filter(c -> c.getNameAsString().equals(other.method().getNameAsString()))
          .filter(c -> c.getArguments().size() == other.method().getParameters().size())
          .anyMatch(
              c -> c.getScope().map(s -> names(s, other.type())).orElse(type == other.type()));
    }

    private static boolean names(Expression scope, ProjectType type) {
      return scope.isThisExpr()
          || (scope instanceof NameExpr name && name.getNameAsString().equals(type.simpleName()));
    }

    boolean speaksOfOrigins() {
      return method.toString().toLowerCase(Locale.ROOT).contains("origin");
    }
  }

  /**
   * How code leaves something.
   *
   * @param methods the names of the methods that do it
   * @param arguments how many arguments they have
   * @param told which part of such a call says what it is about
   * @param isIt whether that is what is asked for
   */
  public record Trace(
      Set<String> methods,
      int arguments,
      Function<MethodCallExpr, Optional<Expression>> told,
      Predicate<Value> isIt) {}

  /** What is known of code that leaves something. */
  public enum Found {
    /** There is none. */
    NOTHING,
    /** There is some, which looks at origins, but it is not known when it runs. */
    ELSEWHERE,
    /** It has been run. */
    RUN
  }

  /** Runs the code that leaves something, if there is any. */
  public Found run(Trace trace, CallSite site) {
    List<Code> code = likely(site).stream().flatMap(s -> CODE.in(s).stream()).toList();
    List<Code> leaving = code.stream().filter(c -> leaves(c, trace)).toList();
    if (leaving.stream().anyMatch(c -> isRunning(c.method()))) {
      return Found.NOTHING;
    }
    List<Entry> first = callbacksLeadingTo(leaving, code);
    if (first.isEmpty()) {
      return leaving.stream().anyMatch(Code::speaksOfOrigins) ? Found.ELSEWHERE : Found.NOTHING;
    }
    Entry chosen = first.get(first.size() == 1 ? 0 : run.choose(site.place(), first.size()));
    run(chosen);
    return Found.RUN;
  }

  private List<JavaSource> likely(CallSite site) {
    String path = site.at().path();
    return Stream.concat(
            run.project().beside(path).stream(),
            run.project().sourcesNamedLike(LIKELY, path).stream())
        .distinct()
        .toList();
  }

  private boolean isRunning(MethodDeclaration method) {
    return running.contains(method) || run.hasRun(method);
  }

  private boolean leaves(Code code, Trace trace) {
    return code.calls().stream()
        .filter(c -> trace.methods().contains(c.getNameAsString()))
        .filter(c -> c.getArguments().size() == trace.arguments())
        .flatMap(c -> trace.told().apply(c).stream())
        .filter(Forerunners::isConstant)
        .anyMatch(e -> trace.isIt().test(constant(e, code)));
  }

  private static boolean isConstant(Expression e) {
    return e.isLiteralExpr() || e.isNameExpr() || e.isFieldAccessExpr();
  }

  private Value constant(Expression e, Code code) {
    Frame frame =
        new Frame(
            code.type(),
            Optional.empty(),
            new Environment(Optional.empty()),
            code.method().getNameAsString());
    return run.interpreter().expressions().evaluate(e, frame);
  }

  private List<Entry> callbacksLeadingTo(List<Code> leaving, List<Code> all) {
    Set<Code> reaching = new LinkedHashSet<>(leaving);
    List<Code> last = leaving;
    for (int round = 0; round < MOST_BETWEEN && !last.isEmpty(); round++) {
      List<Code> targets = last.stream().filter(c -> !isCallback(c)).toList();
      last =
          all.stream()
              .filter(c -> targets.stream().anyMatch(c::calls))
              .filter(reaching::add)
              .toList();
    }
    List<Entry> entries = new ArrayList<>();
    reaching.stream()
        .filter(this::isCallback)
        .filter(c -> !isRunning(c.method()))
        .forEach(c -> entries.addAll(entriesOf(c)));
    return entries;
  }

  private boolean isCallback(Code code) {
    return code.method().getAnnotationByName("Override").isPresent()
        && !run.project().librarySupertypes(code.type()).isEmpty();
  }

  private List<Entry> entriesOf(Code code) {
    List<ProjectType> types =
        code.type().isAbstract()
            ? run.project().implementations(code.type())
            : List.of(code.type());
    return types.stream().map(t -> Entry.of(t, code.type(), code.method())).toList();
  }

  private void run(Entry entry) {
    MethodDeclaration method = (MethodDeclaration) entry.callable().orElseThrow();
    running.add(method);
    if (!new FrameworkCall(entry, method, run).handsOn()) {
      throw new NotReached();
    }
  }
}
