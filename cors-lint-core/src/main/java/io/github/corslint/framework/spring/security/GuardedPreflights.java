package io.github.corslint.framework.spring.security;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.spring.filter.FilterBeans;
import io.github.corslint.framework.spring.filter.Sources;
import io.github.corslint.framework.spring.handler.CrossOriginReader;
import io.github.corslint.framework.spring.handler.HandlerPaths;
import io.github.corslint.framework.spring.policy.ConfiguredPart;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.framework.spring.security.SecurityRules.Access;
import io.github.corslint.framework.spring.security.SecurityRules.Rule;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What security filter chains do to preflights of one module: those of a path that needs a login
 * are refused before any CORS configuration behind the chain is asked, unless {@code cors()} is on
 * or a filter before the chain answers them. Says nothing as soon as something is not known.
 */
public final class GuardedPreflights {

  private static final String CHAIN = "Spring Security filter chain";

  private static final String HEADER = "response header";

  private final Context context;
  private final List<JavaSource> sources;
  private final List<Recovered> recovered;
  private final SecurityChains chains;
  private final AutomaticCors automatic;
  private final PassingFilters passing;

  /** The preflights of a module. */
  public GuardedPreflights(Unit unit, Context context) {
    this.context = context;
    this.sources = unit.sources();
    this.recovered = unit.recovered();
    this.chains = SecurityChains.of(unit, context);
    this.automatic = new AutomaticCors(sources, context);
    this.passing = new PassingFilters(context.project());
  }

  /** A CORS configuration that stands behind the chains. */
  private record Configuration(Location at, List<String> paths) {}

  /** The policies whose preflights a chain answers. */
  public List<CorsPolicy> policies() {
    List<CorsPolicy> result = new ArrayList<>();
    chains.all().stream()
        .flatMap(c -> c.opensOptions().stream())
        .distinct()
        .map(GuardedPreflights::opened)
        .forEach(result::add);
    if (chains.all().stream().anyMatch(SecurityChain::hasCors)) {
      sources.stream()
          .flatMap(s -> FilterBeans.clashing(s).stream())
          .map(GuardedPreflights::clash)
          .forEach(result::add);
    }
    if (chains.areKnown() && !isAnsweredBefore()) {
      result.addAll(refused());
    }
    return result;
  }

  private boolean isAnsweredBefore() {
    return sources.stream().anyMatch(FilterBeans::mayComeFirst)
        || recovered.stream()
            .map(Recovered::policy)
            .anyMatch(p -> p.surface().equals(HEADER) && !passing.write(p));
  }

  private List<CorsPolicy> refused() {
    Map<Location, CorsPolicy> refused = new LinkedHashMap<>();
    for (Configuration configuration : configurations()) {
      for (String path : configuration.paths()) {
        chains
            .responsibleFor(path)
            .filter(chain -> !chain.hasCors() && !automatic.appliesTo(chain))
            .flatMap(chain -> chain.rules().decisive("OPTIONS", path))
            .filter(rule -> rule.access() == Access.GUARDED)
            .ifPresent(
                rule -> refused.putIfAbsent(rule.at(), refused(rule, path, configuration.at())));
      }
    }
    return List.copyOf(refused.values());
  }

  private List<Configuration> configurations() {
    List<Configuration> found = new ArrayList<>(annotated());
    List<String> handlers = handlers();
    for (Recovered each : recovered) {
      CorsPolicy policy = each.policy();
      boolean isBehind =
          policy.surface().equals("Spring CORS mapping")
              || (policy.surface().equals("Spring CorsConfiguration") && !isOfChains(each));
      if (policy.surface().equals(HEADER)) {
        found.add(new Configuration(policy.at(), covered(List.of("/**"), handlers)));
      } else if (isBehind && policy.scope().profile().isEmpty()) {
        found.add(new Configuration(policy.at(), covered(policy.scope().paths(), handlers)));
      }
    }
    return found;
  }

  /** Whether security chains alone ask a configuration: those have {@code cors()}, others none. */
  private static boolean isOfChains(Recovered each) {
    return each.part().orElse(null) instanceof ConfiguredPart part
        && !part.object().tables().isEmpty()
        && part.object().tables().stream().allMatch(t -> t.layer() == MappingTable.Layer.CHAIN);
  }

  /**
   * The handlers that patterns cover; where no handler is known, the patterns themselves, which
   * then say something only about chains that treat all requests alike.
   */
  private List<String> covered(List<String> patterns, List<String> handlers) {
    if (handlers.isEmpty()) {
      return chains.treatAllAlike()
          ? patterns.stream().map(PathPatterns::sample).toList()
          : List.of();
    }
    return handlers.stream()
        .filter(h -> patterns.stream().anyMatch(p -> PathPatterns.matches(p, h)))
        .toList();
  }

  private List<String> handlers() {
    HandlerPaths paths = new HandlerPaths(context);
    return Stream.concat(sources.stream(), Sources.likelyControllers(sources, context).stream())
        .flatMap(s -> s.types().stream())
        .filter(HandlerPaths::isController)
        .flatMap(t -> t.methods().stream().flatMap(m -> paths.of(t, m).stream()))
        .map(PathPatterns::sample)
        .distinct()
        .toList();
  }

  private List<Configuration> annotated() {
    HandlerPaths paths = new HandlerPaths(context);
    CrossOriginReader reader = new CrossOriginReader(context);
    List<Configuration> found = new ArrayList<>();
    for (JavaSource source : sources) {
      for (ProjectType type : source.types()) {
        if (HandlerPaths.isController(type) && type.annotation("Profile").isEmpty()) {
          Optional<AnnotationExpr> ofType = reader.find((NodeWithAnnotations<?>) type.node(), type);
          for (MethodDeclaration method : type.methods()) {
            reader
                .find(method, type)
                .or(() -> ofType)
                .map(source::location)
                .ifPresent(
                    at ->
                        found.add(
                            new Configuration(
                                at,
                                paths.of(type, method).stream()
                                    .map(PathPatterns::sample)
                                    .toList())));
          }
        }
      }
    }
    return found;
  }

  private CorsPolicy refused(Rule rule, String path, Location configuration) {
    Answer answer =
        new Answer.Broken(
            Answer.Fault.PREFLIGHT_REFUSED,
            "the chain has no cors(), so this rule also decides about the preflight for "
                + path
                + ", which never carries a login"
                + automatic.missing(),
            rule.at(),
            List.of(new Step(configuration, "this CORS configuration does not come to answer it")),
            List.of());
    return policy(rule.at(), List.of(path), answer);
  }

  private static CorsPolicy clash(Location at) {
    Answer answer =
        new Answer.Broken(
            Answer.Fault.INVALID_CONFIGURATION,
            "cors() takes the bean called corsFilter, and this one is no CorsFilter",
            at,
            List.of(),
            List.of());
    return policy(at, List.of(), answer);
  }

  private static CorsPolicy opened(Location at) {
    return policy(at, List.of(), new Answer.PreflightOpened(at));
  }

  private static CorsPolicy policy(Location at, List<String> paths, Answer answer) {
    Origins origins = new Origins.Computed(origin -> answer, List::of);
    return CorsPolicy.of(CHAIN, at, origins, new Scope(paths, "", ""));
  }
}
