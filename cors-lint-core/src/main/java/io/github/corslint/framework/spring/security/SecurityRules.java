package io.github.corslint.framework.spring.security;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code authorizeHttpRequests}, {@code authorizeRequests} and {@code authorizeExchange}
 * collect: the first rule that means a request decides (Spring Security 5 to 7).
 */
final class SecurityRules implements Model {

  private static final Set<String> MATCHING =
      Set.of("requestMatchers", "antMatchers", "mvcMatchers", "pathMatchers", "matchers");

  private static final Set<String> OPEN = Set.of("permitAll", "anonymous");

  private final Value owner;
  private final List<Rule> rules = new ArrayList<>();

  /** Rules that lead back to the chain that they belong to. */
  SecurityRules(Value owner) {
    this.owner = owner;
  }

  /** What becomes of a request. */
  enum Access {
    /** Anybody may pass. */
    OPEN,
    /** A login or a right is needed. */
    GUARDED,
    /** Cannot be told. */
    UNKNOWN
  }

  /**
   * One rule.
   *
   * @param matcher the requests that it is about
   * @param access what becomes of them
   * @param at where that is said
   */
  record Rule(SecurityMatcher matcher, Access access, Location at) {}

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  void add(SecurityMatcher matcher, Access access, Location at) {
    rules.add(new Rule(matcher, access, at));
  }

  /** The rule that certainly decides about a request; empty when another one might. */
  Optional<Rule> decisive(String method, String path) {
    List<Rule> possible = new ArrayList<>();
    for (Rule rule : rules) {
      SecurityMatcher.Fit fit = rule.matcher().fits(method, path);
      if (fit == SecurityMatcher.Fit.YES) {
        boolean agreed = possible.stream().allMatch(p -> p.access() == rule.access());
        return agreed && rule.access() != Access.UNKNOWN ? Optional.of(rule) : Optional.empty();
      }
      if (fit == SecurityMatcher.Fit.MAYBE) {
        possible.add(rule);
      }
    }
    return Optional.empty();
  }

  /** Whether a rule may let anybody pass with a request. */
  boolean mayOpen(String method, String path) {
    return rules.stream()
        .filter(r -> r.access() != Access.GUARDED)
        .anyMatch(r -> r.matcher().fits(method, path) != SecurityMatcher.Fit.NO);
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (MATCHING.contains(method)) {
      return Optional.of(new Decision(SecurityMatcher.of(arguments)));
    }
    return switch (method) {
      case "anyRequest", "anyExchange" -> Optional.of(new Decision(SecurityMatcher.ANY));
      case "regexMatchers" -> Optional.of(new Decision(SecurityMatcher.UNKNOWN));
      case "dispatcherTypeMatchers" -> Optional.of(new Decision(SecurityMatcher.NONE));
      case "and" -> Optional.of(owner);
      default -> Optional.of(this);
    };
  }

  /** What a matcher waits for: the word that says what becomes of its requests. */
  private final class Decision implements Model {
    private final SecurityMatcher matcher;

    Decision(SecurityMatcher matcher) {
      this.matcher = matcher;
    }

    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (MATCHING.contains(method)) {
        return Optional.of(new Decision(SecurityMatcher.UNKNOWN));
      }
      rules.add(new Rule(matcher, access(method, arguments), site.nameAt()));
      return Optional.of(SecurityRules.this);
    }

    private static Access access(String method, List<Value> arguments) {
      if (OPEN.contains(method)) {
        return Access.OPEN;
      }
      boolean guards =
          method.contains("uthenticated")
              || method.equals("denyAll")
              || method.equals("rememberMe")
              || (method.startsWith("has") && !method.equals("hasIpAddress"));
      if (guards) {
        return Access.GUARDED;
      }
      boolean isText = arguments.size() == 1 && arguments.get(0) instanceof Known;
      return method.equals("access") && isText
          ? ofExpression(String.valueOf(arguments.get(0).raw()))
          : Access.UNKNOWN;
    }
  }

  /** What an expression of Spring Security says about access. */
  static Access ofExpression(String expression) {
    String text = expression.replaceAll("[()\\s]", "");
    if (text.equals("permitAll") || text.equals("isAnonymous")) {
      return Access.OPEN;
    }
    return text.matches(
            "(is)?(Fully)?[aA]uthenticated|isFullyAuthenticated|denyAll"
                + "|has(Any)?(Role|Authority)['\\w,-]+")
        ? Access.GUARDED
        : Access.UNKNOWN;
  }
}
