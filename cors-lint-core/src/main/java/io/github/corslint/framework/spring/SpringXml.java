package io.github.corslint.framework.spring;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.ConfiguredPart;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.framework.spring.policy.XmlMaker;
import io.github.corslint.framework.spring.security.SecurityXml;
import io.github.corslint.framework.spring.security.XmlAskers;
import io.github.corslint.framework.spring.websocket.HandshakeGates;
import io.github.corslint.framework.spring.websocket.SocketXml;
import io.github.corslint.framework.spring.xml.FilterProxies;
import io.github.corslint.framework.spring.xml.XmlBeans;
import io.github.corslint.framework.spring.xml.XmlPolicy;
import io.github.corslint.interpret.Constants;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spring's XML: {@code <mvc:cors>}, whose mappings start from the permitted defaults ({@code
 * CorsBeanDefinitionParser}, Spring Framework 4.2 to 7.0), and bean definitions of {@code
 * CorsConfiguration}, which start from nothing, with the maps that they are in.
 */
final class SpringXml {

  private static final String MVC = "http://www.springframework.org/schema/mvc";
  private static final String BEAN = "Spring CorsConfiguration";
  private static final Set<String> SURFACES =
      Set.of(ConfigurationObject.MAPPING, BEAN, SecurityXml.HEADER, SocketXml.ENDPOINT);
  private static final Set<String> CONFIGURATION =
      Set.of("org.springframework.web.cors.CorsConfiguration");

  private final XmlBeans beans;
  private final XmlAskers askers;
  private final Context context;
  private final Map<Location, ConfigurationObject> objects = new LinkedHashMap<>();
  private final List<Recovered> recovered = new ArrayList<>();

  private SpringXml(XmlBeans beans, XmlAskers askers, Context context) {
    this.beans = beans;
    this.askers = askers;
    this.context = context;
  }

  /** Files that may refer to each other. */
  static SpringXml of(
      List<XmlElement> roots, FilterProxies proxies, HandshakeGates gates, Context context) {
    XmlBeans beans = new XmlBeans(roots);
    SpringXml xml = new SpringXml(beans, new XmlAskers(beans, proxies), context);
    beans
        .elements()
        .filter(e -> e.name().equals("cors") && e.namespace().equals(MVC))
        .forEach(xml::mappings);
    xml.configurations();
    SecurityXml.chainElements(beans)
        .flatMap(chain -> SecurityXml.headers(chain, xml::item).stream())
        .map(Recovered::alone)
        .forEach(xml.recovered::add);
    SocketXml sockets = new SocketXml(beans, gates, context.project());
    sockets
        .endpoints()
        .map(e -> sockets.policy(e, xml::policy, fileOf(e)))
        .map(Recovered::alone)
        .forEach(xml.recovered::add);
    return xml;
  }

  /**
   * What was recovered in a module, with that of its XML files as they are when they are read
   * together.
   */
  static List<Recovered> together(Unit unit, HandshakeGates gates, Context context) {
    if (unit.contexts().isEmpty()) {
      return unit.recovered();
    }
    boolean isBoot =
        unit.sources().stream()
            .flatMap(s -> s.types().stream())
            .anyMatch(t -> t.annotation("SpringBootApplication").isPresent());
    List<Recovered> all = new ArrayList<>();
    Set<String> files =
        unit.contexts().stream().map(root -> root.at().path()).collect(Collectors.toSet());
    unit.recovered().stream().filter(r -> !isOfXml(r, files)).forEach(all::add);
    FilterProxies proxies = new FilterProxies(unit.descriptors(), isBoot);
    all.addAll(of(unit.contexts(), proxies, gates, context).recovered());
    return all;
  }

  private static boolean isOfXml(Recovered each, Set<String> files) {
    return files.contains(each.policy().at().path()) && SURFACES.contains(each.policy().surface());
  }

  List<Recovered> recovered() {
    return List.copyOf(recovered);
  }

  /**
   * The mappings of an element {@code cors}; its schema refuses one without any. The configurations
   * are made while the file is read, before anybody replaces placeholders.
   */
  private void mappings(XmlElement cors) {
    MappingTable table = new MappingTable(MappingTable.Layer.HANDLERS);
    List<XmlElement> mappings = cors.children("mapping").toList();
    for (XmlElement mapping : mappings.isEmpty() ? List.of(cors) : mappings) {
      XmlPolicy policy = policy(mapping).literal();
      mapping.attributes().forEach(policy::setParts);
      policy.spring().applyPermitDefaults(mapping.at());
      if (mappings.isEmpty()) {
        policy.spring().refuse("the schema of this element wants a mapping inside", cors.at());
      }
      ConfigurationObject object =
          new ConfigurationObject(
              ConfigurationObject.MAPPING, policy.spring(), mapping.at(), fileOf(mapping));
      String path = mapping.attribute("path").map(XmlAttribute::value).orElse("/**");
      table.put(path.strip(), object, mapping.at());
      add(object, cors, false);
    }
  }

  private void configurations() {
    beans.ofClass(CONFIGURATION).forEach(bean -> objects.put(bean.at(), configuration(bean)));
    Set<Location> cutDown =
        beans
            .elements()
            .filter(e -> e.name().equals("map"))
            .flatMap(this::register)
            .collect(Collectors.toSet());
    beans
        .ofClass(CONFIGURATION)
        .forEach(
            bean ->
                Optional.ofNullable(objects.get(bean.at()))
                    .ifPresent(object -> add(object, bean, cutDown.contains(bean.at()))));
  }

  /** Registers the configurations of a map with all that ask it; those that are asked in part. */
  private Stream<Location> register(XmlElement map) {
    Map<String, ConfigurationObject> byPath = new LinkedHashMap<>();
    for (XmlElement entry : map.children("entry").toList()) {
      Optional<ConfigurationObject> object =
          beans.value(entry).flatMap(b -> Optional.ofNullable(objects.get(b.at())));
      Optional<String> path =
          entry
              .attribute("key")
              .map(XmlAttribute::value)
              .or(() -> entry.child("key").flatMap(k -> k.childText("value")));
      object.ifPresent(o -> path.ifPresent(p -> byPath.put(p.strip(), o)));
    }
    List<XmlAskers.Asker> all = askers.of(map);
    for (XmlAskers.Asker asker : all) {
      MappingTable table = asker.table();
      byPath.forEach((path, object) -> table.put(path, object, object.madeAt()));
    }
    return all.stream().anyMatch(XmlAskers.Asker::isCutDown)
        ? byPath.values().stream().map(ConfigurationObject::madeAt)
        : Stream.of();
  }

  private ConfigurationObject configuration(XmlElement bean) {
    XmlPolicy policy = policy(bean);
    bean.attributes().stream().filter(a -> a.namespace().endsWith("/p")).forEach(policy::setWhole);
    for (XmlElement property : bean.children("property").toList()) {
      policy.setProperty(property, beans.value(property));
    }
    boolean hasDefaults =
        bean.attribute("init-method")
            .filter(m -> m.value().equals("applyPermitDefaultValues"))
            .isPresent();
    if (hasDefaults) {
      policy.spring().applyPermitDefaults(bean.at());
    }
    return new ConfigurationObject(BEAN, policy.spring(), bean.at(), fileOf(bean));
  }

  private Item item(XmlAttribute attribute) {
    return new Constants(context.plainWorld())
        .expand(attribute.value(), attribute.valueAt().path())
        .map(text -> Item.known(text.strip(), attribute.valueAt()))
        .orElseGet(
            () -> Item.unknown(attribute.value() + " has no value here", attribute.valueAt()));
  }

  private XmlPolicy policy(XmlElement element) {
    Versions.Spring version = context.versions().spring(element.at().path());
    return new XmlPolicy(
        new SpringPolicy(version, element.at()), new Constants(context.plainWorld())::value);
  }

  private static String fileOf(XmlElement element) {
    String path = element.at().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void add(ConfigurationObject object, XmlElement element, boolean isCutDown) {
    String profile = beans.profileOf(element);
    ConfiguredPart part = new ConfiguredPart(object, new XmlMaker(profile.isEmpty(), isCutDown));
    boolean isName = profile.matches("[\\w.-]+");
    for (CorsPolicy policy : object.policies()) {
      recovered.add(new Recovered(policy, Optional.of(part)).onProfile(isName ? profile : ""));
    }
  }
}
