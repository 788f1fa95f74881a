package io.github.corslint.framework.servlet;

import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where deployment descriptors map classes of servlets and filters.
 *
 * @param roots the elements {@code web-app}
 */
record Descriptors(List<XmlElement> roots) {

  /** The URL patterns of the servlets of a class. */
  List<String> ofServlet(String className) {
    return roots.stream()
        .flatMap(root -> patterns(root, "servlet-mapping", names(root, "servlet", className)))
        .distinct()
        .toList();
  }

  /** The URL patterns of the filters of a class, those of servlets that they are mapped to too. */
  List<String> ofFilter(String className) {
    return roots.stream().flatMap(root -> ofFilter(root, className)).distinct().toList();
  }

  private static Stream<String> ofFilter(XmlElement root, String className) {
    Set<String> filters = names(root, "filter", className);
    Set<String> servlets =
        mappings(root, "filter-mapping", "filter-name", filters)
            .flatMap(mapping -> mapping.children("servlet-name"))
            .map(XmlElement::text)
            .collect(Collectors.toSet());
    return Stream.concat(
        mappings(root, "filter-mapping", "filter-name", filters)
            .flatMap(mapping -> mapping.children("url-pattern"))
            .map(XmlElement::text),
        patterns(root, "servlet-mapping", servlets));
  }

  private static Set<String> names(XmlElement root, String kind, String className) {
    return root.descendants()
        .filter(e -> e.name().equals(kind))
        .filter(e -> e.childText(kind + "-class").filter(className::equals).isPresent())
        .flatMap(e -> e.childText(kind + "-name").stream())
        .collect(Collectors.toSet());
  }

  private static Stream<String> patterns(XmlElement root, String mapping, Set<String> servlets) {
    return mappings(root, mapping, "servlet-name", servlets)
        .flatMap(m -> m.children("url-pattern"))
        .map(XmlElement::text);
  }

  private static Stream<XmlElement> mappings(
      XmlElement root, String mapping, String nameElement, Set<String> names) {
    return root.descendants()
        .filter(e -> e.name().equals(mapping))
        .filter(e -> e.childText(nameElement).filter(names::contains).isPresent());
  }
}
