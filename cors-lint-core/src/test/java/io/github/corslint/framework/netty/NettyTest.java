package io.github.corslint.framework.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NettyTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String config) {
    return Code.seen("io.netty.handler.codec.http.cors.CorsConfigBuilder", config + ".build();");
  }

  @Test
  void everybodyIsAnEchoWithCredentials() {
    assertEquals(List.of(OPEN), seen("CorsConfigBuilder.forAnyOrigin()"));
    assertEquals(List.of(ECHO), seen("CorsConfigBuilder.forOrigin(\"*\").allowCredentials()"));
  }

  @Test
  void theNullOriginMayBeAllowed() {
    assertEquals(
        List.of("4 error null-origin null"),
        seen(
            "CorsConfigBuilder.forOrigins(\"https://app.example.com\").allowNullOrigin()"
                + ".allowCredentials()"));
  }

  @Test
  void listedOriginsAreSilent() {
    assertEquals(
        List.of(),
        seen("CorsConfigBuilder.forOrigins(\"https://app.example.com\").allowCredentials()"));
  }

  @Test
  void aDuplexHandlerReadsTheRequestFirst() {
    String handler =
        """
        package app;
        import io.netty.channel.*;
        import io.netty.handler.codec.http.HttpRequest;
        import io.netty.handler.codec.http.HttpResponse;
        class Stamp extends ChannelDuplexHandler {
          private String origin;
          @Override public void channelRead(ChannelHandlerContext c, Object m) { if (m instanceof HttpRequest) origin = ((HttpRequest) m).headers().get("Origin"); }
          @Override public void write(ChannelHandlerContext c, Object m, ChannelPromise p) {
            if (%s) ((HttpResponse) m).headers().set("Access-Control-Allow-Origin", origin); }
        }
        """;
    String path = "src/main/java/app/Stamp.java";
    assertEquals(
        List.of("9 warning reflected-origin https://evil.test"),
        Seen.in(path, handler.formatted("origin != null")));
    String safe = handler.formatted("\"https://app.example.com\".equals(origin)");
    assertEquals(List.of(), Seen.in(path, safe));
    assertEquals(
        List.of(), Seen.notes(path, safe).stream().filter(n -> n.contains("undecidable")).toList());
  }

  private static List<String> handled(String imports, String statements) {
    return Seen.in(
        "src/main/java/app/Answer.java",
        """
        package app;
        %s
        class Answer {
          void answer(FullHttpRequest request, HttpResponse response) {
            %s
          }
        }
        """
            .formatted(imports, statements));
  }

  private static final String STARS =
      "import io.netty.handler.codec.http.*; import static io.netty.handler.codec.http.HttpHeaderNames.*;";

  @Test
  void typesAndNamesComeFromStarImports() {
    assertEquals(
        List.of("5 error reflected-origin https://evil.test"),
        handled(
            STARS,
            "response.headers().set(ACCESS_CONTROL_ALLOW_ORIGIN, request.headers().get(ORIGIN))"
                + ".set(ACCESS_CONTROL_ALLOW_CREDENTIALS, true);"));
    assertEquals(
        List.of(),
        handled(
            STARS,
            "response.headers().set(ACCESS_CONTROL_ALLOW_ORIGIN, request.headers().get(ORIGIN));"
                + " response.headers().remove(ACCESS_CONTROL_ALLOW_ORIGIN);"));
  }

  @Test
  void headersAreMadeFirst() {
    String made = "var made = new DefaultHttpHeaders().add(ACCESS_CONTROL_ALLOW_ORIGIN, \"*\"); ";
    List<String> open = List.of("5 warning wildcard-origin https://evil.test");
    assertEquals(open, handled(STARS, made + "response.headers().setAll(made);"));
    assertEquals(
        open,
        handled(
            STARS, made + "send(new DefaultFullHttpResponse(HTTP_1_1, OK, none(), made, made));"));
    assertEquals(
        List.of(),
        handled(
            STARS, made + "send(new DefaultFullHttpRequest(HTTP_1_1, GET, path, none(), made));"));
  }

  @Test
  void staticHelpersOfOlderVersionsReadAndWrite() {
    String imports =
        "import io.netty.handler.codec.http.*; import static io.netty.handler.codec.http.HttpHeaders.Names.*;";
    String echo =
        "String origin = HttpHeaders.getHeader(request, ORIGIN);"
            + " if (%s) HttpHeaders.setHeader(response, ACCESS_CONTROL_ALLOW_ORIGIN, origin);";
    assertEquals(
        List.of("5 warning reflected-origin https://evil.test"),
        handled(imports, echo.formatted("origin != null")));
    assertEquals(
        List.of(), handled(imports, echo.formatted("\"https://app.example.com\".equals(origin)")));
  }

  @Test
  void headersOfTheRequestAreGoneThroughOneByOne() {
    String echo =
        "for (java.util.Map.Entry<String, String> h : request.%s) if (h.getKey().equalsIgnoreCase(\"origin\") && %s)"
            + " response.headers().set(\"Access-Control-Allow-Origin\", h.getValue());";
    for (String all : List.of("headers()", "headers().entries()", "getHeaders()")) {
      assertEquals(
          List.of("5 warning weak-origin-check https://evilexample.com"),
          handled(STARS, echo.formatted(all, "h.getValue().endsWith(\"example.com\")")));
      assertEquals(
          List.of(),
          handled(STARS, echo.formatted(all, "h.getValue().equals(\"https://app.example.com\")")));
    }
  }
}
