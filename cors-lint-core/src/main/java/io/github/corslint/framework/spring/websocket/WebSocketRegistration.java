package io.github.corslint.framework.spring.websocket;

import io.github.corslint.framework.PolicySource;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A WebSocket handler or STOMP endpoint: by default only the own origin may connect. Browsers send
 * cookies with every handshake, so whoever may connect does so as the visitor. With SockJS the
 * origins go through a {@code CorsConfiguration} with credentials (Spring Framework 5.3 to 7.0).
 */
public final class WebSocketRegistration implements Model, PolicySource {

  private final Location madeAt;
  private final String owner;
  private final List<String> paths = new ArrayList<>();
  private final Versions.Spring version;
  private final SpringPolicy policy;
  private final HandshakeChecks checks = new HandshakeChecks();
  private boolean sockJs;

  /** A registration of an endpoint or handler. */
  public WebSocketRegistration(List<Value> arguments, Versions.Spring version, CallSite site) {
    this.madeAt = site.nameAt();
    this.owner = site.owner();
    this.version = version;
    this.policy = new SpringPolicy(version, site.nameAt());
    policy.setCredentials(Known.TRUE, site.nameAt());
    arguments.stream()
        .filter(Known.class::isInstance)
        .flatMap(a -> ((Known) a).text().stream())
        .forEach(paths::add);
  }

  @Override
  public Location madeAt() {
    return madeAt;
  }

  @Override
  public List<CorsPolicy> policies() {
    return List.of(
        checks.applied(
            policy.handshake(
                "Spring WebSocket endpoint",
                madeAt,
                new Scope(paths, owner, "", Scope.Transport.WEBSOCKET),
                sockJs)));
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "setAllowedOrigins" -> policy.origins().set(all(arguments), site, version);
      case "setAllowedOriginPatterns" -> policy.setPatterns(all(arguments), site);
      case "addInterceptors", "setInterceptors" -> checks.intercept(arguments, site);
      case "setHandshakeHandler" -> checks.handle(arguments.get(0), site);
      case "withSockJS" -> sockJs = true;
      case "setSuppressCors" -> sockJs &= !isTrue(arguments);
      default -> arguments.forEach(site.run()::escape);
    }
    return Optional.of(this);
  }

  /** Without CORS, the handshake of SockJS is asked about origins like any other. */
  private static boolean isTrue(List<Value> arguments) {
    return arguments.size() == 1 && arguments.get(0).equals(Known.TRUE);
  }

  private static Value all(List<Value> arguments) {
    return new Known(arguments.stream().map(Value::raw).toArray());
  }
}
