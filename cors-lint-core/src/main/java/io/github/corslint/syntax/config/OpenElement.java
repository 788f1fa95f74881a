package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.config.XmlReader.RawAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element whose end tag has not been read yet. */
final class OpenElement {

  final String qualifiedName;
  final Map<String, String> namespaces;
  final List<XmlElement> children = new ArrayList<>();
  private final Location at;
  private final List<RawAttribute> attributes;
  private final StringBuilder text = new StringBuilder();
  private boolean hasText;
  private int textStart;
  private int textEnd;

  OpenElement(
      String qualifiedName,
      Location at,
      int contentStart,
      List<RawAttribute> attributes,
      Map<String, String> outer) {
    this.qualifiedName = qualifiedName;
    this.at = at;
    this.attributes = attributes;
    this.namespaces = namespaces(attributes, outer);
    this.textStart = contentStart;
    this.textEnd = contentStart;
  }

  private static Map<String, String> namespaces(
      List<RawAttribute> attributes, Map<String, String> outer) {
    Map<String, String> namespaces = new HashMap<>();
    for (RawAttribute attribute : attributes) {
      if (attribute.name().equals("xmlns")) {
        namespaces.put("", attribute.value());
      } else if (attribute.name().startsWith("xmlns:")) {
        namespaces.put(localName(attribute.name()), attribute.value());
      }
    }
    if (namespaces.isEmpty()) {
      return outer;
    }
    outer.forEach(namespaces::putIfAbsent);
    return namespaces;
  }

  /** Adds text that stands between two offsets; blank text before any other does not count. */
  void addText(String more, int start, int end) {
    if (!more.isBlank()) {
      textStart = hasText ? textStart : start;
      hasText = true;
      textEnd = end;
    }
    text.append(more);
  }

  XmlElement closed(XmlScanner in) {
    return new XmlElement(
        localName(qualifiedName),
        namespaces.getOrDefault(prefix(qualifiedName), ""),
        at,
        attributes.stream().map(this::resolved).toList(),
        text.toString().strip(),
        in.strippedPlace(textStart, textEnd),
        children);
  }

  private XmlAttribute resolved(RawAttribute attribute) {
    String prefix = prefix(attribute.name());
    return new XmlAttribute(
        localName(attribute.name()),
        prefix.isEmpty() ? "" : namespaces.getOrDefault(prefix, ""),
        attribute.value(),
        attribute.nameAt(),
        attribute.valueAt());
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
