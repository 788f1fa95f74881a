package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Context;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filters of RESTEasy and CXF, and what applications tell theirs, as running code sees them.
 */
final class JaxRsLibrary implements Library {

  private static final List<String> CONFIGURABLE =
      List.of("FeatureContext", "Configurable", "ResourceConfig", "Application");

  private static final Map<String, Integer> PRIORITIES =
      Map.of(
          "AUTHENTICATION", 1000,
          "AUTHORIZATION", 2000,
          "HEADER_DECORATOR", 3000,
          "ENTITY_CODER", 4000,
          "USER", 5000);

  private final RunningConfiguration configuration;

  JaxRsLibrary(Context context) {
    this.configuration = new RunningConfiguration(new ApplicationProperties(context));
  }

  /** {@code Priorities} of Jakarta REST 3.1. */
  @Override
  public Optional<Value> constant(TypeName type, String name) {
    return Specification.has(type, "Priorities")
        ? Optional.ofNullable(PRIORITIES.get(name)).map(Known::new)
        : Optional.empty();
  }

  @Override
  public Optional<Value> provided(TypeName type, Run run) {
    return type.isImported("jakarta.ws.rs", "Configuration")
            || type.isImported("javax.ws.rs", "Configuration")
        ? Optional.of(configuration)
        : Optional.empty();
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    boolean isAsked =
        arguments.isEmpty()
            && (method.equals("getConfiguration") || method.equals("getProperties"))
            && receiver.type().filter(t -> CONFIGURABLE.stream().anyMatch(t::isCalled)).isPresent();
    return isAsked ? Optional.of(configuration) : Optional.empty();
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (type.isImported("org.jboss.resteasy", "CorsFilter")) {
      ResteasyFilter made = new ResteasyFilter(site);
      site.run().record(made);
      return Optional.of(made);
    }
    if (type.is("org.apache.cxf", "CrossOriginResourceSharingFilter")) {
      CxfFilter made = new CxfFilter(site);
      site.run().record(made);
      return Optional.of(made);
    }
    return Optional.empty();
  }
}
