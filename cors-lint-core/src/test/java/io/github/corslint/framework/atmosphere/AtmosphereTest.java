package io.github.corslint.framework.atmosphere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AtmosphereTest {

  private static String chat(String attributes) {
    return "package app;\nimport org.atmosphere.config.service.ManagedService;\n@ManagedService("
        + attributes
        + ")\npublic class Chat { }\n";
  }

  private static List<String> notes(String attributes, String descriptor) {
    return CorsLint.check(
            Map.of(
                "src/main/java/app/Chat.java",
                chat(attributes),
                "src/main/webapp/WEB-INF/web.xml",
                descriptor))
        .findings()
        .stream()
        .map(f -> f.at().startLine() + " " + f.rule().name())
        .toList();
  }

  @Test
  void anEndpointAnswersEveryOriginByDefault() {
    assertEquals(
        List.of("3 any-origin-with-credentials", "3 missing-vary-origin"),
        notes("path = \"/chat\"", "<web-app/>"));
    assertEquals(List.of(), Seen.in("src/main/java/app/Chat.java", chat("path = \"/chat\"")));
  }

  @Test
  void anEndpointMayDropTheHeader() {
    assertEquals(
        List.of(),
        notes(
            "path = \"/chat\", atmosphereConfig ="
                + " {\"org.atmosphere.cpr.dropAccessControlAllowOriginHeader=true\"}",
            "<web-app/>"));
  }

  @Test
  void aDescriptorMayDropTheHeaderOrTheInterceptor() {
    for (String parameter :
        List.of(
            "dropAccessControlAllowOriginHeader</param-name><param-value>true",
            "AtmosphereInterceptor.disableDefaults</param-name><param-value>true",
            "AtmosphereInterceptor.disable</param-name><param-value>org.atmosphere.interceptor.CorsInterceptor")) {
      assertEquals(
          List.of(),
          notes(
              "path = \"/chat\"",
              """
              <web-app><servlet><servlet-name>a</servlet-name>
              <servlet-class>org.atmosphere.cpr.AtmosphereServlet</servlet-class>
              <init-param><param-name>org.atmosphere.cpr.%s</param-value></init-param></servlet>
              <servlet-mapping><servlet-name>a</servlet-name><url-pattern>/chat/*</url-pattern></servlet-mapping></web-app>
              """
                  .formatted(parameter)));
    }
  }
}
