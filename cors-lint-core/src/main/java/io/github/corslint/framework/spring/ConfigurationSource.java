package io.github.corslint.framework.spring;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code UrlBasedCorsConfigurationSource} of servlets or WebFlux. */
final class ConfigurationSource implements Model {

  private final MappingTable table = new MappingTable(MappingTable.Layer.UNUSED);

  MappingTable table() {
    return table;
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
    return Optional.empty();
  }
}
