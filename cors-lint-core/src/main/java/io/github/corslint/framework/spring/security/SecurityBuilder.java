package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.spring.policy.CodeMaker;
import io.github.corslint.framework.spring.policy.ConfigurationSource;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code HttpSecurity} or {@code ServerHttpSecurity}, as far as the source of CORS configurations
 * goes that a chain has of its own (Spring Security 4.2 to 7). What is said of other parts is
 * nobody's policy; callbacks in it are called all the same.
 */
public final class SecurityBuilder implements Model {

  private static final String DROPPED =
      "cors() ignores what this function returns; hand the source to configurationSource";

  private final boolean reactive;

  /** A builder of a chain, of WebFlux or of servlets. */
  public SecurityBuilder(boolean reactive) {
    this.reactive = reactive;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (arguments.size() == 1 && method.equals("cors")) {
      customize(arguments.get(0), site);
    } else if (arguments.size() == 1 && method.equals("configurationSource")) {
      ConfigurationSource.serve(arguments.get(0), MappingTable.Layer.CHAIN, reactive, site);
    } else if (OwnConfigurer.isAdded(method, arguments)) {
      return Optional.of(OwnConfigurer.add(arguments, this, site));
    } else {
      arguments.forEach(site.run()::escape);
    }
    return Optional.of(this);
  }

  private void customize(Value customizer, CallSite site) {
    if (customizer instanceof Closure || customizer instanceof Instance) {
      Value returned = site.run().call(customizer, List.of(this), site);
      if (returned instanceof ConfigurationSource unused && !isFoundAnyway(customizer)) {
        unused.table().drop(site.nameAt(), DROPPED);
      }
    }
  }

  /** Whether a function calls the method of the very bean that {@code cors()} looks for. */
  private static boolean isFoundAnyway(Value customizer) {
    return customizer instanceof Closure closure
        && closure.onlyCall().filter(CodeMaker::makesSecuritysSource).isPresent();
  }
}
