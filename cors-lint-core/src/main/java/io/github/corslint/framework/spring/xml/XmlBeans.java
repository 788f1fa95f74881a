package io.github.corslint.framework.spring.xml;

import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bean definitions in XML files that may refer to each other by name (Spring Framework 4 to 7).
 *
 * @param roots the elements {@code beans}
 */
public record XmlBeans(List<XmlElement> roots) {

  private static final Set<String> NO_VALUES = Set.of("description", "meta", "qualifier", "key");

  /** Everything in the files, in order. */
  public Stream<XmlElement> elements() {
    return roots.stream().flatMap(XmlElement::descendants);
  }

  /** The beans of a class. */
  public Stream<XmlElement> ofClass(Set<String> names) {
    return elements().filter(e -> isOfClass(e, names));
  }

  private static boolean isOfClass(XmlElement element, Set<String> names) {
    return element.attribute("class").filter(c -> names.contains(c.value().strip())).isPresent();
  }

  /** The bean, or the list or map, that has a name. */
  public Optional<XmlElement> named(String name) {
    return elements()
        .filter(
            e ->
                e.attribute("id").filter(id -> id.value().equals(name)).isPresent()
                    || (e.name().equals("bean") && namesOf(e).anyMatch(name::equals)))
        .findFirst();
  }

  /** All names of a bean. */
  public static Stream<String> namesOf(XmlElement bean) {
    return Stream.concat(
        bean.attribute("id").map(XmlAttribute::value).stream(),
        bean.attribute("name").stream().flatMap(n -> Stream.of(n.value().split("[,; ]+"))));
  }

  /** What a property of a bean is set to, when that is no plain text. */
  public Optional<XmlElement> property(XmlElement bean, String name) {
    return bean.children("property")
        .filter(p -> p.attribute("name").filter(n -> n.value().equals(name)).isPresent())
        .findFirst()
        .flatMap(this::value)
        .or(() -> shortcut(bean, "/p", name + "-ref"));
  }

  /** What the constructor of a bean is given first, when that is no plain text. */
  public Optional<XmlElement> argument(XmlElement bean) {
    return bean.child("constructor-arg")
        .flatMap(this::value)
        .or(
            () ->
                bean.attributes().stream()
                    .filter(a -> a.namespace().endsWith("/c") && a.name().endsWith("-ref"))
                    .findFirst()
                    .flatMap(a -> named(a.value())));
  }

  private Optional<XmlElement> shortcut(XmlElement bean, String namespace, String name) {
    return bean.attributes().stream()
        .filter(a -> a.namespace().endsWith(namespace) && a.name().equals(name))
        .findFirst()
        .flatMap(a -> named(a.value()));
  }

  /** What stands in an element, or what that refers to. */
  public Optional<XmlElement> value(XmlElement holder) {
    Optional<XmlAttribute> reference =
        holder.attribute("ref").or(() -> holder.attribute("value-ref"));
    if (reference.isPresent()) {
      return named(reference.get().value());
    }
    return holder.children().stream()
        .filter(e -> !NO_VALUES.contains(e.name()))
        .findFirst()
        .flatMap(this::referred);
  }

  /** What an element {@code ref} means; any other means itself. */
  public Optional<XmlElement> referred(XmlElement element) {
    return element.name().equals("ref")
        ? element
            .attribute("bean")
            .or(() -> element.attribute("local"))
            .flatMap(a -> named(a.value()))
        : Optional.of(element);
  }

  /** The profile on which an element counts; empty when it always does. */
  public String profileOf(XmlElement element) {
    return elements()
        .filter(e -> e.name().equals("beans") && e.attribute("profile").isPresent())
        .filter(e -> e.descendants().anyMatch(d -> d.at().equals(element.at())))
        .flatMap(e -> e.attribute("profile").stream())
        .map(XmlAttribute::value)
        .findFirst()
        .orElse("");
  }
}
