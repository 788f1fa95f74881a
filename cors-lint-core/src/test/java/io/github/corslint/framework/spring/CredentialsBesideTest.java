package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One filter that writes the origin, and another one that lets cookies in. */
final class CredentialsBesideTest {

  private static final String DIR = "src/main/java/app/";

  private static String filter(String name, String annotation, String statements) {
    return """
        package app;
        import jakarta.servlet.*; import jakarta.servlet.annotation.*; import jakarta.servlet.http.*;
        import org.springframework.stereotype.Component;
        %s public class %s extends HttpFilter {
          @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws java.io.IOException, ServletException {
            %s
          }
        }
        """
        .formatted(annotation, name, statements);
  }

  private static final String ECHO =
      "response.setHeader(\"Vary\", \"Origin\"); String o = request.getHeader(\"Origin\"); response.setHeader(\"Access-Control-Allow-Origin\", o);";

  private static List<String> severities(String origin, String cookies, String beans, String goOn) {
    String write = "response.setHeader(\"Access-Control-Allow-Credentials\", \"true\"); ";
    String config =
        """
        package app;
        import org.springframework.boot.web.servlet.FilterRegistrationBean;
        import org.springframework.context.annotation.*;
        @Configuration class Beans { %s }
        """
            .formatted(beans);
    return Seen.in(
            Map.of(
                DIR + "Origins.java",
                    filter("Origins", origin, ECHO + " chain.doFilter(request, response);"),
                DIR + "Cookies.java", filter("Cookies", cookies, write + goOn),
                DIR + "Beans.java", config))
        .stream()
        .map(finding -> finding.replaceAll("^\\d+ (\\w+) .*", "$1"))
        .toList();
  }

  private static final String ON = "chain.doFilter(request, response);";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Component|@Component|",
        "@Component||@Bean FilterRegistrationBean<Cookies> c() { return new FilterRegistrationBean<>(new Cookies()); }",
        "@Component||@Bean FilterRegistrationBean<Cookies> c() { var r = new FilterRegistrationBean<>(new Cookies()); r.addUrlPatterns(\"/api/*\"); return r; }",
        "@Component||@Bean Cookies c() { return new Cookies(); }",
        "@WebFilter(\"/*\")|@WebFilter(urlPatterns = {\"/api/*\"})|",
      })
  void areSeenTogether(String origin, String cookies, String beans) {
    assertEquals(List.of("error"), severities(none(origin), none(cookies), none(beans), ON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@WebFilter(\"/open/*\")|@WebFilter(urlPatterns = {\"/api/*\"})|",
        "@Component||@Bean FilterRegistrationBean<Cookies> c() { var r = new FilterRegistrationBean<>(new Cookies()); r.setEnabled(false); return r; }",
        "@Component||",
      })
  void areApart(String origin, String cookies, String beans) {
    assertEquals(List.of("warning"), severities(none(origin), none(cookies), none(beans), ON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error|if (\"OPTIONS\".equals(request.getMethod())) { return; } chain.doFilter(request, response);",
        "error|if (isPreflight(request)) { response.setStatus(204); } else { chain.doFilter(request, response); }",
        "warning|if (request.getUserPrincipal() == null) { return; } chain.doFilter(request, response);",
        "warning|if (!\"OPTIONS\".equals(request.getMethod())) { return; } chain.doFilter(request, response);",
      })
  void meetWhereRequestsAreHandedOn(String severity, String goOn) {
    assertEquals(List.of(severity), severities("@Component", "@Component", "", goOn));
  }

  private static String none(String text) {
    return text == null ? "" : text;
  }
}
