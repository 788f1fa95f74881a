package io.github.corslint.framework.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuarkusTest {

  private static List<String> seen(String properties) {
    return Seen.in("src/main/resources/application.properties", properties);
  }

  @Test
  void starWithCredentialsLetsEverybodyIn() {
    assertEquals(
        List.of("2 error any-origin-with-credentials https://evil.test"),
        seen(
            """
            quarkus.http.cors.enabled=true
            quarkus.http.cors.origins=*
            quarkus.http.cors.access-control-allow-credentials=true
            """));
  }

  @Test
  void starAloneEchoesWithoutCredentials() {
    assertEquals(
        List.of("2 warning wildcard-origin https://evil.test"),
        seen("quarkus.http.cors=true\nquarkus.http.cors.origins=*\n"));
  }

  @Test
  void originsOfSwitchedOffCorsDoNotCount() {
    assertEquals(List.of(), seen("quarkus.http.cors.origins=*\n"));
    assertEquals(List.of(), seen("quarkus.http.cors.enabled=false\nquarkus.http.cors.origins=*\n"));
  }

  @Test
  void withoutOriginsOnlyTheOwnSiteGetsIn() {
    assertEquals(List.of(), seen("quarkus.http.cors=true\n"));
  }

  @Test
  void exactOriginsAreSilentButNullIsNot() {
    assertEquals(
        List.of(),
        seen("quarkus.http.cors=true\nquarkus.http.cors.origins=https://app.example.com\n"));
    assertEquals(
        List.of("2 error null-origin null"),
        seen("quarkus.http.cors=true\nquarkus.http.cors.origins=null\n"));
  }

  @Test
  void aWeakExpressionHasAWitness() {
    assertEquals(
        List.of("2 error weak-origin-pattern https://app.example.com.evil.test"),
        seen(
            """
            quarkus.http.cors=true
            quarkus.http.cors.origins=/https://app\\\\.example\\\\.com.*/
            quarkus.http.cors.access-control-allow-credentials=true
            """));
  }

  @Test
  void aProfileIsReadOverTheRest() {
    assertEquals(
        List.of("2 warning wildcard-origin https://evil.test"),
        seen("quarkus.http.cors=true\n%prod.quarkus.http.cors.origins=*\n"));
  }

  private static List<String> coded(String cors) {
    return Seen.in(
        "src/main/java/app/Security.java",
        """
        package app;
        import io.quarkus.vertx.http.security.CORS;
        import io.quarkus.vertx.http.security.HttpSecurity;
        import java.util.Set;
        class Security {
          void configure(@jakarta.enterprise.event.Observes HttpSecurity security) {
            security.cors(%s);
          }
        }
        """
            .formatted(cors));
  }

  @Test
  void theBuilderReadsOriginsAsTheKeysDo() {
    assertEquals(
        List.of("7 error any-origin-with-credentials https://evil.test"),
        coded("CORS.origins(Set.of(\"*\")).accessControlAllowCredentials().build()"));
    assertEquals(
        List.of("7 warning wildcard-origin https://evil.test"),
        coded("CORS.builder().origin(\"*\").build()"));
    assertEquals(List.of(), coded("CORS.origins(Set.of(\"https://app.example.com\")).build()"));
    assertEquals(List.of(), coded("CORS.builder().accessControlAllowCredentials().build()"));
  }
}
