package io.github.corslint.framework.servlet;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where deployment descriptors map classes of servlets and filters. */
final class Descriptors {

  private final List<Descriptor> descriptors;

  /** The mappings of these elements {@code web-app}. */
  Descriptors(List<XmlElement> roots) {
    this.descriptors = roots.stream().map(Descriptor::of).toList();
  }

  /** The elements of one descriptor, by their names. */
  private record Descriptor(Map<String, List<XmlElement>> elementsByName) {
    static Descriptor of(XmlElement root) {
      return new Descriptor(root.descendants().collect(Collectors.groupingBy(XmlElement::name)));
    }

    Stream<XmlElement> elements(String name) {
      return elementsByName.getOrDefault(name, List.of()).stream();
    }
  }

  /** The URL patterns of the servlets of a class. */
  List<String> ofServlet(String className) {
    return descriptors.stream()
        .flatMap(root -> patterns(root, "servlet-mapping", names(root, "servlet", className)))
        .distinct()
        .toList();
  }

  /** The URL patterns of the filters of a class, those of servlets that they are mapped to too. */
  List<String> ofFilter(String className) {
    return descriptors.stream().flatMap(root -> ofFilter(root, className)).distinct().toList();
  }

  private static Stream<String> ofFilter(Descriptor root, String className) {
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

  /** Where filters of a class are declared that no mapping names: they are never asked. */
  Optional<Location> unmappedFilter(String className) {
    List<XmlElement> declared =
        descriptors.stream().flatMap(root -> declared(root, className)).toList();
    boolean isMapped =
        descriptors.stream()
            .anyMatch(
                root ->
                    mappings(
                            root, "filter-mapping", "filter-name", names(root, "filter", className))
                        .findAny()
                        .isPresent());
    return isMapped ? Optional.empty() : declared.stream().findFirst().map(XmlElement::at);
  }

  /**
   * How many mappings stand before that of the filters of a class: filters that match by their URL
   * patterns are asked in the order of the one descriptor (Jakarta Servlet 6.0, 6.2.4).
   */
  Optional<Integer> positionOfFilter(String className) {
    if (descriptors.size() != 1) {
      return Optional.empty();
    }
    Descriptor root = descriptors.get(0);
    Set<String> filters = names(root, "filter", className);
    List<String> mapped =
        root.elements("filter-mapping")
            .filter(mapping -> mapping.child("url-pattern").isPresent())
            .map(mapping -> mapping.childText("filter-name").orElse(""))
            .toList();
    return mapped.stream().filter(filters::contains).findFirst().map(mapped::indexOf);
  }

  private static Stream<XmlElement> declared(Descriptor root, String className) {
    return root.elements("filter")
        .filter(e -> e.childText("filter-class").filter(className::equals).isPresent());
  }

  private static Set<String> names(Descriptor root, String kind, String className) {
    return root.elements(kind)
        .filter(e -> e.childText(kind + "-class").filter(className::equals).isPresent())
        .flatMap(e -> e.childText(kind + "-name").stream())
        .collect(Collectors.toSet());
  }

  private static Stream<String> patterns(Descriptor root, String mapping, Set<String> servlets) {
    return mappings(root, mapping, "servlet-name", servlets)
        .flatMap(m -> m.children("url-pattern"))
        .map(XmlElement::text);
  }

  private static Stream<XmlElement> mappings(
      Descriptor root, String mapping, String nameElement, Set<String> names) {
    return root.elements(mapping)
        .filter(e -> e.childText(nameElement).filter(names::contains).isPresent());
  }
}
