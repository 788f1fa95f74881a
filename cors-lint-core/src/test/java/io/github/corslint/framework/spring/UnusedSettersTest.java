package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of components that have setters. */
final class UnusedSettersTest {

  private static final String DIR = "src/main/java/app/";

  private static List<String> seen(String annotation, String setter, Map<String, String> beside) {
    String filter =
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.util.*;
        import org.springframework.beans.factory.annotation.*;
        import org.springframework.stereotype.Component;
        %s
        public class Filter extends HttpFilter {
          private Set<String> origins = Set.of("https://app.acme.com");
          %s public void setOrigins(Set<String> origins) { this.origins = origins; }
          @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws java.io.IOException, ServletException {
            String origin = request.getHeader("Origin");
            response.addHeader("Vary", "Origin");
            if (origins.contains(origin)) { response.setHeader("Access-Control-Allow-Origin", origin); }
            chain.doFilter(request, response);
          }
        }
        """
            .formatted(annotation, setter);
    Map<String, String> files = new TreeMap<>(beside);
    files.put(DIR + "Filter.java", filter);
    return CorsLint.check(files).findings().stream().map(f -> f.rule().name()).toList();
  }

  @ParameterizedTest
  @CsvSource({"@Component, ''", "@Component, @Autowired(required = false)"})
  void keepWhatNobodyReplaces(String annotation, String setter) {
    assertEquals(List.of(), seen(annotation, setter, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"@Component, @Deprecated", "'', ''", "@Component, @Autowired"})
  void mayBeSetByOthers(String annotation, String setter) {
    assertEquals(List.of("undecidable-origin"), seen(annotation, setter, Map.of()));
  }

  @Test
  void areSetByCodeOfTheModule() {
    String user = "package app; class User { void use(Filter f) { f.setOrigins(load()); } }";
    assertEquals(
        List.of("undecidable-origin"), seen("@Component", "", Map.of(DIR + "User.java", user)));
    assertEquals(
        List.of(), seen("@Component", "", Map.of("src/test/java/app/UserTest.java", user)));
  }

  @Test
  void areSetWithTheBeansOfAMethod() {
    String lists =
        "package app; import java.util.*; import org.springframework.context.annotation.*;"
            + " @Configuration class Lists { @Bean Set<String> origins() { return Other.load(); } }";
    assertEquals(
        List.of("undecidable-origin"),
        seen("@Component", "@Autowired(required = false)", Map.of(DIR + "Lists.java", lists)));
  }
}
