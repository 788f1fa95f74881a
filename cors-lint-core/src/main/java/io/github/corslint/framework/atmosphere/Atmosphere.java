package io.github.corslint.framework.atmosphere;

import io.github.corslint.framework.Annotated;
import io.github.corslint.framework.Combination;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code CorsInterceptor} of Atmosphere (2.7 to 3.0), one of the interceptors that every endpoint
 * has by default: it sends back whatever origin asks, with credentials and without {@code Vary},
 * unless an init parameter drops the header or the interceptor.
 */
public final class Atmosphere implements Framework {

  private static final String LIBRARY = "org.atmosphere";
  private static final String SURFACE = "Atmosphere endpoint";

  private static final List<String> ENDPOINTS =
      List.of("ManagedService", "AtmosphereHandlerService", "AtmosphereService", "MeteorService");

  private static final String DROP = "org.atmosphere.cpr.dropAccessControlAllowOriginHeader";
  private static final String DISABLE = "org.atmosphere.cpr.AtmosphereInterceptor.disable";
  private static final String DISABLE_ALL = DISABLE + "Defaults";

  @Override
  public List<String> words() {
    return List.of("org.atmosphere.config.service");
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return ENDPOINTS.stream()
        .flatMap(name -> Annotated.in(source, context, LIBRARY, name).stream())
        .filter(
            endpoint -> endpoint.items("atmosphereConfig").stream().noneMatch(Atmosphere::closes))
        .map(Atmosphere::policy)
        .toList();
  }

  private static boolean closes(Item setting) {
    String[] pair = setting.text().orElse("").split("=", 2);
    return pair.length == 2 && closes(pair[0].strip(), pair[1].strip());
  }

  private static boolean closes(String name, String value) {
    return switch (name) {
      case DROP, DISABLE_ALL -> Boolean.parseBoolean(value);
      case DISABLE -> value.contains("CorsInterceptor");
      default -> false;
    };
  }

  /** Nobody said anything about origins there, which is less than a wrong word about them. */
  private static CorsPolicy policy(Annotated endpoint) {
    List<String> paths =
        Stream.of("path", "value")
            .flatMap(name -> endpoint.items(name).stream())
            .flatMap(item -> item.text().stream())
            .toList();
    return new PolicyDraft(SURFACE, endpoint.at(), new Scope(paths, endpoint.scope().owner(), ""))
        .silent()
        .alwaysWithCredentials()
        .star(PolicyDraft.ECHO)
        .varied(false)
        .policy();
  }

  @Override
  public Combination combine(Unit unit, Context context) {
    boolean closed =
        unit.descriptors().stream().flatMap(XmlElement::descendants).anyMatch(Atmosphere::closes);
    List<Recovered> left =
        unit.recovered().stream()
            .filter(r -> !closed || !r.policy().surface().equals(SURFACE))
            .toList();
    return new Combination(left, unit.endpoints());
  }

  private static boolean closes(XmlElement parameter) {
    Optional<String> name = parameter.childText("param-name");
    return name.isPresent() && closes(name.get(), parameter.childText("param-value").orElse(""));
  }
}
