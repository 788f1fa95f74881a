package io.github.corslint.framework.spring;

import io.github.corslint.framework.spring.Layer.Decision;
import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps configurations of an application from being asked, as another one is asked first. */
final class Precedence {

  private final Layer filters;
  private final Layer registry;
  private final BootApplications applications;
  private final List<Handler> handlers;

  /**
   * @param filters what is asked in front
   * @param registry the mappings, those of keys included
   * @param applications those of the module
   * @param handlers what answers requests
   */
  Precedence(
      Layer filters, Layer registry, BootApplications applications, Stream<Handler> handlers) {
    this.filters = filters;
    this.registry = registry;
    this.applications = applications;
    this.handlers = handlers.toList();
  }

  /** What is asked in place of a configuration wherever that is registered. */
  Optional<Step> against(ConfigurationObject object, CorsPolicy policy) {
    List<Optional<Step>> steps = new ArrayList<>();
    for (MappingTable table : object.tables()) {
      for (String pattern : policy.scope().paths()) {
        steps.add(against(table, pattern));
      }
    }
    return !steps.isEmpty() && steps.stream().allMatch(Optional::isPresent)
        ? steps.get(0)
        : Optional.empty();
  }

  private Optional<Step> against(MappingTable table, String pattern) {
    if (applications.bases().size() > 1 || !table.isLegible()) {
      return Optional.empty();
    }
    if (table.layer() != MappingTable.Layer.HANDLERS && isMeantForMore(pattern)) {
      return Optional.of(
          new Step(
              table.at(pattern).madeAt(),
              pattern + " stands for one segment, and no handler has such a path"));
    }
    Optional<Step> earlier = registry.before(table, pattern);
    if (earlier.isPresent() || table.layer() != MappingTable.Layer.HANDLERS) {
      return earlier;
    }
    Decision filter =
        filters.decide(new Setting.Is<>(List.of(pattern), table.at(pattern).madeAt()));
    return filter instanceof Decision.By by
        ? Optional.of(
            new Step(by.object().madeAt(), "the filter for " + by.pattern() + " decides first"))
        : Optional.empty();
  }

  /** Whether a pattern of one segment covers no handler that is known. */
  private boolean isMeantForMore(String pattern) {
    return pattern.equals("*")
        || (pattern.equals("/*")
            && !handlers.isEmpty()
            && handlers.stream()
                .allMatch(h -> h.paths().known().filter(p -> noneIn(pattern, p)).isPresent()));
  }

  private static boolean noneIn(String pattern, List<String> paths) {
    return paths.stream().allMatch(p -> PathPatterns.cover(pattern, p) == PathPatterns.Cover.NONE);
  }
}
