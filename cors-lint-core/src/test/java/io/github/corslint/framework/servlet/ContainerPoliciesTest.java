package io.github.corslint.framework.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Listed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which servlets there are, and which filter acts on them and on other handlers. */
final class ContainerPoliciesTest {

  private static final String SERVLETS =
      """
      package app;
      import jakarta.servlet.annotation.*;
      import jakarta.servlet.http.*;
      @WebServlet("/orders") class Orders extends HttpServlet { protected void doGet(HttpServletRequest q, HttpServletResponse r) {} protected void doPost(HttpServletRequest q, HttpServletResponse r) {} }
      @WebServlet(urlPatterns = {"/admin/*", "/audit"}) class Admin extends HttpServlet { protected void service(HttpServletRequest q, HttpServletResponse r) {} }
      class Described extends HttpServlet { protected void doGet(HttpServletRequest q, HttpServletResponse r) {} }
      """;

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.annotation.*;
      import jakarta.servlet.http.*;
      %s class Cors implements Filter { public void doFilter(ServletRequest q, ServletResponse r, FilterChain c) {
        ((HttpServletResponse) r).setHeader("Access-Control-Allow-Origin", "*"); } }
      """;

  private static final String DESCRIPTOR =
      """
      <web-app>
        <servlet><servlet-name>d</servlet-name><servlet-class>app.Described</servlet-class></servlet>
        <servlet-mapping><servlet-name>d</servlet-name><url-pattern>/described</url-pattern></servlet-mapping>
        %s
      </web-app>
      """;

  private static List<String> listed(String annotation, String more) {
    Map<String, String> texts = new HashMap<>();
    texts.put("src/main/java/app/Orders.java", SERVLETS);
    texts.put("src/main/java/app/Cors.java", FILTER.formatted(annotation));
    texts.put("src/main/webapp/WEB-INF/web.xml", DESCRIPTOR.formatted(more));
    return Listed.in(texts);
  }

  @Test
  void aFilterForEverything() {
    assertEquals(
        List.of(
            "GET|POST /orders: response header 6",
            "/admin/*, /audit: response header 6",
            "GET /described: response header 6"),
        listed("@WebFilter(\"/*\")", ""));
  }

  @Test
  void aFilterForAFolder() {
    assertEquals(
        List.of(
            "GET|POST /orders: no CORS configuration covers it",
            "/admin/*, /audit: it cannot be told whether Cors.doFilter acts on it",
            "GET /described: no CORS configuration covers it"),
        listed("@WebFilter(urlPatterns = \"/admin/*\")", ""));
  }

  @Test
  void aFilterOfADescriptorForAServlet() {
    assertEquals(
        List.of(
            "GET|POST /orders: no CORS configuration covers it",
            "/admin/*, /audit: no CORS configuration covers it",
            "GET /described: response header 6"),
        listed(
            "",
            """
            <filter><filter-name>c</filter-name><filter-class>app.Cors</filter-class></filter>
            <filter-mapping><filter-name>c</filter-name><servlet-name>d</servlet-name></filter-mapping>
            """));
  }

  @Test
  void aShippedFilterBeforeResourcesAndControllers() {
    assertEquals(
        List.of(
            "GET /api/pets: Jetty CrossOriginFilter 2",
            "GET /api/pets/{id}: Jetty CrossOriginFilter 2",
            "GET /api/owners: Jetty CrossOriginFilter 2"),
        Listed.in(
            Map.of(
                "src/main/java/app/A.java",
                "package app; import jakarta.ws.rs.*; @Path(\"/api/pets\") class A {\n"
                    + "@GET public String all() { return \"\"; } @GET @Path(\"/{id}\") void x() {} }",
                "src/main/java/app/B.java",
                "package app; import org.springframework.web.bind.annotation.*; @RestController class"
                    + " B {\n @GetMapping(\"/api/owners\") String all() { return \"\"; } }",
                "src/main/webapp/WEB-INF/web.xml",
                """
                <web-app><filter><filter-name>c</filter-name>
                <filter-class>org.eclipse.jetty.servlets.CrossOriginFilter</filter-class></filter>
                <filter-mapping><filter-name>c</filter-name><url-pattern>/api/*</url-pattern></filter-mapping>
                </web-app>
                """)));
  }

  @Test
  void aServletWithHeadersOfItsOwn() {
    assertEquals(
        List.of("GET /own: response header 4"),
        Listed.in(
            Map.of(
                "src/main/java/app/Own.java",
                """
                package app;
                import jakarta.servlet.http.*;
                @jakarta.servlet.annotation.WebServlet("/own") class Own extends HttpServlet { protected void doGet(HttpServletRequest q, HttpServletResponse r) {
                  r.setHeader("Access-Control-Allow-Origin", "*"); } }
                """)));
  }

  @Test
  void patternsCoverPaths() {
    assertEquals(UrlPattern.Cover.ALL, cover("/api/*", "/api"));
    assertEquals(UrlPattern.Cover.ALL, cover("/api/*", "/api/{id}"));
    assertEquals(UrlPattern.Cover.NONE, cover("/api/*", "/apis"));
    assertEquals(UrlPattern.Cover.SOME, cover("/api/*", "/{any}"));
    assertEquals(UrlPattern.Cover.ALL, cover("*.json", "/a/b.json"));
    assertEquals(UrlPattern.Cover.NONE, cover("*.json", "/a/b"));
    assertEquals(UrlPattern.Cover.ALL, cover("/", "/a/b"));
    assertEquals(UrlPattern.Cover.NONE, cover("/a", "/a/b"));
  }

  private static UrlPattern.Cover cover(String pattern, String path) {
    return UrlPattern.cover(List.of(pattern), List.of(path));
  }
}
