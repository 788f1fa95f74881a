package io.github.corslint.syntax.config;

import io.github.corslint.syntax.config.BeanDefinition.Setting;
import io.github.corslint.syntax.config.BeanDefinition.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a file {@code struts.xml} sets on interceptors and actions of the program (Struts 2.0 to
 * 7.0): parameters where they are declared, and those of references to them, which count more.
 */
final class StrutsDefinitions {

  private StrutsDefinitions() {}

  /** Tells what classes are given, once for each place that gives them something. */
  static void read(XmlElement root, BiConsumer<String, BeanDefinition> definitions) {
    List<XmlElement> references =
        root.descendants().filter(e -> e.name().equals("interceptor-ref")).toList();
    root.descendants()
        .filter(e -> e.name().equals("interceptor") || e.name().equals("action"))
        .forEach(
            declared ->
                declared
                    .attribute("class")
                    .ifPresent(
                        type -> read(type.value().strip(), declared, references, definitions)));
  }

  private static void read(
      String className,
      XmlElement declared,
      List<XmlElement> references,
      BiConsumer<String, BeanDefinition> definitions) {
    Optional<String> name = declared.attribute("name").map(XmlAttribute::value);
    List<XmlElement> own =
        references.stream()
            .filter(r -> declared.name().equals("interceptor"))
            .filter(r -> r.attribute("name").map(XmlAttribute::value).equals(name))
            .toList();
    if (own.isEmpty()) {
      definitions.accept(className, definition(List.of(declared)));
    }
    own.forEach(r -> definitions.accept(className, definition(List.of(declared, r))));
  }

  private static BeanDefinition definition(List<XmlElement> holders) {
    Map<String, Setting> properties = new LinkedHashMap<>();
    holders.stream()
        .flatMap(holder -> holder.children("param"))
        .forEach(
            param ->
                param
                    .attribute("name")
                    .ifPresent(
                        name -> properties.put(name.value().strip(), new Text(param.text()))));
    return new BeanDefinition(List.of(), properties, Optional.empty());
  }
}
