package io.github.corslint.framework.spring;

import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What routes in code say of CORS in their metadata, as {@code metadata("cors", map)} (Spring Cloud
 * Gateway 4.0 to 5.0, {@code CorsGatewayFilterApplicationListener}).
 */
final class RouteMetadata {

  private static final String KEY = "cors";

  /** The entries that it looks for, which are named as the setters of a configuration. */
  private static final Set<String> ENTRIES =
      Set.of(
          "allowCredentials",
          "allowedHeaders",
          "allowedMethods",
          "allowedOriginPatterns",
          "allowedOrigins",
          "exposedHeaders",
          "maxAge");

  private RouteMetadata() {}

  /** Reads what a call says, if it is about metadata. */
  static void read(
      String method, List<Value> arguments, CallSite site, Supplier<ConfigurationObject> make) {
    said(method, arguments).ifPresent(entries -> configure(entries, make.get(), site));
  }

  private static Optional<Map<?, ?>> said(String method, List<Value> arguments) {
    if (!method.equals("metadata") || arguments.isEmpty() || arguments.size() > 2) {
      return Optional.empty();
    }
    Object value = arguments.get(arguments.size() - 1).raw();
    boolean isNamed = arguments.size() == 2 && arguments.get(0).isText(KEY);
    Object entries =
        isNamed || arguments.size() == 2 || !(value instanceof Map<?, ?> all)
            ? value
            : all.get(KEY);
    return (isNamed || arguments.size() == 1) && entries instanceof Map<?, ?> map
        ? Optional.of(map)
        : Optional.empty();
  }

  private static void configure(Map<?, ?> entries, ConfigurationObject made, CallSite site) {
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      if (entry.getKey() instanceof String name && ENTRIES.contains(name)) {
        String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT);
        Object value =
            entry.getValue() instanceof String text ? listed(name, text) : entry.getValue();
        made.call(setter + name.substring(1), List.of(Value.of(value)), site);
      }
    }
    new MappingTable(MappingTable.Layer.HANDLERS).put(Known.of("/**"), made, site);
  }

  /** A text stands for a list of one. */
  private static Object listed(String name, String text) {
    return name.equals("maxAge") ? text : List.of(text);
  }
}
