package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that speaks of origins and CORS headers and sets up no policy. */
final class LookalikesTest {

  private static List<String> body(String statements) {
    return Seen.in(
        "src/main/java/app/Code.java",
        "package app;\nclass Code {\n  void run(Object o) throws Exception {\n"
            + statements
            + "\n  }\n}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.yubico.webauthn.RelyingParty.builder().origins(java.util.Set.of(\"https://a.example.com\","
            + " \"*\"));",
        "((org.springframework.security.config.annotation.web.builders.HttpSecurity) o)"
            + ".webAuthn(w -> w.rpId(\"example.com\").allowedOrigins(\"https://example.com\"));",
      })
  void webAuthnOrigins(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.gate.model.Cors.builder().accessControlAllowOrigin(java.util.Set.of(\"origin1\","
            + " \"origin2\")).build();",
        "new com.gate.model.Cors().setAccessControlAllowOrigin(java.util.List.of(\"*\"));",
      })
  void listsOfOriginsInModelsOfGateways(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.gate.Service service = com.gate.Service.of(o);"
            + " String allowed = service.accessControlAllowOrigin(o);",
        "com.gate.Service service = com.gate.Service.of(o);"
            + " ((javax.servlet.http.HttpServletResponse) o).setHeader(\"Access-Control-Allow-Origin\","
            + " service.accessControlAllowOrigin(o));",
      })
  void questionsThatAreCalledLikeAHeader(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int hash = java.util.Objects.hash(\"Access-Control-Allow-Origin\", false);",
        "java.util.regex.Pattern p ="
            + " java.util.regex.Pattern.compile(\"Access-Control-Allow-Origin\", 2);",
      })
  void computationsOnTheName(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new com.amazonaws.services.s3.model.CORSRule().withAllowedOrigins(java.util.List.of(\"*\"));",
        "software.amazon.awssdk.services.s3.model.CORSRule.builder().allowedOrigins(\"*\").build();",
        "new com.azure.storage.blob.models.BlobCorsRule().setAllowedOrigins(\"*\");",
        "com.google.cloud.storage.Cors.newBuilder().setOrigins(java.util.List.of(o)).build();",
        "new com.qcloud.cos.model.CORSRule().setAllowedOrigins(\"*\");",
        "software.amazon.awscdk.services.s3.CorsRule.builder().allowedOrigins(java.util.List.of(\"*\"));",
      })
  void rulesOfObjectStorage(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.net.HttpURLConnection c = (java.net.HttpURLConnection) o;"
            + " c.setRequestProperty(\"Access-Control-Allow-Origin\", \"*\");",
        "java.net.http.HttpRequest.newBuilder().header(\"Access-Control-Allow-Origin\","
            + " \"*\").build();",
        "org.apache.http.client.methods.HttpPost p = new"
            + " org.apache.http.client.methods.HttpPost(\"x\");"
            + " p.setHeader(\"Access-Control-Allow-Origin\", \"*\");",
        "new okhttp3.Request.Builder().addHeader(\"Access-Control-Allow-Origin\", \"*\").build();",
        "((javax.ws.rs.client.Client) o).target(\"x\").request()"
            + ".header(\"Access-Control-Allow-Origin\", \"*\").get();",
        "org.springframework.web.reactive.function.client.WebClient.builder()"
            + ".defaultHeader(\"Access-Control-Allow-Origin\", \"*\").build();",
        "kong.unirest.Unirest.get(\"x\").header(\"Access-Control-Allow-Origin\","
            + " \"*\").asString();",
        "((feign.RequestTemplate) o).header(\"Access-Control-Allow-Origin\", \"*\");",
      })
  void requestsThatTheProgramSends(String statements) {
    assertEquals(List.of(), body(statements));
  }

  private static String template(String use) {
    return """
    package app;
    import org.springframework.http.*;
    import org.springframework.web.client.RestTemplate;
    class Code {
      private final RestTemplate template = new RestTemplate();
      Object run() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        %s
      }
    }
    """
        .formatted(use);
  }

  @Test
  void headersThatGoWithARequestDifferFromThoseOfAnAnswer() {
    String path = "src/main/java/app/Code.java";
    assertEquals(
        List.of(),
        Seen.in(
            path,
            template(
                "return template.exchange(\"u\", HttpMethod.GET, new HttpEntity<>(headers),"
                    + " String.class);")));
    assertEquals(
        List.of("8 warning wildcard-origin https://evil.test"),
        Seen.in(path, template("return new ResponseEntity<>(\"body\", headers, HttpStatus.OK);")));
    assertEquals(
        List.of("8 warning wildcard-origin https://evil.test"),
        Seen.in(path, template("return new HttpEntity<>(\"body\", headers);")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new okhttp3.mockwebserver.MockResponse().setHeader(\"Access-Control-Allow-Origin\","
            + " \"*\");",
        "com.github.tomakehurst.wiremock.client.WireMock.aResponse()"
            + ".withHeader(\"Access-Control-Allow-Origin\", \"*\");",
      })
  void serversOfTests(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean open = \"*\".equals(((java.net.URLConnection)"
            + " o).getHeaderField(\"Access-Control-Allow-Origin\"));",
        "((java.net.http.HttpResponse<?>)"
            + " o).headers().firstValue(\"Access-Control-Allow-Origin\").isPresent();",
        "String csp = \"frame-ancestors *; connect-src https://a.example.com *\";",
        "((javax.servlet.http.HttpServletResponse) o).setHeader(\"Timing-Allow-Origin\", \"*\");",
        "((org.slf4j.Logger) o).info(\"Access-Control-Allow-Origin: {}\", \"*\");",
        "java.util.List.of(\"Access-Control-Allow-Origin\", \"Access-Control-Allow-Credentials\","
            + " \"Vary\");",
        "java.util.Map.of(\"Access-Control-Allow-Origin\", \"who may read the response\");",
        "String help = \"Set Access-Control-Allow-Origin to * to let everybody in\";",
      })
  void readersNamesAndProse(String statements) {
    assertEquals(List.of(), body(statements));
  }

  @Test
  void constantsAndMessages() {
    assertEquals(
        List.of(),
        Seen.in(
            Map.of(
                "src/main/java/app/Names.java",
                """
                package app;
                class Names {
                  static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
                  static final java.util.Set<String> ALL = java.util.Set.of(ALLOW_ORIGIN, "Vary");
                }
                """,
                "src/main/resources/messages.properties",
                "cors.help=Set Access-Control-Allow-Origin to *\nwebauthn.allowed-origins=*\n")));
  }
}
