package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions on numbers, of which some have to do with the origin and some have not. */
final class NumbersTest {

  private static final String PATH = "src/main/java/app/Gate.java";

  private static String gate(String condition) {
    return """
        package app;
        import jakarta.servlet.http.*;
        class Gate {
          private final Limits limits;
          Gate(Limits limits) { this.limits = limits; }
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            if (%s) {
              response.setHeader("Vary", "Origin");
              response.setHeader("Access-Control-Allow-Origin", origin);
            }
          }
        }
        """
        .formatted(condition);
  }

  @Test
  void whatIsAskedOfOtherThingsIsNoCheck() {
    for (String condition :
        List.of(
            "origin != null && limits.methods().indexOf(request.getMethod()) > -1",
            "limits.rate() >= 10",
            "'a' < limits.letter()")) {
      assertEquals(
          List.of("10 warning reflected-origin https://evil.test"),
          Seen.in(PATH, gate(condition)),
          condition);
    }
  }

  @Test
  void whatIsAskedOfTheOriginIs() {
    for (String condition :
        List.of("limits.rankOf(origin) > 3", "limits.rate() > origin.hashCode()")) {
      assertEquals(List.of(), Seen.in(PATH, gate(condition)), condition);
    }
  }
}
