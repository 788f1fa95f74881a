package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that the container fills, beside which setters stand. */
final class InjectedFieldTest {

  private static List<String> seen(String origins) {
    String path = "src/main/java/app/Gate.java";
    String text =
        """
        package app;
        import jakarta.annotation.PostConstruct;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.util.*;
        import java.util.regex.Pattern;
        import org.springframework.beans.factory.annotation.Value;
        @org.springframework.stereotype.Component
        class Gate extends org.springframework.web.filter.OncePerRequestFilter {
          @Value("#{'${gate.origins:%s}'.split(',')}")
          private List<String> origins;
          private final List<Pattern> patterns = new ArrayList<>();
          void setOrigins(List<String> origins) { this.origins = origins; }
          @PostConstruct
          void compile() {
            if (origins != null) {
              origins.forEach(o -> patterns.add(Pattern.compile(o)));
            }
          }
          @Override
          protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            String origin = request.getHeader("Origin");
            for (Pattern pattern : patterns) {
              if (pattern.matcher(origin).matches()) {
                response.setHeader("Access-Control-Allow-Origin", origin);
                response.setHeader("Vary", "Origin");
              }
            }
          }
        }
        """
            .formatted(origins);
    List<String> all = new java.util.ArrayList<>(Seen.in(path, text));
    all.addAll(Seen.notes(path, text));
    return all;
  }

  @Test
  void holdWhatTheContainerPutsThere() {
    assertEquals(List.of(), seen("https://gate[.]example[.]com"));
    assertEquals(
        List.of("24 warning ineffective-origin-check https://evil.test"), seen("https://.*"));
  }
}
