package io.github.corslint.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Witness;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks against a text that only the operator knows: those that are weak whatever it says are
 * found, those that may be right are not.
 */
final class UnknownTextTest {

  private static final String FILTER =
      """
      package app;

      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.net.URI;
      import java.util.*;
      import org.apache.commons.lang3.StringUtils;
      import org.springframework.beans.factory.annotation.Value;

      class Cors implements Filter {
        @Value("${cors.allowed}")
        private String allowed;

        private Tenants tenants;

        interface Tenants {
          String site();

          URI page();

          List<String> sites();
        }

        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
          String origin = ((HttpServletRequest) request).getHeader("Origin");
          if (origin != null && GUARD) {
            ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", origin);
            ((HttpServletResponse) response).setHeader("Vary", "Origin");
          }
        }
      }
      """;

  private static List<Finding> findings(String guard) {
    return CorsLint.check("src/main/java/app/Cors.java", FILTER.replace("GUARD", guard)).findings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allowed.contains(origin) | https://app.example.co",
        "allowed.trim().contains(origin) | https://app.example.co",
        "allowed.startsWith(origin) | https://app.example.co",
        "allowed.indexOf(origin) >= 0 | https://app.example.co",
        "tenants.site().contains(origin) | https://app.example.co",
        "tenants.page().toString().startsWith(origin) | https://app.example.co",
        "StringUtils.contains(allowed, origin) | https://app.example.co",
        "origin.startsWith(allowed) | https://app.example.com.evil.test",
        "StringUtils.startsWith(origin, allowed) | https://app.example.com.evil.test",
        "origin.contains(tenants.site()) | https://app.example.com.evil.test",
        "tenants.sites().stream().anyMatch(origin::startsWith) | https://app.example.com.evil.test",
        "tenants.sites().stream().anyMatch(s -> origin.contains(s)) | https://app.example.com.evil.test",
        "URI.create(origin).getHost().startsWith(allowed) | https://app.example.com.evil.test",
      })
  void findsWhatIsWeakWhateverTheTextSays(String guard, String origin) {
    List<Finding> findings = findings(guard);
    assertEquals(List.of("weak-origin-check"), names(findings), () -> "of " + findings);
    assertEquals(origin, findings.get(0).witness().map(Witness::origin).orElse(""));
    assertTrue(
        findings.get(0).related().stream().anyMatch(s -> s.text().startsWith("supposing ")),
        () -> "what is supposed is said beside it: " + findings.get(0).related());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allowed.equals(origin)",
        "origin.equalsIgnoreCase(allowed)",
        "Arrays.asList(allowed.split(\",\")).contains(origin)",
        "tenants.sites().contains(origin)",
        "tenants.sites().stream().anyMatch(origin::equals)",
        "tenants.sites().stream().anyMatch(s -> s.equalsIgnoreCase(origin))",
        "origin.endsWith(allowed)",
        "origin.matches(allowed)",
      })
  void leavesOpenWhatMayBeRight(String guard) {
    assertTrue(
        names(findings(guard)).stream().allMatch("undecidable-origin"::equals),
        () -> guard + ": " + findings(guard));
  }

  private static List<String> names(List<Finding> findings) {
    return findings.stream().map(f -> f.rule().name()).toList();
  }
}
