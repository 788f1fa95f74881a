package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, responses and policies that are classes of the program. */
final class OwnClassesTest {

  private static final Map<String, String> HTTP =
      Map.of(
          "src/main/java/net/WebRequest.java",
          """
          package net;
          import java.util.*;
          public class WebRequest {
            private final Map<String, List<String>> headers = new LinkedHashMap<>();
            public String firstHeader(String name) {
              List<String> all = headers.get(name.toLowerCase());
              return all == null ? "" : all.get(0);
            }
          }
          """,
          "src/main/java/net/WebResponse.java",
          """
          package net;
          import java.util.*;
          public class WebResponse {
            private final Map<Object, List<String>> headers = new LinkedHashMap<>();
            public WebResponse withHeader(String name, String... values) {
              headers.put(name.toLowerCase(), Arrays.asList(values));
              return this;
            }
            public WebResponse withHeader(Name name, String value) {
              headers.put(name, List.of(value));
              return this;
            }
            public String firstHeader(String name) {
              return headers.containsKey(name) ? headers.get(name).get(0) : "";
            }
          }
          """,
          "src/main/java/net/Name.java",
          """
          package net;
          public enum Name {
            HOST("Host"), ALLOW_ORIGIN("Access-Control-Allow-Origin");
            private final String text;
            Name(String text) { this.text = text; }
          }
          """,
          "src/main/java/net/ClientRequest.java",
          """
          package net;
          public class ClientRequest {
            private final java.util.Map<String, String> headers = new java.util.HashMap<>();
            public ClientRequest withHeader(String name, String value) {
              headers.put(name, value);
              return this;
            }
          }
          """);

  private static List<String> seen(String statements) {
    Map<String, String> texts = new HashMap<>(HTTP);
    texts.put(
        "src/main/java/app/Cors.java",
        """
        package app;
        import net.*;
        public class Cors {
          public void add(WebRequest request, WebResponse response, ClientRequest client) {
            %s
          }
          private void unlessThere(WebResponse response, String name, String value) {
            if (response.firstHeader(name).isEmpty()) {
              response.withHeader(name, value);
            }
          }
        }
        """
            .formatted(statements));
    return Seen.in(texts);
  }

  @Test
  void aRequestAndAResponseAreToldByTheirNames() {
    assertEquals(
        List.of("5 warning reflected-origin https://evil.test"),
        seen(
            "response.withHeader(\"Access-Control-Allow-Origin\", request.firstHeader(\"Origin\"));"));
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"),
        seen("response.withHeader(Name.ALLOW_ORIGIN, \"*\");"));
    assertEquals(
        List.of("9 warning wildcard-origin https://evil.test"),
        seen("unlessThere(response, \"Access-Control-Allow-Origin\", \"*\");"));
  }

  @Test
  void checksOfTheirHeadersCount() {
    String guarded =
        "String origin = request.firstHeader(\"Origin\"); if (%s) {"
            + " response.withHeader(\"Access-Control-Allow-Origin\", origin); }";
    assertEquals(
        List.of(), seen(guarded.formatted("java.util.Set.of(\"https://a.app\").contains(origin)")));
    assertEquals(
        List.of("5 warning weak-origin-check https://evilshop.example"),
        seen(guarded.formatted("origin.endsWith(\"shop.example\")")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client.withHeader(\"Access-Control-Allow-Origin\", \"*\");",
        "response.withHeader(Name.HOST, \"*\");",
        "response.firstHeader(\"Access-Control-Allow-Origin\");",
      })
  void otherThingsAreNoHeadersOfAResponse(String code) {
    assertEquals(List.of(), seen(code));
  }

  private static List<String> seen(String keeping, String overriding) {
    return Seen.in(
        Map.of(
            "src/main/java/app/Policy.java",
            """
            package app;
            public interface Policy {
              default boolean lets(String origin) { return true; }
            }
            """,
            "src/main/java/app/Known.java",
            "package app;\npublic class Known implements Policy {" + keeping + "}\n",
            "src/main/java/app/Other.java",
            "package app;\npublic class Other implements Policy {" + overriding + "}\n",
            "src/main/java/app/Policies.java",
            """
            package app;
            import java.util.*;
            public class Policies<T extends Policy> {
              private Map<String, T> all;
              public T any(String path) { return all.get(path); }
              public Policy of(String path) { return any(path); }
            }
            """,
            "src/main/java/app/Gate.java",
            """
            package app;
            import com.sun.net.httpserver.*;
            public class Gate implements HttpHandler {
              private final Policies<?> policies;
              public Gate(Policies<?> policies) { this.policies = policies; }
              public void handle(HttpExchange exchange) {
                var policy = policies.of(exchange.getRequestURI().getPath());
                String origin = exchange.getRequestHeaders().getFirst("Origin");
                if (policy.lets(origin)) {
                  exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
                }
              }
            }
            """));
  }

  @Test
  void aDefaultMethodIsWhatClassesHaveThatKeepIt() {
    String exact =
        "public boolean lets(String origin) { return \"https://a.app\".equals(origin); }";
    assertEquals(List.of("10 warning reflected-origin https://evil.test"), seen("", exact));
    assertEquals(List.of(), seen(exact, exact));
  }
}
