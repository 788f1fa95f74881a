package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file with its places.
 *
 * @param name without its prefix
 * @param namespace the URI of its prefix or of the default namespace; empty when undeclared
 * @param at the start tag
 * @param attributes in the order of the file
 * @param text the element's own text, stripped at both ends
 * @param textAt where this text stands; for an element without text, the end of the start tag
 * @param children the elements directly inside
 */
public record XmlElement(
    String name,
    String namespace,
    Location at,
    List<XmlAttribute> attributes,
    String text,
    Location textAt,
    List<XmlElement> children) {
  public XmlElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The attribute of that name, in whatever namespace. */
  public Optional<XmlAttribute> attribute(String attributeName) {
    return attributes.stream().filter(a -> a.name().equals(attributeName)).findFirst();
  }

  /** The children of that name, in whatever namespace. */
  public Stream<XmlElement> children(String childName) {
    return children.stream().filter(child -> child.name().equals(childName));
  }

  /** The first child of that name. */
  public Optional<XmlElement> child(String childName) {
    return children(childName).findFirst();
  }

  /** The text of the first child of that name. */
  public Optional<String> childText(String childName) {
    return child(childName).map(XmlElement::text);
  }

  /** This element and everything inside, in the order of the file. */
  public Stream<XmlElement> descendants() {
    List<XmlElement> all = new ArrayList<>();
    collect(all);
    return all.stream();
  }

  private void collect(List<XmlElement> all) {
    all.add(this);
    children.forEach(child -> child.collect(all));
  }
}
