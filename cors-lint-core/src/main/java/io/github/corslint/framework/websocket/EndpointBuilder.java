package io.github.corslint.framework.websocket;

import io.github.corslint.framework.PolicySource;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * {@code ServerEndpointConfig.Builder} (Jakarta WebSocket 1.0 to 2.2): an endpoint that code sets
 * up. Without a configurator, or with one that does not override {@code checkOrigin}, everybody may
 * connect.
 */
final class EndpointBuilder implements Model, PolicySource {

  private final Location madeAt;
  private final String owner;
  private final List<String> paths;
  private boolean decides;

  EndpointBuilder(List<Value> arguments, CallSite site) {
    this.madeAt = site.nameAt();
    this.owner = site.owner();
    this.paths =
        arguments.stream()
            .filter(Known.class::isInstance)
            .flatMap(path -> ((Known) path).text().stream())
            .toList();
  }

  @Override
  public Location madeAt() {
    return madeAt;
  }

  @Override
  public List<CorsPolicy> policies() {
    return List.of(
        decides
            ? Handshake.leftToConfigurator(madeAt, paths, owner)
            : Handshake.anybody(madeAt, paths, owner));
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (method.equals("configurator") && arguments.size() == 1) {
      Value configurator = arguments.get(0);
      decides = !(configurator instanceof Known known && known.isNull());
      if (configurator instanceof Instance object) {
        decides = JakartaWebSocket.hooks(object.type(), site.run().project()).findAny().isPresent();
      }
    }
    arguments.forEach(site.run()::escape);
    return Optional.of(this);
  }
}
