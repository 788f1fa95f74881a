package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Headers of a request that code goes through one by one. */
final class EventHeadersTest {

  private static final String PATH = "src/main/java/app/Handler.java";

  private static String handler(String check) {
    return """
        package app;
        import com.amazonaws.services.lambda.runtime.events.*;
        import java.util.*;
        class Handler {
          public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            Map<String, String> headers = new HashMap<>();
            String origin = null;
            for (Map.Entry<String, String> h : event.getHeaders().entrySet()) { if (h.getKey().equalsIgnoreCase("origin")) origin = h.getValue(); }
            if (%s) headers.put("Access-Control-Allow-Origin", origin);
            return new APIGatewayProxyResponseEvent().withHeaders(headers);
          }
        }
        """
        .formatted(check);
  }

  @Test
  void theOriginIsOneOfThem() {
    assertEquals(
        List.of("9 warning weak-origin-check https://evilexample.com"),
        Seen.in(PATH, handler("origin != null && origin.endsWith(\"example.com\")")));
    String safe = handler("\"https://app.example.com\".equals(origin)");
    assertEquals(List.of(), Seen.in(PATH, safe));
    assertEquals(
        List.of(), Seen.notes(PATH, safe).stream().filter(n -> n.contains("undecidable")).toList());
  }
}
