package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters that act on what another filter of the same request has left for them. */
final class EarlierCodeTest {

  private static final String FOLDER = "src/main/java/app/";

  private static List<String> servlet(String first, String second) {
    String firstFilter =
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.io.IOException;
        import java.util.Set;
        public class FirstFilter implements Filter {
          static final String NAME = "app.verdict";
          static final ThreadLocal<Boolean> LOCAL = new InheritableThreadLocal<>();
          private static final Set<String> TRUSTED = Set.of("https://www.acme.example");
          @Override
          public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
              throws IOException, ServletException {
            HttpServletRequest request = (HttpServletRequest) req;
            HttpServletResponse response = (HttpServletResponse) res;
            String origin = request.getHeader("Origin");
            %s
            chain.doFilter(req, res);
            LOCAL.remove();
          }
        }
        """
            .formatted(first);
    String secondFilter =
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.io.IOException;
        public class SecondFilter extends HttpFilter {
          @Override
          protected void doFilter(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws IOException, ServletException {
            if (%s) {
              response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
              response.setHeader("Access-Control-Allow-Credentials", "true");
              response.addHeader("Vary", "Origin");
            }
            chain.doFilter(request, response);
          }
        }
        """
            .formatted(second);
    return Seen.in(
        Map.of(
            FOLDER + "FirstFilter.java", firstFilter, FOLDER + "SecondFilter.java", secondFilter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request.setAttribute(NAME, TRUSTED.contains(origin));"
            + "| Boolean.TRUE.equals(request.getAttribute(FirstFilter.NAME))",
        "request.setAttribute(NAME, TRUSTED.contains(origin));"
            + "| (boolean) request.getAttribute(\"app.verdict\")",
        "if (TRUSTED.contains(origin)) { request.setAttribute(NAME, origin); }"
            + "| request.getAttribute(FirstFilter.NAME) != null",
        "if (origin != null && !TRUSTED.contains(origin)) { response.setStatus(403); return; }"
            + " request.setAttribute(NAME, 1);"
            + "| request.getAttribute(FirstFilter.NAME) != null",
        "LOCAL.set(TRUSTED.contains(origin)); | FirstFilter.LOCAL.get()"
      })
  void keepOthersOutWhenTheVerdictIsExact(String first, String second) {
    assertEquals(List.of(), servlet(first, second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request.setAttribute(NAME, origin != null && origin.endsWith(\"acme.example\"));"
            + "| Boolean.TRUE.equals(request.getAttribute(FirstFilter.NAME))"
            + "| 11 error weak-origin-check https://evilacme.example",
        "LOCAL.set(origin != null && origin.endsWith(\"acme.example\"));"
            + "| Boolean.TRUE.equals(FirstFilter.LOCAL.get())"
            + "| 11 error weak-origin-check https://evilacme.example",
        "request.setAttribute(NAME, true);"
            + "| Boolean.TRUE.equals(request.getAttribute(FirstFilter.NAME))"
            + "| 11 error reflected-origin https://evil.test",
        "request.setAttribute(\"other\", TRUSTED.contains(origin));"
            + "| request.getAttribute(FirstFilter.NAME) == null"
            + "| 11 error reflected-origin https://evil.test"
      })
  void letInWhomTheVerdictLetsIn(String first, String second, String seen) {
    assertEquals(List.of(seen), servlet(first, second));
  }

  private static List<String> reactive(String verdict, String condition) {
    String first =
        """
        package app;
        import org.springframework.stereotype.Component;
        import org.springframework.web.server.*;
        import reactor.core.publisher.Mono;
        @Component
        public class FirstFilter implements WebFilter {
          @Override
          public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            String origin = exchange.getRequest().getHeaders().getOrigin();
            exchange.getAttributes().put("verdict", %s);
            return chain.filter(exchange);
          }
        }
        """
            .formatted(verdict);
    String second =
        """
        package app;
        import org.springframework.stereotype.Component;
        import org.springframework.web.server.*;
        import reactor.core.publisher.Mono;
        @Component
        public class SecondFilter implements WebFilter {
          @Override
          public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            var headers = exchange.getResponse().getHeaders();
            headers.add("Vary", "Origin");
            if (%s) {
              headers.setAccessControlAllowOrigin(exchange.getRequest().getHeaders().getOrigin());
              headers.setAccessControlAllowCredentials(true);
            }
            return chain.filter(exchange);
          }
        }
        """
            .formatted(condition);
    return Seen.in(
        Map.of(FOLDER + "FirstFilter.java", first, FOLDER + "SecondFilter.java", second));
  }

  @ParameterizedTest
  @CsvSource({
    "Boolean.TRUE.equals(exchange.getAttribute(\"verdict\"))",
    "exchange.<Boolean>getRequiredAttribute(\"verdict\")",
    "(boolean) exchange.getAttributes().get(\"verdict\")"
  })
  void attributesOfAnExchangeAreAMap(String condition) {
    String exact = "\"https://a.example\".equals(origin)";
    String suffix = "origin != null && origin.endsWith(\"a.example\")";
    assertEquals(List.of(), reactive(exact, condition));
    assertEquals(
        List.of("12 error weak-origin-check https://evila.example"), reactive(suffix, condition));
  }

  @Test
  void aDefaultStandsForAnAttributeThatNobodySets() {
    String condition = "(boolean) exchange.getAttributeOrDefault(\"verdict\", true)";
    assertEquals(
        List.of("11 error ineffective-origin-check https://evil.test"),
        reactive("\"https://a.example\".equals(origin) ? true : null", condition));
  }
}
