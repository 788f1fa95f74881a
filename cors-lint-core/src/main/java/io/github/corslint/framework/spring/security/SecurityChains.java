package io.github.corslint.framework.spring.security;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.spring.xml.XmlBeans;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Sight;
import io.github.corslint.interpret.World;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import io.github.corslint.syntax.TypeName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The security filter chains of a module in the order in which they are asked.
 *
 * @param ordered each chain
 * @param areKnown whether all of them, their order and what they ask for is known
 */
public record SecurityChains(List<Ordered> ordered, boolean areKnown) {

  private static final Set<String> BUILDERS = Set.of("HttpSecurity", "ServerHttpSecurity");
  private static final Pattern CONDITION = Pattern.compile("Profile|Conditional\\w*");

  private static final SourceFact<List<Setup>> SETUPS =
      SourceFact.of(source -> source.types().stream().flatMap(SecurityChains::setups).toList());

  /**
   * A chain and its place among others.
   *
   * @param chain the chain
   * @param order lower numbers are asked first
   * @param at the code or XML that sets it up
   */
  public record Ordered(SecurityChain chain, long order, Location at) {}

  /** One method that sets up a chain. */
  private record Setup(ProjectType type, MethodDeclaration method) {}

  /** The chains of one application. */
  public static SecurityChains of(Unit unit, Context context) {
    List<Ordered> written = new SecurityXml(new XmlBeans(unit.contexts())).chains();
    return written.isEmpty()
        ? ofCode(unit.sources(), context)
        : new SecurityChains(
            written,
            setups(unit.sources()).isEmpty()
                && written.stream().noneMatch(c -> c.chain().isOpaque()));
  }

  private static SecurityChains ofCode(List<JavaSource> sources, Context context) {
    World world =
        new World(context.project(), List.of(new SecurityLibrary()), context.configuration());
    Constants constants = new Constants(world);
    List<SecurityChains> each =
        setups(sources).stream().map(setup -> ofSetup(setup, world, constants)).toList();
    List<Ordered> chains =
        each.stream()
            .flatMap(c -> c.ordered().stream())
            .sorted(Comparator.comparingLong(Ordered::order))
            .toList();
    boolean known = each.stream().allMatch(SecurityChains::areKnown);
    return new SecurityChains(chains, known && !chains.isEmpty());
  }

  private static SecurityChains ofSetup(Setup setup, World world, Constants constants) {
    List<Path> paths =
        new Execution(world, SecurityChains::gist, Execution.Hope.FIRM)
            .run(Entry.of(setup.type(), setup.type(), setup.method()), "https://evil.test")
            .paths();
    List<SecurityChain> made =
        paths.stream().flatMap(p -> p.effects(SecurityChain.class).stream()).toList();
    Optional<Long> order = order(setup, constants);
    Location at = setup.type().source().location(setup.method().getName());
    boolean known =
        made.size() == 1
            && order.isPresent()
            && !made.get(0).isOpaque()
            && !isConditional(setup)
            && paths.stream().noneMatch(p -> p.limit().isPresent());
    return new SecurityChains(
        made.stream().map(c -> new Ordered(c, order.orElse(0L), at)).toList(), known);
  }

  /** What a path says of chains; what is not known of one adds nothing to it. */
  private static Sight gist(Path path) {
    return Sight.of(
        Set.of(path.effects(SecurityChain.class).stream().map(SecurityChain::gist).toList()));
  }

  private static List<Setup> setups(List<JavaSource> sources) {
    return sources.stream().flatMap(source -> SETUPS.in(source).stream()).toList();
  }

  private static Stream<Setup> setups(ProjectType type) {
    return type.methods().stream().filter(SecurityChains::setsUp).map(m -> new Setup(type, m));
  }

  private static boolean setsUp(MethodDeclaration method) {
    boolean isBean = method.getAnnotationByName("Bean").isPresent();
    boolean takesBuilder =
        method.getParameters().stream()
            .map(p -> TypeName.simple(p.getType()))
            .anyMatch(t -> BUILDERS.contains(t) && (isBean || isConfigure(method)));
    return takesBuilder || isOfWebSecurity(method);
  }

  /** What a method says to {@code WebSecurity}: in an adapter, or as a bean. */
  private static boolean isOfWebSecurity(MethodDeclaration method) {
    return TypeName.simple(method.getType()).equals("WebSecurityCustomizer")
        ? method.getAnnotationByName("Bean").isPresent()
        : isConfigure(method)
            && method.getParameters().stream()
                .anyMatch(p -> TypeName.simple(p.getType()).equals("WebSecurity"));
  }

  private static boolean isConfigure(MethodDeclaration method) {
    return method.getNameAsString().equals("configure");
  }

  private static boolean isConditional(Setup setup) {
    return isConditional(setup.method())
        || (setup.type().node() instanceof NodeWithAnnotations<?> type && isConditional(type));
  }

  private static boolean isConditional(NodeWithAnnotations<?> node) {
    return node.getAnnotations().stream()
        .anyMatch(a -> CONDITION.matcher(a.getName().getIdentifier()).matches());
  }

  /** What is ignored comes first; the order of chains is written on the method or its class. */
  private static Optional<Long> order(Setup setup, Constants constants) {
    if (isOfWebSecurity(setup.method()) && setup.type().source().calls("ignoring")) {
      return Optional.of(Long.MIN_VALUE);
    }
    Optional<AnnotationExpr> annotation =
        setup.method().getAnnotationByName("Order").or(() -> setup.type().annotation("Order"));
    if (annotation.isEmpty()) {
      boolean isAdapter = !setup.method().getAnnotationByName("Bean").isPresent();
      return Optional.of(isAdapter ? 100L : (long) Integer.MAX_VALUE);
    }
    return Constants.attribute(annotation.get(), "value")
        .map(e -> constants.evaluate(e, setup.type()))
        .flatMap(v -> v.raw() instanceof Integer i ? Optional.of(i.longValue()) : Optional.empty());
  }

  List<SecurityChain> all() {
    return ordered.stream().map(Ordered::chain).toList();
  }

  /** The chain that is asked about a preflight for a path; empty when that is not certain. */
  Optional<SecurityChain> responsibleFor(String path) {
    return firstFor(path).map(Ordered::chain);
  }

  /** The same with its place. */
  Optional<Ordered> firstFor(String path) {
    for (Ordered each : ordered) {
      SecurityChain chain = each.chain();
      if (chain.isIgnoring()) {
        if (chain.rules().mayOpen("OPTIONS", path)) {
          return Optional.empty();
        }
        continue;
      }
      SecurityMatcher.Fit fit = chain.matcher().fits("OPTIONS", path);
      if (fit != SecurityMatcher.Fit.NO) {
        return fit == SecurityMatcher.Fit.YES ? Optional.of(each) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether there is one chain, which asks everybody for a login. */
  boolean treatAllAlike() {
    return ordered.size() == 1
        && all().get(0).matcher().equals(SecurityMatcher.ANY)
        && all().get(0).rules().rules().stream()
            .allMatch(r -> r.access() == SecurityRules.Access.GUARDED);
  }
}
