package io.github.corslint.framework.spring;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Spring MVC and WebFlux: annotations, registries, configuration objects and filters built on them.
 */
public final class Spring implements Framework {

  @Override
  public List<String> words() {
    return List.of(
        "CrossOrigin",
        "CorsConfiguration",
        "CorsRegistr",
        "AllowedOrigin",
        "HttpSecurity",
        "WebSecurity");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("cors");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new SpringLibrary(context.versions(), context.configuration()));
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return new CrossOriginAnnotations(source, context).policies();
  }

  @Override
  public List<CorsPolicy> together(
      List<JavaSource> sources, List<CorsPolicy> policies, Context context) {
    Map<String, List<JavaSource>> modules =
        sources.stream()
            .collect(
                Collectors.groupingBy(
                    s -> Sources.moduleOf(s.path()), TreeMap::new, Collectors.toList()));
    List<CorsPolicy> found = new ArrayList<>();
    modules.forEach(
        (module, own) ->
            found.addAll(
                new GuardedPreflights(
                        own,
                        policies.stream()
                            .filter(p -> Sources.moduleOf(p.at().path()).equals(module))
                            .toList(),
                        context)
                    .policies()));
    return found;
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    List<String> own = new BoundConfigurations(context).prefixesFor(keys);
    return new SpringKeys(keys, context.versions().spring(keys.path()), own).policies();
  }

  @Override
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    String path = root.at().path();
    return new SpringXml(
            root, context.versions().spring(path), new Constants(context.plainWorld())::expand)
        .policies();
  }
}
