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

  private static List<String> bean(String properties) {
    return Seen.in(
        "src/main/webapp/WEB-INF/beans.xml",
        """
        <beans xmlns="http://www.springframework.org/schema/beans">
          <bean id="cors" class="org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter">
            %s
          </bean>
        </beans>
        """
            .formatted(properties));
  }

  @Test
  void cxfsFilterMayBeABean() {
    assertEquals(List.of("2 warning wildcard-origin https://evil.test"), bean(""));
    assertEquals(
        List.of("2 error any-origin-with-credentials https://evil.test"),
        bean("<property name=\"allowCredentials\" value=\"true\"/>"));
    assertEquals(
        List.of(),
        bean(
            "<property name=\"allowCredentials\" value=\"true\"/><property name=\"allowOrigins\">"
                + "<list><value>https://app.example.com</value></list></property>"));
    assertEquals(
        List.of("3 warning malformed-origin"),
        bean("<property name=\"allowOrigins\" value=\"*\"/>"));
  }

  @Test
  void aSubclassSetsUpWhatItInherits() {
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "src/main/java/app/Cors.java",
            """
            package app;
            import org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter;
            class Cors extends CrossOriginResourceSharingFilter {
              Cors() { setAllowCredentials(true); }
            }
            """));
  }
}
