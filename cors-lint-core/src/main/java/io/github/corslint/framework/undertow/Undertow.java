package io.github.corslint.framework.undertow;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code <response-header>} filters of WildFly's Undertow subsystem: a header that every response
 * gets, once a {@code <filter-ref>} names the filter (39.0, {@code ResponseHeaderFilterDefinition}
 * and the {@code SetHeaderHandler} that it makes).
 */
public final class Undertow implements Framework {

  private static final String ORIGIN = "Access-Control-Allow-Origin";
  private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public List<String> configurationWords() {
    return List.of(ORIGIN);
  }

  @Override
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    Set<String> inUse =
        root.descendants()
            .filter(e -> e.name().equals("filter-ref"))
            .flatMap(e -> e.attribute("name").stream())
            .map(XmlAttribute::value)
            .collect(Collectors.toSet());
    List<XmlElement> headers =
        root.descendants()
            .filter(e -> e.name().equals("response-header"))
            .filter(e -> e.attribute("name").filter(n -> inUse.contains(n.value())).isPresent())
            .toList();
    Setting<Boolean> credentials =
        headers.stream()
            .flatMap(h -> value(h, CREDENTIALS).stream())
            .filter(i -> i.text().filter("true"::equals).isPresent())
            .findFirst()
            .map(Item::flag)
            .orElse(Setting.unset());
    return headers.stream()
        .flatMap(h -> value(h, ORIGIN).stream())
        .map(i -> policy(i, credentials))
        .toList();
  }

  private static CorsPolicy policy(Item origin, Setting<Boolean> credentials) {
    PolicyDraft draft =
        new PolicyDraft("Undertow response-header", origin.at(), Scope.of(""))
            .credentials(credentials)
            .star(PolicyDraft.STAR_ALWAYS);
    return (origin.is("*") ? draft.everybody(origin.at()) : draft.exact(origin)).policy();
  }

  private static Optional<Item> value(XmlElement header, String name) {
    boolean isThat =
        header.attribute("header-name").filter(n -> n.value().equalsIgnoreCase(name)).isPresent();
    return isThat ? header.attribute("header-value").map(Undertow::item) : Optional.empty();
  }

  private static Item item(XmlAttribute value) {
    Location at = value.valueAt();
    return value.value().contains("${")
        ? Item.unknown(value.value() + " has no value here", at)
        : Item.known(value.value().strip(), at);
  }
}
