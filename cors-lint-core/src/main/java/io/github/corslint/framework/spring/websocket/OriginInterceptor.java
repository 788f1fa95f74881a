package io.github.corslint.framework.spring.websocket;

import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins.Star;
import java.util.List;
import java.util.Optional;

/**
 * {@code OriginHandshakeInterceptor}, which lets in the own origin and those that it lists (Spring
 * Framework 4.1 to 7.0).
 */
public final class OriginInterceptor implements Model {

  /** What interceptors say to an origin that they let in. */
  public static final Star ECHO = new Star(Star.Reply.ECHO, Star.Reply.ECHO, "");

  private final Versions.Spring version;
  private final SpringPolicy policy;
  private final Location madeAt;

  /** An interceptor with the origins that it is given. */
  public OriginInterceptor(List<Value> arguments, Versions.Spring version, CallSite site) {
    this.version = version;
    this.madeAt = site.nameAt();
    this.policy = new SpringPolicy(version, madeAt);
    policy.setCredentials(Known.TRUE, madeAt);
    arguments.forEach(list -> policy.origins().set(list, site, version));
  }

  /**
   * The policy of an endpoint that lists origins, with those of this interceptor in their place.
   */
  CorsPolicy policy(CorsPolicy endpoint) {
    return endpoint.withOrigins(
        policy.handshake(endpoint.surface(), madeAt, endpoint.scope(), false).origins());
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "setAllowedOrigins" -> policy.origins().set(arguments.get(0), site, version);
      case "setAllowedOriginPatterns" -> policy.setPatterns(arguments.get(0), site);
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Known.NULL);
  }
}
