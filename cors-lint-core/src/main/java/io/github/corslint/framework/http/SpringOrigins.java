package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What {@code CorsUtils} and {@code WebUtils} of Spring Framework 4.1 to 7.0 say of a request that
 * another website's page makes: that it is one of CORS, whether it is a preflight, and whether its
 * origin is on a list.
 */
final class SpringOrigins {

  private SpringOrigins() {}

  static Optional<Value> told(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "isCorsRequest" -> Optional.of(Known.TRUE);
      case "isSameOrigin" -> Optional.of(Known.FALSE);
      case "isPreFlightRequest" ->
          arguments.size() == 1 ? Optional.of(preflight(arguments.get(0), site)) : Optional.empty();
      case "isValidOrigin" -> arguments.size() == 2 ? listed(arguments, site) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Of those requests, the ones with the method of preflights. */
  private static Value preflight(Value request, CallSite site) {
    Value method = site.run().invoke(request, "getMethod", List.of(), site);
    return site.run().invoke(Known.of("OPTIONS"), "equals", List.of(method), site);
  }

  private static Optional<Value> listed(List<Value> arguments, CallSite site) {
    return arguments.get(1).raw() instanceof Collection<?> list
        ? Optional.of(site.run().invoke(arguments.get(1), "contains", asked(list, site), site))
        : Optional.empty();
  }

  /** A list with a star holds that, and no other one counts. */
  private static List<Value> asked(Collection<?> list, CallSite site) {
    return List.of(list.contains("*") ? Known.of("*") : site.run().readOrigin(site));
  }
}
