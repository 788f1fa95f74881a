package io.github.corslint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards are written as the file is, and ask a call once. */
final class OriginGuardTest {

  private static final String SERVLET =
      """
      import jakarta.servlet.http.*;
      import java.util.*;
      class Api extends HttpServlet {
      ~protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      %s
      ~}
      }
      """;

  private static String mended(String statements, String step) {
    String source = SERVLET.formatted(statements).replace("~", step);
    return Patch.of(CorsLint.check("Api.java", source).findings(), true, p -> Optional.of(source))
        .get(0)
        .after();
  }

  private static String body(String mended) {
    String[] lines = mended.split("\n");
    return String.join("\n", Arrays.asList(lines).subList(4, lines.length - 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "  ", "    ", "   "})
  void indentAsTheFileDoes(String step) {
    String mended =
        mended(
            """
            ~~String asking = request.getHeader("Origin");
            ~~response.setHeader("Access-Control-Allow-Origin",
            ~~~~asking);
            ~~response.setHeader("Vary", "Origin");""",
            step);
    assertEquals(
        """
        ~~String asking = request.getHeader("Origin");
        ~~if (asking != null && Set.of("https://app.example.com").contains(asking)) {
        ~~~response.setHeader("Access-Control-Allow-Origin",
        ~~~~~asking);
        ~~}
        ~~response.setHeader("Vary", "Origin");"""
            .replace("~", step),
        body(mended));
  }

  @Test
  void askACallOnce() {
    String mended =
        mended(
            """
            ~~Enumeration<String> origins = request.getHeaders("Origin");
            ~~while (origins.hasMoreElements()) {
            ~~~response.addHeader("Access-Control-Allow-Origin", origins.nextElement());
            ~~}""",
            "    ");
    assertEquals(
        """
        ~~Enumeration<String> origins = request.getHeaders("Origin");
        ~~while (origins.hasMoreElements()) {
        ~~~var origin = origins.nextElement();
        ~~~if (origin != null && Set.of("https://app.example.com").contains(origin)) {
        ~~~~response.addHeader("Access-Control-Allow-Origin", origin);
        ~~~}
        ~~}"""
            .replace("~", "    "),
        body(mended));
  }

  @Test
  void takeNamesThatAreFree() {
    String echo =
        "~~%s.setHeader(\"Access-Control-Allow-Origin\",\n~~~~request.getHeader(\"Origin\"));";
    String mended =
        mended(
            "~~String origin = \"\";\n"
                + "~~if (request.isSecure()) {\n"
                + echo.formatted("response")
                + "\n~~} else {\n"
                + echo.formatted("response")
                + "\n~~}\n",
            "  ");
    assertTrue(mended.contains("    var requestOrigin = request.getHeader(\"Origin\");"), mended);
    assertTrue(mended.contains("    var askingOrigin = request.getHeader(\"Origin\");"), mended);
    assertFalse(mended.contains("        \n"), mended);
  }
}
