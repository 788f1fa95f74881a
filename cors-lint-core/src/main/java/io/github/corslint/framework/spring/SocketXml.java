package io.github.corslint.framework.spring;

import io.github.corslint.interpret.Known;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * WebSocket endpoints in XML: {@code <handlers>} and {@code <stomp-endpoint>}, which let in their
 * own origin alone unless they name others (Spring Framework 4.1 to 7.0).
 */
final class SocketXml {

  /** What endpoints are called. */
  static final String ENDPOINT = "Spring WebSocket endpoint";

  private static final String NAMESPACE = "http://www.springframework.org/schema/websocket";
  private static final Set<String> ENDPOINTS = Set.of("handlers", "stomp-endpoint");
  private static final Set<String> ORIGINS = Set.of("allowed-origins", "allowed-origin-patterns");

  private SocketXml() {}

  /** The elements that name origins. */
  static Stream<XmlElement> endpoints(XmlBeans beans) {
    return beans
        .elements()
        .filter(e -> ENDPOINTS.contains(e.name()) && e.namespace().equals(NAMESPACE))
        .filter(e -> origins(e).findAny().isPresent());
  }

  private static Stream<XmlAttribute> origins(XmlElement endpoint) {
    return endpoint.attributes().stream().filter(a -> ORIGINS.contains(a.name()));
  }

  /** What an endpoint lets in, given a policy to fill. */
  static CorsPolicy policy(XmlElement endpoint, XmlPolicy policy, String owner) {
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
