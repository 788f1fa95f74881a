package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of Spring that say who gets in. */
final class SpelTest {

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.util.*;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.stereotype.Component;
      @Component
      public class SiteFilter extends HttpFilter {
        @Value("%s") private List<String> sites;
        @Override protected void doFilter(HttpServletRequest q, HttpServletResponse response, FilterChain chain)
            throws java.io.IOException, ServletException {
          String origin = q.getHeader("Origin");
          response.addHeader("Vary", "Origin");
          if (sites.contains(origin) || sites.contains("*")) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
          chain.doFilter(q, response);
        }
      }
      """;

  private static List<String> seen(String expression, String keys) {
    return CorsLint.check(
            Map.of(
                "src/main/java/app/SiteFilter.java",
                FILTER.formatted(expression),
                "src/main/resources/application.properties",
                keys))
        .findings()
        .stream()
        .map(f -> f.rule().name())
        .toList();
  }

  private static void assertTells(String expression, String keys) {
    assertEquals(
        List.of(),
        seen(
            expression.replace("SITE", "https://a.acme.com"),
            keys.replace("SITE", "https://a.acme.com")));
    assertEquals(
        List.of("ineffective-origin-check"),
        seen(expression.replace("SITE", "*"), keys.replace("SITE", "*")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#{environment['app.sites'] ?: 'SITE'}",
        "#{environment.getProperty('app.sites', 'SITE')}",
        "#{environment['app.sites'] != null ? environment['app.sites'].split(',') : {'SITE'}}",
        "#{systemEnvironment['APP_ALLOWED'] ?: 'SITE'}",
        "#{systemEnvironment.APP_ALLOWED ?: 'SITE'}",
        "#{systemProperties['app.sites'] ?: 'https://m.acme.com,SITE'}",
        "#{T(java.util.Arrays).asList('https://m.acme.com', 'SITE')}",
        "#{T(java.util.List).of('SITE')}",
        "#{'${app.mode:strict}' == 'strict' ? 'SITE' : 'https://m.acme.com'}",
        "#{'${app.mode:strict}' eq 'lax' or !true ? 'https://m.acme.com' : 'SITE'}",
        "#{'${app.sites:}'.isEmpty() ? {'SITE'} : '${app.sites:}'.split(',')}",
        "#{'${app.sites:}'.length() > 0 && true ? '${app.sites:}' : 'https://m.acme.com,' + 'SITE'}",
        "#{T(org.springframework.util.StringUtils).commaDelimitedListToSet('${app.sites:SITE}')}",
        "#{{'https://m.acme.com', 'SITE'}[1]}",
        "#{{main: 'SITE', other: 'https://m.acme.com'}['main']}",
        "#{not false and 'a' ne 'b' ? 'SITE'.trim() : null}",
      })
  void areWorkedOut(String expression) {
    assertTells(expression, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "#{environment['app.sites'].split(',')};app.sites=https://m.acme.com,SITE",
        "#{environment['app.sites'] ?: 'https://m.acme.com'};app.sites=SITE",
        "#{${app.map}.keySet()};app.map={'SITE':'a', 'https://m.acme.com':'b'}",
        "#{${app.map}['main']};app.map={main:'SITE'}",
      })
  void askTheConfiguration(String expression, String keys) {
    assertTells(expression, keys);
  }

  @Test
  void askBeans() {
    String settings =
        "package app; import org.springframework.stereotype.Component;"
            + " @Component public class SiteSettings { public String getAll() { return \"%s\"; } }";
    for (String site : List.of("*", "https://a.acme.com")) {
      List<String> seen =
          CorsLint.check(
                  Map.of(
                      "src/main/java/app/SiteFilter.java",
                      FILTER.formatted("#{@siteSettings.all}"),
                      "src/main/java/app/SiteSettings.java",
                      settings.formatted(site)))
              .findings()
              .stream()
              .map(f -> f.rule().name())
              .toList();
      assertEquals(site.equals("*") ? List.of("ineffective-origin-check") : List.of(), seen);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#{environment['app.sites']}",
        "#{@elsewhere.sites}",
        "#{T(com.acme.Sites).all()}",
        "#{systemEnvironment['APP_ALLOWED'].split(',')}",
        "#{'a' + }",
        "#{'a'.foo('}",
      })
  void stayOpenWhereNothingTells(String expression) {
    assertEquals(List.of("undecidable-origin"), seen(expression, ""));
  }
}
