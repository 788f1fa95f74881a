package io.github.corslint.framework.spring.websocket;

import io.github.corslint.framework.Part;
import io.github.corslint.framework.PolicySource;
import io.github.corslint.framework.Setup;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What code of the program said to a handshake of the origin of this run.
 *
 * @param passes whether it may be made
 * @param madeAt the code
 * @param at what it returned
 * @param owner the class and method, for people
 * @param scope the response that it belongs to
 */
public record HandshakeGate(boolean passes, Location madeAt, Location at, String owner, int scope)
    implements PolicySource {

  /** What a hook of the handshake answers. */
  public static HandshakeGate of(Value result, CallSite site) {
    Location returned = site.run().returnedAt().orElse(site.nameAt());
    boolean passes = site.run().isYes(result, result, site);
    return new HandshakeGate(passes, site.nameAt(), returned, site.owner(), site.run().scope());
  }

  /**
   * A gate is no policy of its own.
   *
   * @param type the class whose objects ask
   */
  record Gate(String type) implements Part {}

  @Override
  public OptionalInt response() {
    return OptionalInt.of(scope);
  }

  @Override
  public Optional<Part> part(Setup setup) {
    return Optional.of(new Gate(setup.entry().type().qualifiedName()));
  }

  @Override
  public List<CorsPolicy> policies() {
    Origins.Entry anybody = new Origins.Entry("*", Origins.EntryKind.STAR, o -> true, at);
    Origins origins =
        new Origins.Declared(
            passes ? List.of(anybody) : List.of(),
            Setting.unset(),
            OriginInterceptor.ECHO,
            at,
            true);
    return List.of(
        CorsPolicy.of(SocketXml.ENDPOINT, madeAt, origins, Scope.of(owner).ofWebSocket()));
  }
}
