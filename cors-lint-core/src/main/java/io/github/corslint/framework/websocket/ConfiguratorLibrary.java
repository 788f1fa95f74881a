package io.github.corslint.framework.websocket;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Configurators of endpoints: containers ask them whether an origin may connect. */
final class ConfiguratorLibrary implements Library {

  @Override
  public Optional<Value> callbackArgument(
      List<TypeName> supertypes, String method, TypeName type, CallSite site) {
    return isHook(supertypes, method) && type.isCalled("String")
        ? Optional.of(site.run().readOrigin(site))
        : Optional.empty();
  }

  @Override
  public void returned(List<TypeName> supertypes, String method, Value result, CallSite site) {
    if (isHook(supertypes, method)) {
      site.run()
          .record(
              new Handshake(
                  result,
                  site.nameAt(),
                  site.run().returnedAt().orElse(site.nameAt()),
                  site.owner()));
    }
  }

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    if (!method.equals("create") || !isBuilder(type)) {
      return Optional.empty();
    }
    EndpointBuilder made = new EndpointBuilder(arguments, site);
    site.run().record(made);
    return Optional.of(made);
  }

  /** What a configurator inherits refuses nobody (Jakarta WebSocket 1.0 to 2.2). */
  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    return method.equals(JakartaWebSocket.HOOK) && arguments.size() == 1 && receiver.isInherited()
        ? Optional.of(Known.of(true))
        : Optional.empty();
  }

  private static boolean isBuilder(TypeName type) {
    return Stream.of("jakarta.websocket", "javax.websocket")
        .anyMatch(specification -> type.isNested(specification, "ServerEndpointConfig", "Builder"));
  }

  private static boolean isHook(List<TypeName> supertypes, String method) {
    return method.equals(JakartaWebSocket.HOOK)
        && supertypes.stream().anyMatch(t -> t.isCalled("Configurator"));
  }
}
