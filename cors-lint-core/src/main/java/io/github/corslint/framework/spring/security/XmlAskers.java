package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.xml.FilterProxies;
import io.github.corslint.framework.spring.xml.XmlBeans;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks the maps of configurations that XML files define: filters, security chains and handler
 * mappings (Spring Framework 4.2 to 7.0, Spring Security 4.1 to 7.0).
 */
public final class XmlAskers {

  private static final String CORS = "org.springframework.web.cors.";
  private static final Set<String> SOURCES =
      Set.of(
          CORS + "UrlBasedCorsConfigurationSource",
          CORS + "reactive.UrlBasedCorsConfigurationSource");
  private static final Set<String> FILTERS =
      Set.of("org.springframework.web.filter.CorsFilter", CORS + "reactive.CorsWebFilter");
  private static final String CONFIGURATIONS = "corsConfigurations";

  private final XmlBeans beans;
  private final FilterProxies proxies;
  private final List<Asker> askers = new ArrayList<>();

  /** Those among the beans of an application. */
  public XmlAskers(XmlBeans beans, FilterProxies proxies) {
    this.beans = beans;
    this.proxies = proxies;
    beans.ofClass(SOURCES).forEach(this::source);
    beans
        .elements()
        .filter(e -> e.attribute("class").filter(c -> c.value().endsWith("Mapping")).isPresent())
        .forEach(
            mapping ->
                beans
                    .property(mapping, CONFIGURATIONS)
                    .ifPresent(map -> add(map, MappingTable.Layer.HANDLERS, false)));
  }

  /**
   * One that asks a map.
   *
   * @param mapAt the map
   * @param layer what kind of asker it is
   * @param chain the security chain that it is
   * @param isCutDown whether it is asked about some requests only
   */
  public record Asker(
      Location mapAt, MappingTable.Layer layer, Optional<Location> chain, boolean isCutDown) {

    /** The table that they ask. */
    public MappingTable table() {
      MappingTable table = new MappingTable(layer);
      chain.ifPresent(table::serveChain);
      return table;
    }
  }

  /** Those that ask a map; nobody in particular when none is known. */
  public List<Asker> of(XmlElement map) {
    List<Asker> own = askers.stream().filter(a -> a.mapAt().equals(map.at())).toList();
    return own.isEmpty()
        ? List.of(new Asker(map.at(), MappingTable.Layer.UNUSED, Optional.empty(), false))
        : own;
  }

  private void add(XmlElement map, MappingTable.Layer layer, boolean isCutDown) {
    askers.add(new Asker(map.at(), layer, Optional.empty(), isCutDown));
  }

  private void source(XmlElement source) {
    Optional<XmlElement> map = beans.property(source, CONFIGURATIONS);
    if (map.isEmpty()) {
      return;
    }
    for (XmlElement chain : SecurityXml.chainElements(beans).toList()) {
      boolean isAsked =
          SecurityXml.ownSource(chain, beans).filter(s -> isSame(s, source)).isPresent();
      if (isAsked) {
        askers.add(
            new Asker(map.get().at(), MappingTable.Layer.CHAIN, Optional.of(chain.at()), false));
      }
    }
    for (XmlElement filter : beans.ofClass(FILTERS).toList()) {
      boolean asks = beans.argument(filter).filter(s -> isSame(s, source)).isPresent();
      FilterProxies.Reach reach = proxies.reach(XmlBeans.namesOf(filter).toList());
      if (asks && reach != FilterProxies.Reach.NOTHING) {
        add(map.get(), MappingTable.Layer.FILTER, reach == FilterProxies.Reach.SOME);
      }
    }
  }

  private static boolean isSame(XmlElement one, XmlElement other) {
    return one.at().equals(other.at());
  }

  /** The source of a filter that is one of Spring's. */
  static Optional<XmlElement> sourceOfFilter(String name, XmlBeans beans) {
    return beans
        .named(name)
        .filter(
            f ->
                f.attribute("class").map(XmlAttribute::value).filter(FILTERS::contains).isPresent())
        .flatMap(beans::argument);
  }
}
