package io.github.corslint.framework.spring;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;

/**
 * Spring MVC and WebFlux: annotations, registries, configuration objects and filters built on them.
 */
public final class Spring implements Framework {

  @Override
  public List<String> words() {
    return List.of("CrossOrigin", "CorsConfiguration", "CorsRegistr", "AllowedOrigin");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("cors");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new SpringLibrary(context.versions()));
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return new CrossOriginAnnotations(source, context).policies();
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    return new SpringKeys(keys, context.versions().spring(keys.path())).policies();
  }
}
