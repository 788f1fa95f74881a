package io.github.corslint.framework.spring.policy;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code UrlBasedCorsConfigurationSource} of servlets or WebFlux. */
public final class ConfigurationSource implements Model {

  private static final String REQUEST = "jakarta.servlet.http.HttpServletRequest";
  private static final String EXCHANGE = "org.springframework.web.server.ServerWebExchange";

  private final MappingTable table = new MappingTable(MappingTable.Layer.UNUSED);

  /** The table that it looks configurations up in. */
  public MappingTable table() {
    return table;
  }

  /**
   * Lets somebody ask a source of whatever kind; a lambda, or a class of the program, is called and
   * gives the same configuration on every path.
   */
  public static void serve(
      Value source, MappingTable.Layer asker, boolean reactive, CallSite site) {
    if (source instanceof ConfigurationSource registered) {
      registered.table().serve(asker);
    } else if (source instanceof Closure || source instanceof Instance) {
      TypeName type = TypeName.of(reactive ? EXCHANGE : REQUEST);
      Value request = site.run().provide(type, "the request");
      Value made = site.run().call(source, List.of(request), site);
      if (ConfigurationObject.isOne(made)) {
        new MappingTable(asker).put(Known.of("/**"), made, site);
      }
    } else {
      site.run().escape(source);
    }
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (method.equals("registerCorsConfiguration") && arguments.size() == 2) {
      table.put(arguments.get(0), arguments.get(1), site);
      return Optional.of(Known.NULL);
    }
    if (method.equals("setCorsConfigurations")
        && arguments.get(0) instanceof Known known
        && known.java() instanceof Map<?, ?> map) {
      table.putAll(map, site);
      return Optional.of(Known.NULL);
    }
    return method.equals("getCorsConfiguration") && table.isLegible()
        ? one(site)
        : Optional.empty();
  }

  /** The configuration for some request: any of those that are there. */
  private Optional<Value> one(CallSite site) {
    List<String> patterns = table.patterns();
    if (patterns.isEmpty()) {
      return Optional.of(Known.NULL);
    }
    int chosen = patterns.size() == 1 ? 0 : site.run().choose(site.at(), patterns.size());
    return Optional.of(table.at(patterns.get(chosen)));
  }
}
