package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that a filter of Spring Cloud Gateway sets when the rest of the chain is through. */
final class LateGatewayHeadersTest {

  private static List<String> seen(String body, String order) {
    return Seen.in(
        "src/main/java/app/Echo.java",
        """
        package app;
        import org.springframework.cloud.gateway.filter.*;
        import org.springframework.core.Ordered;
        import org.springframework.http.server.reactive.ServerHttpResponse;
        import org.springframework.stereotype.Component;
        import org.springframework.web.server.ServerWebExchange;
        import reactor.core.publisher.Mono;
        @Component
        class Echo implements GlobalFilter, Ordered {
          private static final int FIRST = -7;
          public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
            String origin = exchange.getRequest().getHeaders().getOrigin();
            exchange.getResponse().getHeaders().add("Vary", "Origin");
            %s
          }
          public int getOrder() { return %s; }
        }
        """
            .formatted(body, order));
  }

  private static final String WRITE =
      "exchange.getResponse().getHeaders().set(\"Access-Control-Allow-Origin\", origin)";

  private static final String AFTER =
      "return chain.filter(exchange).then(Mono.fromRunnable(() -> " + WRITE + "));";

  private static final String BEFORE = WRITE + "; return chain.filter(exchange);";

  @ParameterizedTest
  @ValueSource(strings = {"-2", "FIRST", "Ordered.HIGHEST_PRECEDENCE", "-100"})
  void comeTooLateInFrontOfWhatSends(String order) {
    assertEquals(List.of(), seen(AFTER, order));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "Ordered.LOWEST_PRECEDENCE", "unknown()"})
  void areSentFromBehind(String order) {
    assertEquals(List.of("14 warning reflected-origin https://evil.test"), seen(AFTER, order));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-2", "0"})
  void areSentWhereTheChainComesNext(String order) {
    assertEquals(List.of("14 warning reflected-origin https://evil.test"), seen(BEFORE, order));
  }
}
