package io.github.corslint.framework.jaxrs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JaxRsTest {

  private static final String RESTEASY =
      """
      package app;
      import org.jboss.resteasy.plugins.interceptors.CorsFilter;
      class Setup {
        Object filter() {
          CorsFilter cors = new CorsFilter();
          %s
          return cors;
        }
      }
      """;

  private static final String CXF =
      """
      package app;
      import org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter;
      import java.util.List;
      class Setup {
        Object filter() {
          CrossOriginResourceSharingFilter cors = new CrossOriginResourceSharingFilter();
          %s
          return cors;
        }
      }
      """;

  private static final String ANNOTATED =
      """
      package app;
      import org.apache.cxf.rs.security.cors.CrossOriginResourceSharing;
      @CrossOriginResourceSharing(%s)
      class Resource {
        @jakarta.ws.rs.GET public String get() { return ""; }
      }
      """;

  private static List<String> seen(String source, String code) {
    return Seen.in("src/main/java/app/Setup.java", source.formatted(code));
  }

  @Test
  void resteasysStarEchoesWithCredentials() {
    assertEquals(
        List.of("6 error any-origin-with-credentials https://evil.test"),
        seen(RESTEASY, "cors.getAllowedOrigins().add(\"*\");"));
  }

  @Test
  void resteasyWithoutCredentialsIsPublic() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen(RESTEASY, "cors.getAllowedOrigins().add(\"*\"); cors.setAllowCredentials(false);"));
  }

  @Test
  void resteasyIsClosedByDefaultAndCompares() {
    assertEquals(List.of(), seen(RESTEASY, ""));
    assertEquals(
        List.of(), seen(RESTEASY, "cors.getAllowedOrigins().add(\"https://app.example.com\");"));
    assertEquals(
        List.of("6 error null-origin null"),
        seen(RESTEASY, "cors.getAllowedOrigins().addAll(java.util.List.of(\"null\"));"));
  }

  @Test
  void cxfIsOpenByDefault() {
    assertEquals(List.of("6 warning wildcard-origin https://evil.test"), seen(CXF, ""));
    assertEquals(
        List.of("7 error any-origin-with-credentials https://evil.test"),
        seen(CXF, "cors.setAllowCredentials(true);"));
  }

  @Test
  void cxfWithOriginsIsSilent() {
    assertEquals(
        List.of(),
        seen(
            CXF,
            "cors.setAllowOrigins(List.of(\"https://app.example.com\"));"
                + " cors.setAllowCredentials(true);"));
  }

  @Test
  void cxfsAnnotationMayOpenAResource() {
    assertEquals(
        List.of("3 error any-origin-with-credentials https://evil.test"),
        seen(ANNOTATED, "allowAllOrigins = true, allowCredentials = true"));
    assertEquals(
        List.of("3 warning wildcard-origin https://evil.test"),
        seen(ANNOTATED, "allowAllOrigins = true"));
    assertEquals(
        List.of(),
        seen(ANNOTATED, "allowOrigins = {\"https://app.example.com\"}, allowCredentials = true"));
    assertEquals(List.of(), seen(ANNOTATED, "allowCredentials = true"));
  }
}
