package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CXF's {@code CrossOriginResourceSharingFilter} as a bean of Spring or Blueprint: an empty list
 * lets everybody in, {@code *} is an origin that nobody has.
 */
final class CxfBeans {

  private static final String FILTER =
      "org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter";

  private static final Pattern COMMA = Pattern.compile(",");

  private CxfBeans() {}

  static List<CorsPolicy> policies(XmlElement root) {
    return root.descendants()
        .flatMap(
            e ->
                switch (e.name()) {
                  case "bean" -> ofFilter(e);
                  case "param-value" -> ofProviders(e);
                  default -> Stream.of();
                })
        .toList();
  }

  /** The parameter {@code jaxrs.providers} of CXF's servlet lists classes. */
  private static Stream<CorsPolicy> ofProviders(XmlElement value) {
    return value.text().contains(FILTER)
        ? Stream.of(CxfClasses.asItIs(value.textAt(), ""))
        : Stream.of();
  }

  private static Stream<CorsPolicy> ofFilter(XmlElement bean) {
    return bean.attribute("class").filter(c -> c.value().strip().equals(FILTER)).stream()
        .map(c -> policy(bean, c.valueAt()));
  }

  private static CorsPolicy policy(XmlElement bean, Location at) {
    String id = bean.attribute("id").map(XmlAttribute::value).orElse("");
    List<Item> origins = items(bean, "allowOrigins");
    Setting<Boolean> credentials =
        items(bean, "allowCredentials").stream()
            .findFirst()
            .map(Item::flag)
            .orElse(Setting.unset());
    PolicyDraft draft = new PolicyDraft(CxfFilter.SURFACE, at, Scope.of(id));
    if (origins.isEmpty()) {
      draft.everybody(at);
    }
    origins.forEach(draft::exact);
    return draft
        .credentials(credentials)
        .varied(false)
        .allowedHeaders(Item.list(items(bean, "allowHeaders")))
        .exposedHeaders(Item.list(items(bean, "exposeHeaders")))
        .policy();
  }

  /** The texts of a property, written as a value, as a list, or as an attribute of the bean. */
  private static List<Item> items(XmlElement bean, String name) {
    Stream<Item> ofAttribute = bean.attribute(name).stream().map(CxfBeans::item);
    Stream<Item> ofProperties =
        bean.children("property")
            .filter(p -> p.attribute("name").filter(n -> n.value().equals(name)).isPresent())
            .flatMap(CxfBeans::texts);
    return Stream.concat(ofAttribute, ofProperties).flatMap(i -> i.split(COMMA).stream()).toList();
  }

  private static Stream<Item> texts(XmlElement property) {
    Optional<XmlAttribute> value = property.attribute("value");
    boolean isReference = property.attribute("ref").isPresent();
    if (isReference) {
      return Stream.of(Item.unknown("a reference to another bean", property.at()));
    }
    return value.isPresent()
        ? Stream.of(item(value.get()))
        : property
            .descendants()
            .filter(e -> e.name().equals("value"))
            .map(e -> item(e.text(), e.textAt()));
  }

  private static Item item(XmlAttribute attribute) {
    return item(attribute.value().strip(), attribute.valueAt());
  }

  private static Item item(String text, Location at) {
    return text.contains("${") || text.contains("#{")
        ? Item.unknown(text + " has no value here", at)
        : Item.known(text, at);
  }
}
