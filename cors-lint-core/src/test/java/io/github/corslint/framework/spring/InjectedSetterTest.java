package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that the container hands over through a setter whose parameter says which. */
final class InjectedSetterTest {

  private static final String PATH = "src/main/java/app/Sockets.java";

  private static final String SOCKETS =
      """
      package app;
      import java.net.URI;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.context.annotation.Configuration;
      import org.springframework.web.socket.config.annotation.*;
      @Configuration
      @EnableWebSocketMessageBroker
      class Sockets implements WebSocketMessageBrokerConfigurer {
        private URI site;
        @Autowired
        void setSite(@Value("${site.origin}") URI site) { this.site = site; }
        @Override
        public void registerStompEndpoints(StompEndpointRegistry registry) {
          registry.addEndpoint("/live").setAllowedOriginPatterns(site.toString());
        }
      }
      """;

  private static List<String> configured(String origin) {
    return Seen.in(
        Map.of(
            PATH, SOCKETS, "src/main/resources/application.properties", "site.origin=" + origin));
  }

  @Test
  void isWhatTheConfigurationSays() {
    assertEquals(List.of(), configured("https://app.example.com"));
    assertEquals(
        List.of("14 error any-websocket-origin https://evil.test"), configured("https://*"));
  }

  @Test
  void isNotKnownWhereNothingSaysIt() {
    String message = CorsLint.check(PATH, SOCKETS).findings().get(0).message();
    assertEquals(
        "${site.origin} has no value in the scanned configuration",
        message.substring(message.indexOf("${")));
  }
}
