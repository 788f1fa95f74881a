package io.github.corslint.framework.spring.security;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A configurer that the program adds to {@code HttpSecurity}: {@code init} and {@code configure}
 * are called when the chain is built, after all that was said of it (Spring Security 5.8 to 7.0).
 */
public final class OwnConfigurer {

  private static final Set<String> BASES =
      Set.of("AbstractHttpConfigurer", "SecurityConfigurerAdapter");

  private OwnConfigurer() {}

  /** Whether a call on the builder adds one. */
  static boolean isAdded(String method, List<Value> arguments) {
    return !arguments.isEmpty()
        && arguments.get(0) instanceof Instance
        && (method.equals("with") || method.equals("apply"));
  }

  /**
   * Adds one: {@code apply} gives it back, for more to be said of it, and {@code with} has a
   * function say it.
   */
  static Value add(List<Value> arguments, SecurityBuilder builder, CallSite site) {
    Value configurer = arguments.get(0);
    if (arguments.size() == 1) {
      return configurer;
    }
    Value customizer = arguments.get(1);
    if (customizer instanceof Closure || customizer instanceof Instance) {
      site.run().call(customizer, List.of(configurer), site);
    }
    return builder;
  }

  /** What such a class has from the library's one that it extends: the way back. */
  public static Optional<Model> inherited(TypeName type) {
    return type.is("org.springframework", type.simple()) && BASES.contains(type.simple())
        ? Optional.of(new WayBack())
        : Optional.empty();
  }

  private record WayBack() implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return arguments.isEmpty() && (method.equals("and") || method.equals("getBuilder"))
          ? Optional.of(new SecurityBuilder(false))
          : Optional.empty();
    }
  }
}
