package io.github.corslint.framework.spring;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * {@code HttpSecurity} or {@code ServerHttpSecurity}, as far as the source of CORS configurations
 * goes that a chain has of its own (Spring Security 4.2 to 7). What is said of other parts is
 * nobody's policy; callbacks in it are called all the same.
 */
final class SecurityBuilder implements Model {

  private static final String REQUEST = "jakarta.servlet.http.HttpServletRequest";
  private static final String EXCHANGE = "org.springframework.web.server.ServerWebExchange";

  private final boolean reactive;

  SecurityBuilder(boolean reactive) {
    this.reactive = reactive;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (arguments.size() == 1 && method.equals("cors")) {
      customize(arguments.get(0), site);
    } else if (arguments.size() == 1 && method.equals("configurationSource")) {
      serve(arguments.get(0), site);
    } else {
      arguments.forEach(site.run()::escape);
    }
    return Optional.of(this);
  }

  private void customize(Value customizer, CallSite site) {
    if (customizer instanceof Closure || customizer instanceof Instance) {
      site.run().call(customizer, List.of(this), site);
    }
  }

  /** A lambda gives the same configuration on every path. */
  private void serve(Value source, CallSite site) {
    if (source instanceof ConfigurationSource registered) {
      registered.table().serve(MappingTable.Layer.CHAIN);
    } else if (source instanceof Closure || source instanceof Instance) {
      TypeName type = TypeName.of(reactive ? EXCHANGE : REQUEST);
      Value request = site.run().provide(type, "the request");
      Value made = site.run().call(source, List.of(request), site);
      if (made instanceof ConfigurationObject) {
        new MappingTable(MappingTable.Layer.CHAIN).put(Known.of("/**"), made, site);
      }
    } else {
      site.run().escape(source);
    }
  }
}
