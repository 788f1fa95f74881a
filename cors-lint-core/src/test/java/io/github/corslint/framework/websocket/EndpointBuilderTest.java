package io.github.corslint.framework.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints of Jakarta WebSocket that code sets up. */
final class EndpointBuilderTest {

  private static final String PATH = "src/main/java/app/Setup.java";

  /** The builder is in line 5. */
  private static String text(String specification, String configured, String check) {
    return """
        package app;
        import %1$s.websocket.server.*;
        class Setup implements ServerApplicationConfig {
          public java.util.Set<ServerEndpointConfig> getEndpointConfigs(java.util.Set found) {
            return java.util.Set.of(ServerEndpointConfig.Builder.create(Chat.class, "/chat")%2$s.build());
          }
          static class Own extends ServerEndpointConfig.Configurator {
            %3$s
          }
        }
        """
        .formatted(specification, configured, check);
  }

  private static String checked(String result) {
    return "@Override public boolean checkOrigin(String origin) { return " + result + "; }";
  }

  @ParameterizedTest
  @ValueSource(strings = {"javax", "jakarta"})
  void aConfiguratorThatIsMadeIsAsked(String specification) {
    assertEquals(
        List.of("8 error any-websocket-origin https://evil.test"),
        Seen.in(PATH, text(specification, ".configurator(new Own())", checked("true"))));
    assertEquals(
        List.of("8 error weak-origin-check https://evilexample.com"),
        Seen.in(
            PATH,
            text(
                specification,
                ".configurator(new Own())",
                checked("origin.endsWith(\"example.com\")"))));
    assertEquals(
        List.of(),
        Seen.in(
            PATH,
            text(
                specification,
                ".configurator(new Own())",
                checked("origin.equals(\"https://app.example.com\")"))));
  }

  @Test
  void withoutACheckEverybodyMayConnect() {
    List<String> open = List.of("5 note any-websocket-origin https://evil.test");
    assertEquals(open, Seen.notes(PATH, text("jakarta", "", "")));
    assertEquals(open, Seen.notes(PATH, text("jakarta", ".configurator(new Own())", "")));
    assertEquals(
        List.of(), Seen.notes(PATH, text("jakarta", ".configurator(new Own())", checked("false"))));
  }
}
