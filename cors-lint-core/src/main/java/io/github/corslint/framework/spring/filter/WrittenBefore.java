package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.interpret.Constants;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * Filters of the application that have written who gets in before Spring MVC looks at its own
 * configuration, whoever asks: Spring finds the header in the response, and leaves all to them
 * (Spring Framework 4.2 to 7.0, {@code DefaultCorsProcessor}).
 */
public final class WrittenBefore {

  private final Project project;
  private final PassingFilters passing;
  private final MappedFilters filters;
  private final Optional<Step> first;

  /** Those among the policies of a module. */
  public WrittenBefore(Unit unit, List<Recovered> recovered, Context context) {
    this.project = context.project();
    this.passing = new PassingFilters(project);
    this.filters = new MappedFilters(unit, new Constants(context.plainWorld()));
    this.first =
        recovered.stream()
            .filter(each -> each.part().orElse(null) instanceof WrittenHeader h && h.settled())
            .map(Recovered::policy)
            .filter(this::isOfEverything)
            .findFirst()
            .map(policy -> new Step(policy.at(), "this filter has written the header before"));
  }

  private boolean isOfEverything(CorsPolicy policy) {
    return policy.scope().shadow().isEmpty()
        && policy.scope().profile().isEmpty()
        && policy.scope().paths().isEmpty()
        && PolicyOwner.of(policy, project)
            .map(PolicyOwner::type)
            .filter(filter -> isOfEverything(filter, policy))
            .isPresent();
  }

  private boolean isOfEverything(ProjectType filter, CorsPolicy policy) {
    return filters.holdForAll(filter)
        && !isConditional(filter)
        && passing.writesForReads(filter, policy.at());
  }

  private static boolean isConditional(ProjectType filter) {
    return filter.node() instanceof NodeWithAnnotations<?> node
        && node.getAnnotations().stream()
            .anyMatch(a -> a.getName().getIdentifier().startsWith("Conditional"));
  }

  /**
   * What takes the effect from the configuration of handlers, if anything does.
   *
   * @param alone whether filters are sure to be of the application that has the handlers
   */
  public Optional<Step> step(boolean alone) {
    return alone ? first : Optional.empty();
  }
}
