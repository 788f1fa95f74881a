package io.github.corslint.framework.jaxrs;

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
import java.util.stream.Stream;

/** The filters of RESTEasy and CXF, and the annotation of CXF. */
public final class JaxRs implements Framework {

  @Override
  public List<String> words() {
    return List.of("CorsFilter", "CrossOriginResourceSharing");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("CrossOriginResourceSharing");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new JaxRsLibrary(context));
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return Stream.concat(
            CxfAnnotations.policies(source, context).stream(),
            CxfClasses.policies(source, context).stream())
        .toList();
  }

  @Override
  public List<String> handlerWords() {
    return List.of("ws.rs", "glassfish.jersey", "io.dropwizard");
  }

  @Override
  public Combination combine(Unit unit, Context context) {
    return new ResourcePolicies(unit, context).combine();
  }

  @Override
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    return CxfBeans.policies(root);
  }
}
