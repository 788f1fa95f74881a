package io.github.corslint.framework.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServletFiltersTest {

  private static final String TOMCAT = "org.apache.catalina.filters.CorsFilter";
  private static final String JETTY = "org.eclipse.jetty.servlets.CrossOriginFilter";
  private static final String DZHUVINOV = "com.thetransactioncompany.cors.CORSFilter";

  private static List<String> xml(String type, String... namesAndValues) {
    return Seen.in("src/main/webapp/WEB-INF/web.xml", webXml(type, namesAndValues));
  }

  /** The class stands in line 4; each parameter takes a line from 5 on. */
  private static String webXml(String type, String... namesAndValues) {
    StringBuilder text =
        new StringBuilder("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\">\n<filter>\n");
    text.append("<filter-name>x</filter-name>\n<filter-class>" + type + "</filter-class>\n");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append("<init-param><param-name>" + namesAndValues[i] + "</param-name><param-value>");
      text.append(namesAndValues[i + 1] + "</param-value></init-param>\n");
    }
    return text
        + "</filter>\n<filter-mapping><filter-name>x</filter-name>"
        + "<url-pattern>/*</url-pattern></filter-mapping></web-app>\n";
  }

  @Test
  void tomcatIsClosedByDefault() {
    assertEquals(List.of(), xml(TOMCAT));
    assertEquals(
        List.of(),
        xml(
            TOMCAT,
            "cors.allowed.origins",
            "https://app.example.com",
            "cors.support.credentials",
            "true"));
  }

  @Test
  void tomcatWithStarIsOpenAndWithCredentialsFails() {
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"),
        xml(TOMCAT, "cors.allowed.origins", "*"));
    assertEquals(
        List.of("5 warning wildcard-with-credentials"),
        xml(TOMCAT, "cors.allowed.origins", "*", "cors.support.credentials", "true"));
  }

  @Test
  void oldTomcatWasOpenByDefault() {
    String pom =
        """
        <project><dependencies><dependency><groupId>org.apache.tomcat.embed</groupId>
        <artifactId>tomcat-embed-core</artifactId><version>8.5.31</version>
        </dependency></dependencies></project>
        """;
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        Seen.in(Map.of("src/main/webapp/WEB-INF/web.xml", webXml(TOMCAT), "pom.xml", pom)));
  }

  @Test
  void jettyIsOpenWithCredentialsByDefault() {
    assertEquals(List.of("4 error any-origin-with-credentials https://evil.test"), xml(JETTY));
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"),
        xml(JETTY, "allowedOrigins", "*", "allowCredentials", "false"));
    assertEquals(List.of(), xml(JETTY, "allowedOrigins", "https://app.example.com"));
    assertEquals(
        List.of("5 error weak-origin-pattern https://evilexample.com"),
        xml(JETTY, "allowedOrigins", "https://*example.com"));
  }

  @Test
  void otherFiltersAreOpenByDefault() {
    String open = "4 error any-origin-with-credentials https://evil.test";
    assertEquals(List.of(open), xml(DZHUVINOV));
    assertEquals(List.of(open), xml("org.ebaysf.web.cors.CORSFilter"));
    assertEquals(List.of(open), xml("org.apache.hadoop.security.http.CrossOriginFilter"));
  }

  @Test
  void listedOriginsAreSilent() {
    assertEquals(
        List.of(),
        xml(
            DZHUVINOV,
            "cors.allowOrigin",
            "https://a.example.com https://b.example.com",
            "cors.allowSubdomains",
            "true"));
    assertEquals(
        List.of(),
        xml("org.ebaysf.web.cors.CORSFilter", "cors.allowed.origins", "https://a.example.com"));
  }

  @Test
  void aFilterWithoutMappingIsInert() {
    assertEquals(
        List.of(),
        Seen.in(
            "WEB-INF/web.xml",
            "<web-app><filter><filter-name>x</filter-name><filter-class>"
                + JETTY
                + "</filter-class></filter></web-app>"));
  }

  private static List<String> java(String imports, String body) {
    return Seen.in(
        "src/main/java/app/Setup.java",
        "package app;\n" + imports + "\nclass Setup {\n" + body + "\n}\n");
  }

  @Test
  void dropwizardRegistersJettysFilter() {
    String imports =
        "import org.eclipse.jetty.servlets.CrossOriginFilter;"
            + "import jakarta.servlet.FilterRegistration;"
            + "import io.dropwizard.core.setup.Environment;";
    String start =
        "void run(Environment environment) {\nFilterRegistration.Dynamic cors ="
            + " environment.servlets().addFilter(\"CORS\", CrossOriginFilter.class);\n";
    assertEquals(
        List.of("5 error any-origin-with-credentials https://evil.test"),
        java(imports, start + "cors.addMappingForUrlPatterns(null, true, \"/*\"); }"));
    assertEquals(List.of(), java(imports, start + "}"), "never mapped, never asked");
    assertEquals(
        List.of("6 error any-origin-with-credentials https://evil.test"),
        java(
            imports,
            start
                + "cors.setInitParameter(CrossOriginFilter.ALLOWED_ORIGINS_PARAM, \"*\");\n"
                + "cors.addMappingForUrlPatterns(null, true, \"/*\"); }"));
    assertEquals(
        List.of(),
        java(
            imports,
            start + "cors.setInitParameter(\"allowedOrigins\", \"https://app.example.com\"); }"));
  }

  @Test
  void holdersAndBeansRegisterFilters() {
    assertEquals(
        List.of("6 error any-origin-with-credentials https://evil.test"),
        java(
            "import org.eclipse.jetty.servlets.CrossOriginFilter;"
                + "import org.eclipse.jetty.servlet.FilterHolder;",
            """
            FilterHolder holder() {
              FilterHolder cors = new FilterHolder(CrossOriginFilter.class);
              cors.setInitParameter("allowedOrigins", "*");
              return cors;
            }
            """));
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        java(
            "import org.apache.catalina.filters.CorsFilter;"
                + "import org.springframework.boot.web.servlet.FilterRegistrationBean;",
            """
            FilterRegistrationBean<CorsFilter> cors() {
              var bean = new FilterRegistrationBean<>(new CorsFilter());
              bean.addInitParameter("cors.allowed.origins", "*");
              return bean;
            }
            """));
  }

  @Test
  void springsFilterOfThatNameIsNotTomcats() {
    assertEquals(
        List.of(),
        java(
            "import org.springframework.web.filter.CorsFilter;"
                + "import org.springframework.boot.web.servlet.FilterRegistrationBean;",
            """
            FilterRegistrationBean<CorsFilter> cors(CorsFilter filter) {
              return new FilterRegistrationBean<>(filter);
            }
            """));
  }

  @Test
  void anAnnotatedSubclassIsToldByItsAnnotation() {
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "src/main/java/app/Cors.java",
            """
            package app;
            import jakarta.servlet.annotation.*;
            @WebFilter(urlPatterns = "/*", initParams = {
                @WebInitParam(name = "cors.allowed.origins", value = "*"),
                @WebInitParam(name = "cors.allowed.methods", value = "GET")})
            class Cors extends org.ebaysf.web.cors.CORSFilter {}
            """));
  }

  @Test
  void aFileOfItsOwnMayTellTheFilterOfDzhuvinov() {
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        Seen.in("src/main/resources/cors.properties", "cors.allowOrigin = *\n"));
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        Seen.in("src/main/resources/cors.properties", "cors.supportedMethods = GET\n"));
    assertEquals(
        List.of("1 warning invalid-configuration"),
        Seen.in("src/main/webapp/WEB-INF/cors.properties", "cors.allowOrigin = example.com\n"));
    assertEquals(
        List.of(),
        Seen.in(
            "src/main/webapp/WEB-INF/cors.properties",
            "cors.allowOrigin = https://app.example.com\n"));
    assertEquals(
        List.of(), Seen.in("src/main/resources/application.properties", "cors.allowOrigin = *\n"));
  }

  private static final String TOLD =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      public class Told implements Filter {
        private String[] origins;
        @Override public void init(FilterConfig c) { String p = c.getInitParameter("origins"); origins = p == null ? new String[] {"*"} : p.split(","); }
        @Override public void doFilter(ServletRequest q, ServletResponse r, FilterChain c) {
          String origin = ((HttpServletRequest) q).getHeader("Origin");
          for (String o : origins) { if (o.equals("*") || o.equals(origin)) ((HttpServletResponse) r).setHeader("Access-Control-Allow-Origin", origin); } }
      }
      """;

  private static List<String> told(String name, String registering) {
    String path = "src/main/java/app/";
    String text = "package app;\nimport java.util.*;\npublic class " + name + registering;
    return Seen.in(Map.of(path + "Told.java", TOLD, path + "wiring/" + name + ".java", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filter(\"/*\").through(Told.class, Map.of(\"origins\", \"%s\"));",
        "Map<String, String> m = new HashMap<>(); m.put(\"origins\", \"%s\");"
            + " filter(\"/*\").through(Told.class, m);",
        "context.addFilter(\"told\", Told.class).setInitParameters(Map.of(\"origins\", \"%s\"));"
      })
  void mapsOfInitParameters(String code) {
    String wiring = " extends ServletModule { void configureServlets() { " + code + " } }";
    assertEquals(List.of(), told("ApiModule", wiring.formatted("https://app.example.com")));
    assertEquals(
        List.of("9 warning null-origin null"), told("ApiModule", wiring.formatted("null")));
  }

  /** How a filter may be registered and told a list, with %s for its value or {@code null}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FilterHolder h = new FilterHolder(new Told()); h.setInitParameter(\"origins\", %s); context.addFilter(h, \"/*\", null);",
        "FilterHolder h = context.addFilter(Told.class, \"/*\", null); tell(h, \"origins\", %s); }"
            + " static void tell(FilterHolder h, String name, String value) { h.setInitParameter(name, value);",
        "var cors = environment.servlets().addFilter(\"cors\", new Told()); cors.setInitParameter(\"origins\", settings.origins()); }"
            + " static final Settings settings = new Settings(); static class Settings { String origins = %s; String origins() { return origins; }",
        "FilterRegistration.Dynamic d = event.getServletContext().addFilter(\"cors\", Told.class); Map.of(\"origins\", %s).forEach(d::setInitParameter);",
        "Servlets.deployment().addFilter(Servlets.filter(\"cors\", Told.class).addInitParam(\"origins\", %s));",
      })
  void registrationsAreRun(String code) {
    String main = " { static void main(String[] args) { " + code + " } }";
    assertEquals(
        List.of(), told("Main", main.formatted("\"https://app.example.com,https://example.com\"")));
    assertEquals(List.of("9 warning null-origin null"), told("Main", main.formatted("\"null\"")));
    assertEquals(List.of(), told("Main", main.formatted("args[0]")));
  }

  @Test
  void whatNothingTellsIsTheDefault() {
    List<String> open = List.of("9 warning ineffective-origin-check https://evil.test");
    String main =
        " { static void main(String[] args) { FilterHolder h = new FilterHolder(new Told());"
            + " h.setInitParameter(%s, \"https://app.example.com\"); } }";
    assertEquals(open, told("Main", main.formatted("\"other\"")));
    assertEquals(List.of(), told("Main", main.formatted("args[0]")));
    assertEquals(open, Seen.in("src/main/java/app/Told.java", TOLD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (p == null) throw new ServletException(\"origins\"); origins = p.split(\",\");",
        "origins = Objects.requireNonNull(p).split(\",\");",
      })
  void whatMustBeToldIsLeftOpen(String init) {
    String demanding =
        TOLD.replace("origins = p == null ? new String[] {\"*\"} : p.split(\",\");", init);
    assertEquals(
        List.of("9 note undecidable-origin"), Seen.notes("src/main/java/app/Told.java", demanding));
  }

  private static List<String> gate(String declaration, String init) {
    return Seen.in(
        "src/main/java/app/Gate.java",
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.annotation.*;
        import org.eclipse.jetty.servlets.CrossOriginFilter;
        %s {
          private final CrossOriginFilter real = new CrossOriginFilter();
          @Override public void init(FilterConfig config) throws ServletException {
            %s
          }
          static class Fixed implements FilterConfig {
            @Override public String getInitParameter(String name) { return name.equals("allowedOrigins") ? "https://app.example.com" : null; }
          }
        }
        """
            .formatted(declaration, init));
  }

  @ParameterizedTest
  @ValueSource(strings = {"implements Filter", "extends CrossOriginFilter"})
  void aFilterStartsTheShippedOneThatItStandsFor(String supertype) {
    String start = supertype.startsWith("extends") ? "super" : "real";
    String told =
        "@WebFilter(urlPatterns = \"/*\", initParams = @WebInitParam(name = \"allowedOrigins\", value = \"%s\")) class Gate ";
    List<String> open = List.of("8 error any-origin-with-credentials https://evil.test");
    assertEquals(open, gate("class Gate " + supertype, start + ".init(config);"));
    assertEquals(open, gate(told.formatted("*") + supertype, start + ".init(config);"));
    assertEquals(
        List.of(),
        gate(told.formatted("https://app.example.com") + supertype, start + ".init(config);"));
    assertEquals(List.of(), gate("class Gate " + supertype, start + ".init(new Fixed());"));
  }
}
