package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Combination;
import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Unit;
import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;

/** The filters of Tomcat, Jetty, Hadoop, eBay and thetransactioncompany, in XML and in code. */
public final class ServletFilters implements Framework {

  private static final List<String> OF_FILE =
      List.of(
          "cors.allowOrigin",
          "cors.allowSubdomains",
          "cors.supportsCredentials",
          "cors.supportedMethods",
          "cors.supportedHeaders",
          "cors.exposedHeaders");

  @Override
  public List<String> words() {
    return List.of("CorsFilter", "CrossOriginFilter");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("CorsFilter", "CrossOriginFilter", "servlet-mapping", "filter-mapping", "cors.");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new ServletLibrary(context));
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return new WebFilters(source, context).policies();
  }

  @Override
  public List<String> handlerWords() {
    return List.of("HttpServlet", "GenericServlet");
  }

  @Override
  public Combination combine(Unit unit, Context context) {
    return new ContainerPolicies(unit, context).combine();
  }

  /** The file that {@code cors.configurationFile} names takes the place of all init parameters. */
  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    String name = keys.path().substring(keys.path().lastIndexOf('/') + 1);
    InitParameters told = new InitParameters();
    OF_FILE.forEach(key -> keys.value(key).ifPresent(value -> told.put(key, value)));
    Optional<Location> at = OF_FILE.stream().flatMap(key -> keys.placeOf(key).stream()).findFirst();
    return name.contains("cors") && name.endsWith(".properties")
        ? at
            .map(
                place ->
                    ShippedFilter.DZHUVINOV.policy(
                        told, place, Scope.of("CORSFilter"), context.versions()))
            .stream()
            .toList()
        : List.of();
  }

  @Override
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    return new WebXml(root, context).policies();
  }
}
