package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.spring.security.SecurityMatcher.HttpMethodName;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spring Security's builders as running code sees them. */
final class SecurityLibrary implements Library {

  private static final String SPRING = "org.springframework";

  /** What takes part in the choice of requests. */
  private static final Set<String> MATCHERS =
      Set.of("AntPathRequestMatcher", "MvcRequestMatcher", "PathPatternRequestMatcher");

  /** {@code Customizer.withDefaults()}. */
  static final Model DEFAULTS = (method, arguments, site) -> Optional.empty();

  private static final Set<String> MATCHER_METHODS =
      Set.of("antMatcher", "pathPattern", "pathMatchers");

  @Override
  public Optional<Value> provided(TypeName type, Run run) {
    if (type.is(SPRING, "HttpSecurity") || type.is(SPRING, "WebSecurity")) {
      return Optional.of(new SecurityChain(false));
    }
    return type.is(SPRING, "ServerHttpSecurity")
        ? Optional.of(new SecurityChain(true))
        : Optional.empty();
  }

  /** A bean that customises {@code WebSecurity} is called with one. */
  @Override
  public void returned(List<TypeName> supertypes, String method, Value result, CallSite site) {
    if (result instanceof Closure || result instanceof Instance) {
      site.run().call(result, List.of(new SecurityChain(false)), site);
    }
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (MATCHERS.contains(type.simple())) {
      return Optional.of(ofConstructor(arguments));
    }
    boolean buildsMatchers =
        MATCHERS.stream().anyMatch(m -> type.candidates().stream().anyMatch(n -> n.contains(m)));
    return type.isCalled("Builder") && buildsMatchers
        ? Optional.of(SecurityMatcher.ANY)
        : Optional.empty();
  }

  /** {@code new AntPathRequestMatcher(pattern, method)}; the other order is that of a factory. */
  private static SecurityMatcher ofConstructor(List<Value> arguments) {
    boolean hasMethod =
        arguments.size() == 2
            && arguments.get(1) instanceof Known known
            && known.text().filter(t -> t.matches("[A-Z]+")).isPresent();
    return hasMethod
        ? SecurityMatcher.of(
            List.of(new HttpMethodName(String.valueOf(arguments.get(1).raw())), arguments.get(0)))
        : SecurityMatcher.of(arguments);
  }

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    if (!arguments.isEmpty() && arguments.get(0) instanceof Model model) {
      Optional<Value> onReceiver = model.call(method, arguments.subList(1, arguments.size()), site);
      if (onReceiver.isPresent() && !(model instanceof HttpMethodName)) {
        return onReceiver;
      }
    }
    if (type.isCalled("Customizer") && method.equals("withDefaults")) {
      return Optional.of(DEFAULTS);
    }
    if (type.isCalled("HttpMethod") && method.equals("valueOf") && arguments.size() == 1) {
      return Optional.of(new HttpMethodName(String.valueOf(arguments.get(0).raw())));
    }
    if (type.isCalled("PathPatternRequestMatcher") && method.startsWith("withDefaults")) {
      return Optional.of(SecurityMatcher.ANY);
    }
    return MATCHER_METHODS.contains(method)
        ? Optional.of(SecurityMatcher.of(arguments))
        : Optional.empty();
  }

  @Override
  public Optional<Value> constant(TypeName type, String name) {
    return type.isCalled("HttpMethod") ? Optional.of(new HttpMethodName(name)) : Optional.empty();
  }
}
