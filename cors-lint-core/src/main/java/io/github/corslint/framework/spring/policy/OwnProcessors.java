package io.github.corslint.framework.spring.policy;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * Subclasses of {@code DefaultCorsProcessor}, of Web MVC or WebFlux, to which a filter leaves its
 * requests (Spring Framework 4.2 to 7.0).
 */
public final class OwnProcessors {

  /** Methods that write the headers. */
  private static final List<String> WRITING =
      List.of("processRequest", "process", "handleInternal");

  private OwnProcessors() {}

  /** What the processor that is called at present is given of the application's configuration. */
  private static final class Given {
    private Optional<ConfigurationObject> configuration = Optional.empty();
  }

  /** Has a processor answer for the configurations of a filter, as far as it overrides anything. */
  public static void process(
      List<ConfigurationObject> configurations, Instance processor, CallSite site) {
    configurations.forEach(c -> c.processedBy(processor, site));
    if (WRITING.stream().noneMatch(m -> !processor.type().methods(m).isEmpty())) {
      return;
    }
    Given given = given(site.run());
    given.configuration = configurations.stream().findFirst();
    site.run().escape(processor);
    given.configuration = Optional.empty();
  }

  /** The configuration that a processor gets with a request. */
  public static Optional<Value> argument(List<TypeName> supertypes, TypeName type, CallSite site) {
    boolean isProcessor =
        supertypes.stream()
            .anyMatch(t -> t.isCalled("DefaultCorsProcessor") || t.isCalled("CorsProcessor"));
    return isProcessor && type.isCalled("CorsConfiguration")
        ? given(site.run()).configuration.map(c -> c)
        : Optional.empty();
  }

  private static Given given(Run run) {
    return run.memory(Given.class, Given::new);
  }
}
