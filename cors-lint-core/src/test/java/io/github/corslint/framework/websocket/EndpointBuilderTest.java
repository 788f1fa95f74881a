package io.github.corslint.framework.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static String made(String imports, String members) {
    return """
        package app;
        import jakarta.websocket.server.*;
        %s
        class Setup {
        %s
          static class Own extends ServerEndpointConfig.Configurator {
            @Override public boolean checkOrigin(String origin) { return "https://app.example.com".equals(origin); }
          }
        }
        """
        .formatted(imports, members);
  }

  /** The builder is in line 5. */
  @ParameterizedTest
  @CsvSource({
    "import jakarta.websocket.server.ServerEndpointConfig.Builder;, Builder.create",
    "import jakarta.websocket.server.ServerEndpointConfig.*;, Builder.create",
    "import static jakarta.websocket.server.ServerEndpointConfig.*;, Builder.create",
    "import static jakarta.websocket.server.ServerEndpointConfig.Builder.create;, create",
    "import static jakarta.websocket.server.ServerEndpointConfig.Builder.*;, create",
    "import java.util.*;, jakarta.websocket.server.ServerEndpointConfig.Builder.create",
  })
  void aBuilderIsKnownByItsType(String imports, String create) {
    String members =
        "void setUp(ServerContainer c) throws Exception {"
            + " c.addEndpoint(%s(Chat.class, \"/chat\")%s.build()); }";
    assertEquals(
        List.of("5 note any-websocket-origin https://evil.test"),
        Seen.notes(PATH, made(imports, members.formatted(create, ""))));
    assertEquals(
        List.of(),
        Seen.notes(PATH, made(imports, members.formatted(create, ".configurator(new Own())"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private final Builder made = Builder.create(Chat.class, \"/chat\"); void setUp(ServerContainer c) { %s c.addEndpoint(made.build()); }",
        "private final Builder made; Setup() { made = Builder.create(Chat.class, \"/chat\"); } void setUp(ServerContainer c) { %s c.addEndpoint(made.build()); }",
        "void setUp(ServerContainer c) { Builder made = at(\"/chat\"); %s c.addEndpoint(made.build()); } static Builder at(String path) { return Builder.create(Chat.class, path); }",
      })
  void aBuilderIsFollowedToWhereItIsFilled(String members) {
    String imports = "import jakarta.websocket.server.ServerEndpointConfig.Builder;";
    assertEquals(
        List.of("5 note any-websocket-origin https://evil.test"),
        Seen.notes(PATH, made(imports, members.formatted(""))));
    assertEquals(
        List.of(),
        Seen.notes(PATH, made(imports, members.formatted("made.configurator(new Own());"))));
  }

  @Test
  void aBuilderOfAnotherLibraryIsNone() {
    assertEquals(
        List.of(),
        Seen.notes(
            PATH,
            made(
                "import com.example.http.Builder;",
                "Object setUp() { return Builder.create(Chat.class, \"/chat\").build(); }")));
  }

  @Test
  void aHelperOfAnotherFileIsNotJudgedAlone() {
    String helper =
        "package app; import jakarta.websocket.server.ServerEndpointConfig.Builder; class Helper {"
            + " static Builder at(String path) { return Builder.create(Chat.class, path); } }";
    String user =
        "void setUp(ServerContainer c) throws Exception {"
            + " c.addEndpoint(Helper.at(\"/chat\").configurator(new Own()).build()); }";
    assertEquals(
        List.of(),
        CorsLint.check(Map.of(PATH, made("", user), "src/main/java/app/Helper.java", helper))
            .findings());
  }
}
