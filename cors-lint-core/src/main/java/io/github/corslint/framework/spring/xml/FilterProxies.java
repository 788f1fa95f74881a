package io.github.corslint.framework.spring.xml;

import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Which requests filters that are beans are asked about: Spring Boot asks each of them about every
 * request, a deployment descriptor names them by a {@code DelegatingFilterProxy}.
 *
 * @param descriptors the files {@code web.xml}
 * @param isBoot whether Spring Boot runs the application
 */
public record FilterProxies(List<XmlElement> descriptors, boolean isBoot) {

  /** How many requests. */
  public enum Reach {
    ALL,
    SOME,
    NOTHING
  }

  /** The requests that a filter with one of these names is asked about. */
  public Reach reach(List<String> names) {
    if (descriptors.isEmpty()) {
      return isBoot ? Reach.ALL : Reach.NOTHING;
    }
    List<XmlElement> mappings =
        descriptors.stream()
            .flatMap(
                root ->
                    root.descendants()
                        .filter(e -> e.name().equals("filter") && stands(e, names))
                        .flatMap(e -> mappings(root, e).stream()))
            .toList();
    if (mappings.isEmpty()) {
      return Reach.NOTHING;
    }
    boolean all =
        mappings.stream()
            .flatMap(m -> m.children().stream())
            .anyMatch(e -> e.text().equals("/*") || e.name().equals("servlet-name"));
    return all ? Reach.ALL : Reach.SOME;
  }

  private static boolean stands(XmlElement filter, List<String> names) {
    boolean isProxy =
        filter
            .childText("filter-class")
            .filter(c -> c.endsWith("DelegatingFilterProxy"))
            .isPresent();
    Optional<String> target =
        filter
            .children("init-param")
            .filter(p -> p.childText("param-name").filter("targetBeanName"::equals).isPresent())
            .findFirst()
            .flatMap(p -> p.childText("param-value"));
    return isProxy
        && target.or(() -> filter.childText("filter-name")).filter(names::contains).isPresent();
  }

  private static List<XmlElement> mappings(XmlElement root, XmlElement filter) {
    String name = filter.childText("filter-name").orElse("");
    return root.descendants()
        .filter(e -> e.name().equals("filter-mapping"))
        .filter(e -> e.childText("filter-name").filter(name::equals).isPresent())
        .toList();
  }
}
