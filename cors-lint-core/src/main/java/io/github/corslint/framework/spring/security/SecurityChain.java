package io.github.corslint.framework.spring.security;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code HttpSecurity}, {@code ServerHttpSecurity}, or {@code WebSecurity} with what it ignores:
 * what a security filter chain does to preflights. In a chain without {@code cors()} they are
 * judged like any other request, and carry no login (Spring Security 5 to 7).
 */
public final class SecurityChain implements Model {

  private static final Set<String> AUTHORIZING =
      Set.of("authorizeHttpRequests", "authorizeRequests", "authorizeExchange");

  private static final Set<String> MATCHING =
      Set.of("securityMatcher", "securityMatchers", "antMatcher", "mvcMatcher", "requestMatchers");

  private static final Set<String> UNKNOWN_MATCHING = Set.of("regexMatcher", "requestMatcher");

  private static final Set<String> FILTERING =
      Set.of("addFilter", "addFilterBefore", "addFilterAfter", "addFilterAt");

  private static final Set<String> EXTENDING = Set.of("with", "apply");

  private final boolean reactive;
  private final SecurityRules rules = new SecurityRules(this);
  private SecurityMatcher matcher = SecurityMatcher.ANY;
  private Asked asked = Asked.NOBODY;
  private boolean refusesCors;
  private boolean opaque;
  private boolean ignoring;
  private boolean recorded;

  SecurityChain(boolean reactive) {
    this.reactive = reactive;
  }

  /** Whose configuration answers for CORS. */
  public enum Asked {
    /** Nobody's: {@code cors()} is off. */
    NOBODY,
    /** That of the bean with the name that {@code cors()} looks for, else that of handlers. */
    BEAN_BY_NAME,
    /** That of the handlers behind. */
    HANDLERS,
    /** That of a source which the chain is given. */
    OWN_SOURCE
  }

  /** Whether it is one of WebFlux. */
  boolean isReactive() {
    return reactive;
  }

  /** Whether {@code cors()} is on. */
  boolean hasCors() {
    return asked != Asked.NOBODY;
  }

  /** Whom it asks about CORS. */
  public Asked asked() {
    return asked;
  }

  /** Lets somebody's configuration answer for CORS. */
  void answerCors(Asked whose) {
    asked = whose;
  }

  /** Makes it responsible for some requests only. */
  void mean(SecurityMatcher requests) {
    matcher = requests;
  }

  /** Says that something that is not modelled may answer preflights. */
  void cover() {
    opaque = true;
  }

  /** Whether it says which requests are kept away from every chain. */
  boolean isIgnoring() {
    return ignoring;
  }

  /** Whether {@code cors()} was switched off by name. */
  boolean refusesCors() {
    return refusesCors;
  }

  /** Whether something that is not modelled may answer preflights. */
  boolean isOpaque() {
    return opaque;
  }

  /** The requests that the chain is responsible for. */
  SecurityMatcher matcher() {
    return matcher;
  }

  SecurityRules rules() {
    return rules;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!recorded) {
      recorded = true;
      site.run().record(this);
    }
    if (AUTHORIZING.contains(method)) {
      return part(rules, arguments, site);
    }
    if (MATCHING.contains(method)) {
      return match(arguments, site);
    }
    if (method.equals("cors")) {
      asked = Asked.BEAN_BY_NAME;
      return part(new Cors(), arguments, site);
    }
    if (method.equals("ignoring")) {
      ignoring = true;
      return Optional.of(new Ignored());
    }
    opaque |= EXTENDING.contains(method) || (FILTERING.contains(method) && mayAnswer(arguments));
    if (UNKNOWN_MATCHING.contains(method)) {
      matcher = SecurityMatcher.UNKNOWN;
    }
    boolean isFluent = !arguments.isEmpty() || method.equals("and") || method.equals("build");
    return Optional.of(isFluent ? this : new Part());
  }

  /** One part, configured by a callback or by what is called on it. */
  private Optional<Value> part(Model part, List<Value> arguments, CallSite site) {
    if (arguments.isEmpty()) {
      return Optional.of(part);
    }
    Value customizer = arguments.get(0);
    if (customizer instanceof Closure || customizer instanceof Instance) {
      site.run().call(customizer, List.of(part), site);
    } else {
      opaque |= !customizer.equals(SecurityLibrary.DEFAULTS);
    }
    return Optional.of(this);
  }

  private Optional<Value> match(List<Value> arguments, CallSite site) {
    if (arguments.isEmpty()) {
      return Optional.of(new Matchers());
    }
    if (arguments.get(0) instanceof Closure closure && !closure.node().toString().contains("::")) {
      site.run().call(closure, List.of(new Matchers()), site);
    } else {
      matcher = SecurityMatcher.of(arguments);
    }
    return Optional.of(this);
  }

  /** Whether a filter may be one that answers preflights. */
  private static boolean mayAnswer(List<Value> arguments) {
    String text =
        arguments.get(0) instanceof Instance filter
            ? filter.type().node().toString()
            : String.valueOf(arguments.get(0));
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of("cors", "access-control", "access_control", "options")
        .anyMatch(lower::contains);
  }

  /** The part about CORS. */
  private final class Cors implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (method.equals("disable")) {
        asked = Asked.NOBODY;
        refusesCors = true;
        return Optional.of(SecurityChain.this);
      }
      if (method.equals("configurationSource")) {
        asked = Asked.OWN_SOURCE;
        return Optional.of(this);
      }
      return SecurityChain.this.call(method, arguments, site);
    }
  }

  /** Another part: what is said of it does not matter here. */
  private final class Part implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      boolean ofChain =
          AUTHORIZING.contains(method)
              || MATCHING.contains(method)
              || FILTERING.contains(method)
              || EXTENDING.contains(method)
              || Set.of("and", "disable", "cors", "build").contains(method);
      if (!ofChain) {
        return Optional.of(this);
      }
      return method.equals("disable")
          ? Optional.of(SecurityChain.this)
          : SecurityChain.this.call(method, arguments, site);
    }
  }

  /** {@code requestMatchers()} of a chain, and the like. */
  private final class Matchers implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (method.equals("and")) {
        return Optional.of(SecurityChain.this);
      }
      boolean first = matcher.equals(SecurityMatcher.ANY);
      matcher = first ? SecurityMatcher.of(arguments) : SecurityMatcher.UNKNOWN;
      return Optional.of(this);
    }
  }

  /** What {@code WebSecurity} keeps away from every chain. */
  private final class Ignored implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (method.equals("and")) {
        return Optional.of(SecurityChain.this);
      }
      rules.add(SecurityMatcher.of(arguments), SecurityRules.Access.OPEN, site.nameAt());
      return Optional.of(this);
    }
  }

  /** All that was said of it, to be compared with what was said of another. */
  Object gist() {
    return List.of(asked, matcher, rules.rules(), refusesCors, opaque, ignoring);
  }

  /** Where the chain opens {@code OPTIONS} for everybody. */
  List<Location> opensOptions() {
    return rules.rules().stream()
        .filter(r -> r.access() == SecurityRules.Access.OPEN)
        .filter(r -> r.matcher().method().equals("OPTIONS") && !r.matcher().paths().isEmpty())
        .map(SecurityRules.Rule::at)
        .toList();
  }
}
