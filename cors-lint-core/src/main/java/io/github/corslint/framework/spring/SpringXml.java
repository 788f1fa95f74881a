package io.github.corslint.framework.spring;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Spring's XML: {@code <mvc:cors>}, whose mappings start from the permitted defaults ({@code
 * CorsBeanDefinitionParser}, Spring Framework 4.2 to 7.0), and bean definitions of {@code
 * CorsConfiguration}, which start from nothing.
 */
final class SpringXml {

  private static final String MVC = "http://www.springframework.org/schema/mvc";
  private static final String CONFIGURATION = "org.springframework.web.cors.CorsConfiguration";

  private final XmlElement root;
  private final Versions.Spring version;
  private final BiFunction<String, String, Optional<String>> expand;

  /** A file, and what replaces the placeholders of a text for the file of a path. */
  SpringXml(
      XmlElement root,
      Versions.Spring version,
      BiFunction<String, String, Optional<String>> expand) {
    this.root = root;
    this.version = version;
    this.expand = expand;
  }

  /** A text with its place. */
  private record Text(String text, Location at) {}

  List<CorsPolicy> policies() {
    List<CorsPolicy> policies = new ArrayList<>();
    root.descendants()
        .filter(e -> e.name().equals("cors") && e.namespace().equals(MVC))
        .flatMap(cors -> cors.children("mapping"))
        .map(this::mapping)
        .forEach(policies::add);
    root.descendants()
        .filter(e -> attribute(e, "class").filter(c -> c.text().equals(CONFIGURATION)).isPresent())
        .map(this::bean)
        .forEach(policies::add);
    return policies;
  }

  private CorsPolicy mapping(XmlElement mapping) {
    SpringPolicy policy = new SpringPolicy(version, mapping.at());
    mapping.attributes().forEach(a -> set(policy, a.name(), parts(a)));
    policy.applyPermitDefaults(mapping.at());
    String path = attribute(mapping, "path").map(Text::text).orElse("/**");
    return policy.policy("Spring CORS mapping", mapping.at(), scope(List.of(path)));
  }

  private static List<Text> parts(XmlAttribute attribute) {
    return Stream.of(attribute.value().split(","))
        .map(String::strip)
        .map(part -> new Text(part, attribute.valueAt()))
        .toList();
  }

  private CorsPolicy bean(XmlElement bean) {
    SpringPolicy policy = new SpringPolicy(version, bean.at());
    bean.attributes().stream()
        .filter(a -> a.namespace().endsWith("/p"))
        .forEach(a -> set(policy, a.name(), parts(a)));
    for (XmlElement property : bean.children("property").toList()) {
      attribute(property, "name").ifPresent(n -> set(policy, n.text(), values(property)));
    }
    return policy.policy("Spring CorsConfiguration", bean.at(), scope(paths(bean)));
  }

  /** The keys of the map entries around a bean. */
  private List<String> paths(XmlElement bean) {
    return root.descendants()
        .filter(e -> e.name().equals("entry") && e.descendants().anyMatch(bean::equals))
        .flatMap(e -> attribute(e, "key").stream())
        .map(Text::text)
        .toList();
  }

  private static List<Text> values(XmlElement property) {
    Optional<Text> attribute = attribute(property, "value");
    if (attribute.isPresent()) {
      return Stream.of(attribute.get().text().split(","))
          .map(part -> new Text(part.strip(), attribute.get().at()))
          .toList();
    }
    return property
        .descendants()
        .filter(e -> e.name().equals("value"))
        .map(e -> new Text(e.text(), e.textAt()))
        .toList();
  }

  private static Optional<Text> attribute(XmlElement element, String name) {
    return element.attribute(name).map(a -> new Text(a.value(), a.valueAt()));
  }

  private Scope scope(List<String> paths) {
    String file = root.at().path();
    return new Scope(paths, file.substring(file.lastIndexOf('/') + 1), "");
  }

  private void set(SpringPolicy policy, String name, List<Text> texts) {
    switch (name.replace("-", "").toLowerCase(java.util.Locale.ROOT)) {
      case "allowedorigins" -> add(policy.origins(), texts);
      case "allowedoriginpatterns" -> add(policy.patterns(), texts);
      case "allowedmethods" -> add(policy.methods(), texts);
      case "allowedheaders" -> add(policy.allowedHeaders(), texts);
      case "exposedheaders" -> add(policy.exposedHeaders(), texts);
      case "allowcredentials" -> texts.forEach(t -> policy.setCredentials(value(t), t.at()));
      case "allowprivatenetwork" -> texts.forEach(t -> policy.setPrivateNetwork(value(t), t.at()));
      case "maxage" -> texts.forEach(t -> policy.setMaxAge(seconds(t), t.at()));
      default -> {}
    }
  }

  private void add(OriginList list, List<Text> texts) {
    texts.forEach(t -> list.addAt(value(t), t.at(), version));
  }

  private Value value(Text text) {
    return expand
        .apply(text.text(), text.at().path())
        .<Value>map(Known::of)
        .orElseGet(
            () -> Unknown.because(text.text() + " has no value in the scanned configuration"));
  }

  private Value seconds(Text text) {
    String digits = value(text).raw() instanceof String t ? t : "";
    return digits.matches("\\d{1,10}")
        ? new Known(Long.valueOf(digits))
        : Unknown.because(text.text());
  }
}
