package io.github.corslint.framework.helidon;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The CORS support of Helidon. */
public final class Helidon implements Framework {

  @Override
  public List<String> words() {
    return List.of("CorsSupport", "CrossOriginConfig", "helidon.microprofile.cors");
  }

  @Override
  public List<String> configurationWords() {
    return List.of("allow-origins");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new HelidonLibrary());
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return MicroProfile.annotated(source, context);
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    return MicroProfile.configured(keys);
  }

  private static final class HelidonLibrary implements Library {
    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      boolean isOurs =
          type.is("io.helidon", "CorsSupport") || type.is("io.helidon", "CrossOriginConfig");
      boolean makes = method.equals("builder") || method.equals("create");
      return isOurs && makes && arguments.isEmpty()
          ? Optional.of(new CorsBuilder("Helidon " + type.simple(), site).recorded(site))
          : Optional.empty();
    }
  }
}
