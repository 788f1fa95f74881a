package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Combination;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Unit;
import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;

/** The filters of Tomcat, Jetty, Hadoop, eBay and thetransactioncompany, in XML and in code. */
public final class ServletFilters implements Framework {

  @Override
  public List<String> words() {
    return List.of("CorsFilter", "CrossOriginFilter");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("CorsFilter", "CrossOriginFilter", "servlet-mapping");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new ServletLibrary(context.versions()));
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

  @Override
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    return new WebXml(root, context).policies();
  }
}
