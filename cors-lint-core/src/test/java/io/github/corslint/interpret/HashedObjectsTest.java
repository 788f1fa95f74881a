package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many objects of one class are kept apart by sets and maps that hash them. */
final class HashedObjectsTest {

  private static final String NAMES =
      IntStream.range(0, 20).mapToObj(i -> "K" + i).collect(Collectors.joining(", "));

  private static final String OBJECTS =
      IntStream.range(0, 20).mapToObj(i -> "new Site()").collect(Collectors.joining(", "));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new HashSet<>(Arrays.asList(Kind.values())).size() == 20",
        "new HashSet<>(Arrays.asList(Kind.values())).contains(Kind.K13)",
        "Arrays.stream(Kind.values()).collect(Collectors.toMap(k -> k, k -> k)).size() == 20",
        "new HashSet<>(SITES).size() == 20 && new HashSet<>(SITES).containsAll(SITES)",
        "new HashSet<>(SITES).stream().limit(19).toList().size() == 19",
      })
  void holdAsManyAsAreAdded(String condition) {
    List<String> echo = List.of("12 error reflected-origin https://evil.test");
    assertEquals(echo, echoed(condition));
    assertEquals(List.of(), echoed("!(" + condition + ")"));
  }

  private static List<String> echoed(String condition) {
    return Seen.in(
        "src/main/java/app/Cors.java",
        """
            package app;
            import java.util.*;
            import java.util.stream.*;
            import javax.servlet.http.*;
            class Cors extends HttpServlet {
              enum Kind { %s }
              static class Site {}
              static final List<Site> SITES = List.of(%s);
              protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                response.setHeader("Access-Control-Allow-Credentials", "true");
                if (%s) {
                  response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
                }
              }
            }
            """
            .formatted(NAMES, OBJECTS, condition));
  }
}
