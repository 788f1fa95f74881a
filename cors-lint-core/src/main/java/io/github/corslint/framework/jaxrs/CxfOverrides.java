package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Annotated;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How CXF's filter and annotations share the resources (3.6 to 4.1): the annotation of a method
 * counts for it, else that of its class, else what the filter was told. Without a filter no
 * annotation is read. An annotation that names no origins leaves them to the filter's list; when
 * that is empty as well, nobody gets in.
 */
final class CxfOverrides {

  private static final String FILTER = "CrossOriginResourceSharingFilter";

  private final List<ResourceMethod> resources;
  private final Map<String, Use> annotated = new HashMap<>();
  private final Optional<Step> unread;

  /** An annotation and the class, or class and member, that it is on. */
  private record Use(String owner, Location at) {}

  CxfOverrides(Unit unit, List<ResourceMethod> resources, Context context) {
    this.resources = resources;
    for (JavaSource source : unit.sources()) {
      Annotated.in(source, context, "org.apache.cxf", CxfAnnotations.NAME).stream()
          .map(a -> new Use(a.scope().owner(), a.at()))
          .forEach(use -> annotated.put(use.owner(), use));
    }
    this.unread =
        annotated.values().stream()
            .findFirst()
            .filter(use -> isWhole(unit, context.project()) && !hasFilter(unit))
            .map(use -> new Step(use.at(), "only a " + FILTER + " reads it, and there is none"));
  }

  /** Whether a module makes its application itself, so that its filters are in it as well. */
  private static boolean isWhole(Unit unit, Project project) {
    return unit.descriptors().isEmpty()
        && (names(unit, "JAXRSServerFactoryBean")
            || unit.sources().stream()
                .flatMap(source -> source.types().stream())
                .flatMap(type -> project.librarySupertypes(type).stream())
                .anyMatch(supertype -> Specification.has(supertype, "Application")));
  }

  private static boolean hasFilter(Unit unit) {
    return names(unit, FILTER)
        || unit.recovered().stream().map(Recovered::policy).anyMatch(CxfOverrides::isOfFilter);
  }

  private static boolean names(Unit unit, String name) {
    return unit.sources().stream().anyMatch(source -> source.names(name));
  }

  private static boolean isOfFilter(CorsPolicy policy) {
    return policy.surface().equals(CxfFilter.SURFACE);
  }

  /** Whether a policy is one of these. */
  static boolean isOurs(CorsPolicy policy) {
    return isOfFilter(policy) || policy.surface().equals(CxfAnnotations.SURFACE);
  }

  /** The resources that one of these policies decides about. */
  Reach reach(CorsPolicy policy) {
    if (isOfFilter(policy)) {
      return ofFilter(policy);
    }
    if (unread.isPresent()) {
      return new Reach.Nothing(new Step(policy.at(), unread.get().text()));
    }
    String owner = policy.scope().owner();
    List<ResourceMethod> own =
        resources.stream()
            .filter(r -> decider(r).filter(use -> use.owner().equals(owner)).isPresent())
            .toList();
    return own.isEmpty()
        ? overridden(owner).<Reach>map(Reach.Nothing::new).orElseGet(Reach.Elsewhere::new)
        : new Reach.On(own);
  }

  /** The annotation that counts for a resource. */
  private Optional<Use> decider(ResourceMethod resource) {
    String type = resource.type().simpleName();
    String member = type + "." + resource.method().getNameAsString();
    return Optional.ofNullable(annotated.get(member))
        .or(() -> Optional.ofNullable(annotated.get(type)));
  }

  private Optional<Step> overridden(String type) {
    return resources.stream()
        .filter(r -> r.isOf(type, ""))
        .flatMap(r -> decider(r).stream())
        .map(use -> new Step(use.at(), "every method of the class has an annotation of its own"))
        .findFirst();
  }

  private Reach ofFilter(CorsPolicy policy) {
    List<ResourceMethod> left = new ArrayList<>();
    Optional<Step> decides = Optional.empty();
    for (ResourceMethod resource : resources) {
      Optional<Use> decider = decider(resource);
      if (decider.isEmpty()) {
        left.add(resource);
      } else {
        decides = decider.map(use -> new Step(use.at(), "the annotations of all resources decide"));
      }
    }
    return left.isEmpty() && decides.isPresent() && namesNobody(policy)
        ? new Reach.Nothing(decides.get())
        : new Reach.On(left);
  }

  /** Whether the filter has no list that an annotation without origins could fall back on. */
  private static boolean namesNobody(CorsPolicy policy) {
    return policy.origins() instanceof Origins.Declared declared
        && declared.entries().stream().allMatch(e -> e.kind() == Origins.EntryKind.STAR);
  }
}
