package io.github.corslint.framework.spring;

import io.github.corslint.framework.Combination;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.spring.Layer.Decision;
import io.github.corslint.framework.spring.filter.CredentialsBeside;
import io.github.corslint.framework.spring.filter.HeadersBefore;
import io.github.corslint.framework.spring.filter.OwnHeaders;
import io.github.corslint.framework.spring.filter.WrittenBefore;
import io.github.corslint.framework.spring.graphql.GraphQlControllers;
import io.github.corslint.framework.spring.graphql.StrayAnnotations;
import io.github.corslint.framework.spring.handler.AnnotatedPart;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.framework.spring.handler.CrossOriginAnnotations;
import io.github.corslint.framework.spring.handler.CrossOriginReader;
import io.github.corslint.framework.spring.handler.HandlerGroup;
import io.github.corslint.framework.spring.handler.PathPrefixes;
import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.ConfiguredPart;
import io.github.corslint.framework.spring.policy.KeyMaker;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.ShownTwice;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.framework.spring.security.GuardedPaths;
import io.github.corslint.framework.spring.security.IdleSources;
import io.github.corslint.framework.spring.security.SecurityChain;
import io.github.corslint.framework.spring.security.SecurityChains;
import io.github.corslint.framework.spring.websocket.HandshakeGates;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one policy of each handler of an application. A filter in front that has a configuration for
 * the path decides alone; otherwise the first global mapping that matches is combined with the
 * annotations of class and method (Spring Framework 4.2 to 7.0, {@code
 * AbstractHandlerMapping.getHandler}). Where it cannot be told who decides, each policy is left as
 * it is alone.
 */
final class EffectivePolicies {

  private static final String NO_METHOD = "the configuration that covers it allows no method of it";

  private static final String MAY_COVER =
      "a global mapping that names origins may cover it, and its path is not known";

  private final CrossOriginReader reader;
  private final Unit unit;
  private final List<Recovered> recovered;
  private final List<Controllers.Method> methods = new ArrayList<>();
  private final Layer filters;
  private final Optional<Controllers.Method> graphQl;

  /** All mappings; those of keys are for other paths than those of controllers. */
  private final Layer registry;

  private final Layer mappings;
  private final Layer securitys;
  private final List<ConfiguredPart> parts;
  private final List<Location> ownChecks;
  private final GuardedPaths guarded;
  private final IdleSources idle;
  private final BootApplications applications;
  private final Precedence precedence;
  private final Optional<Step> written;
  private final StrayAnnotations strays;
  private final Context context;
  private final Map<Key, HandlerGroup> groups = new LinkedHashMap<>();
  private final Map<ConfigurationObject, List<Handler>> decided = new HashMap<>();
  private final Map<ConfigurationObject, Step> closed = new HashMap<>();
  private final Set<ConfigurationObject> combined = new HashSet<>();
  private final AnnotationShadows shadows = new AnnotationShadows();
  private final List<Endpoint> endpoints = new ArrayList<>();

  /** The places that make up a policy, and why its origins cannot be told if they cannot. */
  private record Key(
      Optional<Location> mapping,
      Optional<Location> ofClass,
      Optional<Location> ofMethod,
      Optional<String> open) {}

  EffectivePolicies(Unit unit, HandshakeGates gates, Context context) {
    this.unit = unit;
    this.reader = new CrossOriginReader(context);
    this.context = context;
    this.recovered = ShownTwice.without(SpringXml.together(unit, gates, context));
    List<ProjectType> types = unit.sources().stream().flatMap(s -> s.types().stream()).toList();
    Controllers controllers = new Controllers(context);
    this.strays = new StrayAnnotations(controllers, context);
    SecurityChains known = SecurityChains.of(unit, context);
    this.guarded = new GuardedPaths(unit.sources(), known, context);
    this.idle = new IdleSources(unit.sources(), known, context);
    PathPrefixes prefixes = new PathPrefixes(unit.sources(), context);
    types.stream()
        .flatMap(type -> controllers.methodsOf(type).stream())
        .map(method -> method.with(prefixes.applied(method.handler(), method.type())))
        .map(method -> method.with(guarded.complete(method.handler())))
        .forEach(methods::add);
    this.graphQl =
        new GraphQlControllers(context)
            .endpoint(types)
            .map(method -> method.with(guarded.complete(method.handler())));
    graphQl.ifPresent(methods::add);
    this.parts = configured(recovered);
    this.filters = Layer.of(MappingTable.Layer.FILTER, parts);
    this.registry =
        Layer.of(MappingTable.Layer.HANDLERS, parts).only(part -> !part.maker().isOfDataRest());
    this.mappings = registry.only(part -> !(part.maker() instanceof KeyMaker));
    this.securitys =
        Layer.of(MappingTable.Layer.UNUSED, parts).only(part -> part.maker().isSecuritysSource());
    this.ownChecks = parts.stream().flatMap(p -> p.object().ownCheck().stream()).toList();
    this.applications = BootApplications.of(types);
    this.written = new WrittenBefore(unit, recovered, context).step(!applications.areSeveral());
    this.precedence =
        new Precedence(
            filters, registry, applications, methods.stream().map(Controllers.Method::handler));
  }

  private static List<ConfiguredPart> configured(List<Recovered> recovered) {
    return recovered.stream()
        .flatMap(r -> r.part().stream())
        .filter(ConfiguredPart.class::isInstance)
        .map(ConfiguredPart.class::cast)
        .toList();
  }

  Combination combine() {
    methods.forEach(this::settle);
    OwnHeaders own = new OwnHeaders(recovered, methods, endpoints, context.project());
    HeadersBefore before = new HeadersBefore(recovered, methods, own, context.project());
    CredentialsBeside beside = new CredentialsBeside(unit, recovered, own, context);
    List<Recovered> result = new ArrayList<>();
    Set<Location> settled = new HashSet<>();
    for (Controllers.Method method : methods) {
      settled.addAll(method.elements());
      annotations(method).forEach(use -> reader.declarationAt(use).ifPresent(settled::add));
    }
    for (Recovered each : recovered) {
      if (each.part().orElse(null) instanceof AnnotatedPart part) {
        annotated(each, part, settled).ifPresent(result::add);
      } else if (each.part().orElse(null) instanceof ConfiguredPart part) {
        configured(each, part).ifPresent(result::add);
      } else if (!beside.isOurs(each) && !isOwnCheck(each)) {
        result.add(beside.joined(before.behindFilter(own.behindCheck(each))));
      }
    }
    groups.values().forEach(group -> result.add(group.together()));
    return new Combination(result, endpoints);
  }

  private boolean isOwnCheck(Recovered each) {
    return ownChecks.stream().anyMatch(check -> check.contains(each.policy().at()));
  }

  /** What is left to say of an annotation besides the policies of the handlers that it is for. */
  private Optional<Recovered> annotated(Recovered each, AnnotatedPart part, Set<Location> settled) {
    if (part.template()) {
      return Optional.empty();
    }
    if (settled.contains(part.element())) {
      return shadows.of(part).map(step -> shadowed(each, step));
    }
    Optional<Step> stray = strays.why(part, each.policy().at());
    return Optional.of(stray.map(step -> shadowed(each, step)).orElse(each));
  }

  private void settle(Controllers.Method method) {
    Decision filter = inFront(method);
    if (filter instanceof Decision.By by) {
      Step step =
          new Step(by.object().madeAt(), "the filter for " + by.pattern() + " decides first");
      answer(by, method, List.of(step));
      leaveOut(method, step);
      return;
    }
    boolean isOpen = filter instanceof Decision.None && !guarded.isAnswered(method.handler());
    if (isOpen && written.isPresent()) {
      endpoints.add(Endpoint.uncovered(method.handler()));
      leaveOut(method, written.get());
    } else {
      settleBehind(filter, method);
    }
  }

  private void settleBehind(Decision filter, Controllers.Method method) {
    Decision mapping =
        decide(graphQl.filter(method::equals).isPresent() ? registry : mappings, method);
    Decision unclear = filter instanceof Decision.Unclear ? filter : mapping;
    if (unclear instanceof Decision.Unclear why) {
      annotations(method).forEach(use -> shadows.note(use, Optional.empty()));
      endpoints.add(Endpoint.without(method.handler(), why.reason()));
      if (method.isAnnotated()) {
        group(method, Optional.empty());
      }
    } else if (method.isAnnotated()) {
      annotated(method, mapping instanceof Decision.By by ? Optional.of(by) : Optional.empty());
    } else if (mapping instanceof Decision.By by) {
      answer(by, method, steps(method, Optional.of(by)));
    } else {
      endpoints.add(Endpoint.uncovered(method.handler()));
    }
  }

  /** What Spring MVC is told of a handler has no effect. */
  private void leaveOut(Controllers.Method method, Step step) {
    annotations(method).forEach(use -> shadows.note(use, Optional.of(step)));
    if (decide(mappings, method) instanceof Decision.By behind) {
      closed.putIfAbsent(behind.object(), step);
    }
  }

  /** A configuration decides about a handler alone, unless it allows none of its methods. */
  private void answer(Decision.By by, Controllers.Method method, List<Step> steps) {
    Handler handler = method.handler();
    if (by.object().policy().allowsMethodOf(handler)) {
      endpoints.add(Endpoint.with(handler, alone(by.object()), steps));
      decided.computeIfAbsent(by.object(), o -> new ArrayList<>()).add(handler);
    } else {
      endpoints.add(Endpoint.without(handler, NO_METHOD));
      closed.putIfAbsent(by.object(), new Step(by.object().madeAt(), noMethodOf(handler)));
    }
  }

  /** Annotations decide about a handler, together with the mapping that covers it. */
  private void annotated(Controllers.Method method, Optional<Decision.By> mapping) {
    Handler handler = method.handler();
    SpringPolicy local = reader.policy(method.ofClass(), method.ofMethod());
    boolean allowed =
        local.methods().isDefault() || together(mapping, local).allowsMethodOf(handler);
    for (CrossOriginReader.Use use : annotations(method)) {
      shadows.note(
          use, allowed ? Optional.empty() : Optional.of(new Step(use.at(), noMethodOf(handler))));
    }
    endpoints.add(
        allowed
            ? Endpoint.with(handler, group(method, mapping), steps(method, mapping))
            : Endpoint.without(handler, NO_METHOD));
  }

  private static String noMethodOf(Handler handler) {
    return "it allows no method of " + handler.label() + ", so requests from elsewhere get 403";
  }

  /** Security chains with {@code cors()} are filters with a source of their own. */
  private Decision inFront(Controllers.Method method) {
    Decision filter = decide(filters, method);
    if (!(filter instanceof Decision.None)) {
      return filter;
    }
    if (guarded.isDivided(method.handler())) {
      return new Decision.Unclear("different security chains are in front of its paths");
    }
    return guarded
        .answering(method.handler())
        .map(chain -> decide(sourceOf(chain), method))
        .orElse(filter);
  }

  /** The configurations that a chain asks before anybody behind it is asked. */
  private Layer sourceOf(SecurityChains.Ordered chain) {
    if (chain.chain().asked() != SecurityChain.Asked.OWN_SOURCE) {
      return chain.chain().asked() == SecurityChain.Asked.HANDLERS ? Layer.NOBODY : securitys;
    }
    return Layer.ofChain(chain.at(), parts);
  }

  private Decision decide(Layer layer, Controllers.Method method) {
    if (layer.isEmpty()) {
      return new Decision.None();
    }
    return applications
        .of(method.type())
        .map(name -> layer.within(applications, name).decide(method.handler().paths()))
        .orElse(new Decision.Unclear("the module holds several applications"));
  }

  private static List<CrossOriginReader.Use> annotations(Controllers.Method method) {
    List<CrossOriginReader.Use> uses = new ArrayList<>();
    method.ofClass().ifPresent(uses::add);
    method.ofMethod().ifPresent(uses::add);
    return uses;
  }

  private static Recovered shadowed(Recovered each, Step step) {
    CorsPolicy policy = each.policy();
    return Recovered.alone(policy.withScope(policy.scope().shadowedBy(step)));
  }

  /** Adds a handler to those that share its policy, and says what the policy is. */
  private CorsPolicy group(Controllers.Method method, Optional<Decision.By> mapping) {
    Key key =
        new Key(
            mapping.map(by -> by.object().madeAt()),
            method.ofClass().map(CrossOriginReader.Use::at),
            method.ofMethod().map(CrossOriginReader.Use::at),
            mapping.isEmpty() ? openOrigins(method) : Optional.empty());
    mapping
        .map(Decision.By::object)
        .filter(object -> !object.policy().origins().isDefault())
        .ifPresent(combined::add);
    HandlerGroup group =
        groups.computeIfAbsent(key, k -> new HandlerGroup(policy(method, mapping, key.open())));
    group.handlers().add(method.handler());
    return group.policy();
  }

  /** Annotations that name no origin leave those of a mapping that may cover the handler. */
  private Optional<String> openOrigins(Controllers.Method method) {
    return mappings.narrowsSomewhere()
            && decide(mappings, method) instanceof Decision.Unclear
            && reader.policy(method.ofClass(), method.ofMethod()).origins().isDefault()
        ? Optional.of(MAY_COVER)
        : Optional.empty();
  }

  private CorsPolicy policy(
      Controllers.Method method, Optional<Decision.By> mapping, Optional<String> open) {
    CrossOriginReader.Use use = method.ofMethod().or(method::ofClass).orElseThrow();
    SpringPolicy local = reader.policy(method.ofClass(), method.ofMethod());
    List<String> paths = method.handler().paths().known().orElse(List.of());
    String profile =
        recovered.stream()
            .map(Recovered::policy)
            .filter(p -> p.at().equals(use.at()))
            .map(p -> p.scope().profile())
            .findFirst()
            .orElse("");
    CorsPolicy policy =
        together(mapping, local)
            .policy(
                CrossOriginAnnotations.SURFACE,
                use.at(),
                new Scope(paths, method.handler().name(), profile));
    return open.map(why -> HandlerGroup.undecided(policy, why)).orElse(policy);
  }

  private static SpringPolicy together(Optional<Decision.By> mapping, SpringPolicy local) {
    return mapping.map(by -> by.object().policy().combinedWith(local)).orElse(local);
  }

  private static List<Step> steps(Controllers.Method method, Optional<Decision.By> mapping) {
    List<Step> steps = new ArrayList<>();
    mapping.ifPresent(
        by -> steps.add(new Step(by.object().madeAt(), "the global mapping " + by.pattern())));
    method.ofClass().ifPresent(use -> steps.add(new Step(use.at(), "the annotation of the class")));
    method
        .ofMethod()
        .ifPresent(use -> steps.add(new Step(use.at(), "the annotation of the method")));
    return steps;
  }

  private static CorsPolicy alone(ConfigurationObject object) {
    return object.policies().get(0);
  }

  /**
   * A configuration with the handlers that it decides about, or what stands in its way; nothing
   * when what it says is already said with all of its handlers.
   */
  private Optional<Recovered> configured(Recovered each, ConfiguredPart part) {
    CorsPolicy policy = each.policy();
    if (policy.scope().shadow().isPresent()) {
      return part.maker().isCertain() ? Optional.of(each) : Optional.empty();
    }
    Optional<Step> shadow =
        part.maker().isCertain()
            ? precedence.against(part.object(), policy).or(() -> idle.why(part))
            : Optional.empty();
    if (shadow.isPresent()) {
      return Optional.of(shadowed(each, shadow.get()));
    }
    List<Handler> handlers = decided.getOrDefault(part.object(), List.of());
    if (handlers.isEmpty() && combined.contains(part.object())) {
      return Optional.empty();
    }
    Step none = closed.get(part.object());
    if (handlers.isEmpty() && none != null) {
      return Optional.of(shadowed(each, none));
    }
    CorsPolicy noted = idle.whyAsked(part).map(policy::noted).orElse(policy);
    return Optional.of(
        handlers.isEmpty()
            ? new Recovered(noted, each.part())
            : Recovered.alone(noted.withScope(policy.scope().withHandlers(handlers))));
  }
}
