package io.github.corslint.framework.spring.websocket;

import io.github.corslint.framework.spring.xml.XmlBeans;
import io.github.corslint.framework.spring.xml.XmlPolicy;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * WebSocket endpoints in XML: {@code <handlers>} and {@code <stomp-endpoint>}, which let in their
 * own origin alone unless they name others (Spring Framework 4.1 to 7.0).
 */
public final class SocketXml {

  private static final String LIST =
      "org.springframework.web.socket.server.support.OriginHandshakeInterceptor";

  /** What endpoints are called. */
  public static final String ENDPOINT = "Spring WebSocket endpoint";

  private static final String NAMESPACE = "http://www.springframework.org/schema/websocket";
  private static final Set<String> ENDPOINTS = Set.of("handlers", "stomp-endpoint");
  private static final Set<String> ORIGINS = Set.of("allowed-origins", "allowed-origin-patterns");

  private final XmlBeans beans;
  private final HandshakeGates gates;
  private final Project project;

  /** WebSockets among the beans of an application. */
  public SocketXml(XmlBeans beans, HandshakeGates gates, Project project) {
    this.beans = beans;
    this.gates = gates;
    this.project = project;
  }

  /** The elements that name origins. */
  public Stream<XmlElement> endpoints() {
    return beans
        .elements()
        .filter(e -> ENDPOINTS.contains(e.name()) && e.namespace().equals(NAMESPACE))
        .filter(e -> origins(e).findAny().isPresent());
  }

  private static Stream<XmlAttribute> origins(XmlElement endpoint) {
    return endpoint.attributes().stream().filter(a -> ORIGINS.contains(a.name()));
  }

  /**
   * What an endpoint lets in that may ask interceptors and the handler of its handshakes as well.
   *
   * @param empty makes policies to fill
   */
  public CorsPolicy policy(
      XmlElement endpoint, Function<XmlElement, XmlPolicy> empty, String owner) {
    CorsPolicy policy = listed(endpoint, empty.apply(endpoint), owner);
    for (XmlElement asked : asked(endpoint).toList()) {
      String type = asked.attribute("class").map(c -> c.value().strip()).orElse("");
      policy =
          type.equals(LIST)
              ? HandshakeGates.both(policy, own(asked, empty.apply(asked), policy))
              : gates.behind(type.replace('$', '.'), policy, project);
    }
    return policy;
  }

  /** The beans that are asked before a handshake is made. */
  private Stream<XmlElement> asked(XmlElement endpoint) {
    Stream<XmlElement> interceptors =
        endpoint
            .children("handshake-interceptors")
            .flatMap(list -> list.children().stream())
            .flatMap(e -> beans.referred(e).stream());
    Stream<XmlElement> handler =
        endpoint.children("handshake-handler").flatMap(e -> beans.value(e).stream());
    return Stream.concat(interceptors, handler);
  }

  /** What an interceptor lets in that lists origins. */
  private CorsPolicy own(XmlElement interceptor, XmlPolicy policy, CorsPolicy endpoint) {
    interceptor.children("property").forEach(p -> policy.setProperty(p, beans.value(p)));
    interceptor.child("constructor-arg").ifPresent(a -> policy.setOrigins(a, beans.value(a)));
    policy.spring().setCredentials(Known.TRUE, interceptor.at());
    return policy.spring().handshake(ENDPOINT, interceptor.at(), endpoint.scope(), false);
  }

  private static CorsPolicy listed(XmlElement endpoint, XmlPolicy policy, String owner) {
    origins(endpoint).forEach(policy::setParts);
    policy.spring().setCredentials(Known.TRUE, endpoint.at());
    boolean sockJs =
        endpoint
            .children("sockjs")
            .anyMatch(
                s -> s.attribute("suppress-cors").filter(c -> c.value().equals("true")).isEmpty());
    List<String> paths =
        Stream.concat(Stream.of(endpoint), endpoint.children("mapping"))
            .flatMap(e -> e.attribute("path").stream())
            .map(XmlAttribute::value)
            .toList();
    return policy
        .spring()
        .handshake(
            ENDPOINT,
            endpoint.at(),
            new Scope(paths, owner, "", Scope.Transport.WEBSOCKET),
            sockJs);
  }
}
