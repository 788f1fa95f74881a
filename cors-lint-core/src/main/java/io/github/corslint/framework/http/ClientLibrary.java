package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * Libraries that send requests, and those that play a server in a test. A CORS header that is
 * written on their side means nothing, and whatever comes of one of their objects is theirs, too.
 */
public final class ClientLibrary implements Library {

  private static final String SPRING = "org.springframework.http";

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (type.is(SPRING, "HttpEntity")) {
      return headersAmong(arguments).map(Entity::new);
    }
    return isClient(type) ? Optional.of(of(type, false, arguments, site)) : Optional.empty();
  }

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    boolean isJdks = type.isCalled("HttpRequest") && method.equals("newBuilder");
    return isJdks || isClient(type)
        ? Optional.of(of(isJdks ? ClientTypes.JDK_REQUEST : type, false, arguments, site))
        : Optional.empty();
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    return receiver
        .type()
        .filter(ClientTypes::contain)
        .map(type -> of(type, receiver.fromOrigin(), arguments, site));
  }

  /** What a client passes to code that it calls, such as an interceptor of its requests. */
  @Override
  public Optional<Value> callbackArgument(
      List<TypeName> supertypes, String method, TypeName type, CallSite site) {
    boolean isOfClients =
        !supertypes.isEmpty() && supertypes.stream().allMatch(ClientTypes::contain);
    return isOfClients && !type.certain()
        ? Optional.of(
            Unknown.because("what a client passes to " + method).typed(ClientTypes.JDK_REQUEST))
        : Optional.empty();
  }

  /** A request with headers is made by name; as a parameter of a controller it is one received. */
  private static boolean isClient(TypeName type) {
    return ClientTypes.contain(type) || type.is(SPRING, "RequestEntity");
  }

  /** Something of a client's, of which no more is known; callbacks given to it are called. */
  private static Value of(TypeName type, boolean fromOrigin, List<Value> arguments, CallSite site) {
    headersAmong(arguments).ifPresent(h -> site.run().record(new HeldHeaders.Sent(h)));
    arguments.forEach(site.run()::escape);
    boolean origin = fromOrigin || arguments.stream().anyMatch(site.run()::isFromOrigin);
    return Unknown.because(site.text() + " is not in the scanned sources", origin)
        .typed(ClientTypes.contain(type) ? type : ClientTypes.JDK_REQUEST);
  }

  private static Optional<Integer> headersAmong(List<Value> arguments) {
    for (Value argument : arguments) {
      if (argument instanceof HttpObject headers && headers.holder() > 0) {
        return Optional.of(headers.holder());
      }
      if (argument instanceof Entity entity) {
        return Optional.of(entity.holder());
      }
    }
    return Optional.empty();
  }

  /** A body with headers: a request once a client gets it, a response when it is returned. */
  private record Entity(int holder) implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return Optional.empty();
    }
  }
}
