package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections into which others are put as a whole. */
final class MergedCollectionsTest {

  private static final String PATH = "src/main/java/app/Answer.java";

  private static String answering(String condition) {
    return """
        package app;
        import jakarta.servlet.http.*;
        import java.util.*;
        class Answer extends HttpServlet {
          protected void doGet(HttpServletRequest q, HttpServletResponse r) {
            String o = q.getHeader("Origin");
            %s
              r.setHeader("Access-Control-Allow-Origin", o);
          }
        }
        """
        .formatted(condition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set<String> s = new HashSet<>(); s.addAll(Db.load()); if (s.contains(o))",
        "List<String> s = new ArrayList<>(); s.addAll(0, Db.load()); if (s.contains(o))",
        "Map<String, String> s = new HashMap<>(); s.putAll(Db.load()); if (s.get(o) != null)",
      })
  void whatIsNotKnownIsNotNothing(String condition) {
    assertEquals(List.of("8 note undecidable-origin"), Seen.notes(PATH, answering(condition)));
    assertEquals(List.of(), Seen.in(PATH, answering(condition)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HashMap", "TreeMap", "java.util.concurrent.ConcurrentSkipListMap"})
  void whatIsPutIntoAStaticMapElsewhereMayBeThere(String map) {
    String code =
        """
        package app;
        import jakarta.servlet.http.*;
        import java.util.*;
        class Answer extends HttpServlet {
          private static final Map<String, String> SITES = new %s<>();
          static void add(String site) { SITES.put(site, site); }
          protected void doGet(HttpServletRequest q, HttpServletResponse r) {
            String o = q.getHeader("Origin");
            if (SITES.containsKey(o))
              r.setHeader("Access-Control-Allow-Origin", o);
          }
        }
        """;
    assertEquals(List.of("10 note undecidable-origin"), Seen.notes(PATH, code.formatted(map)));
  }

  @Test
  void whatIsKnownStaysKnown() {
    String known =
        "Set<String> s = new HashSet<>(); s.addAll(List.of(\"https://app.example.com\")); if (s.contains(o))";
    assertEquals(List.of("8 note missing-vary-origin"), Seen.notes(PATH, answering(known)));
  }

  @Test
  void headersOfARequestAreAMap() {
    String code =
        """
        package app;
        import com.amazonaws.services.lambda.runtime.events.*;
        import java.util.*;
        class Handler {
          APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Object context) {
            Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            asked.putAll(event.getHeaders());
            String origin = asked.get("origin");
            return new APIGatewayProxyResponseEvent().withHeaders(origin == null ? Map.of() : Map.of("Access-Control-Allow-Origin", origin));
          }
        }
        """;
    assertEquals(
        List.of("9 warning reflected-origin https://evil.test"),
        Seen.in("src/main/java/app/Handler.java", code));
  }
}
