package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Headers of which only their type tells what they are: those of the request or of the answer. */
final class HeadersByTypeTest {

  private static final String PATH = "src/main/java/app/Refusals.java";

  private static String refusals(String body) {
    return """
    package app;
    import org.springframework.http.*;
    import org.springframework.web.bind.annotation.ControllerAdvice;
    import org.springframework.web.context.request.WebRequest;
    import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
    @ControllerAdvice
    public class Refusals extends ResponseEntityExceptionHandler {
      @Override
      protected ResponseEntity<Object> handleExceptionInternal(
          Exception reason, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String origin = request.getHeader("Origin");
        headers.add("Vary", "Origin");
        %s
        return super.handleExceptionInternal(reason, body, headers, status, request);
      }
    }
    """
        .formatted(body);
  }

  @Test
  void areWrittenWhereTheyArePassed() {
    assertEquals(
        List.of("13 error weak-origin-check https://evilexample.com"),
        Seen.in(
            PATH,
            refusals(
                """
                if (origin != null && origin.endsWith("example.com")) {
                  headers.setAccessControlAllowOrigin(origin);
                  headers.setAccessControlAllowCredentials(true);
                }
                """)));
  }

  @Test
  void areNotWrittenWhereTheyAreLookedAt() {
    assertEquals(
        List.of(),
        Seen.in(
            PATH,
            refusals(
                "if (headers.getFirst(\"Access-Control-Allow-Origin\") == null) { headers.remove(\"Origin\"); }")));
  }

  @Test
  void areReadWhereTheyArePassed() {
    assertEquals(
        List.of("7 error reflected-origin https://evil.test"),
        Seen.in(
            "src/main/java/app/Api.java",
            """
            package app;
            import org.springframework.http.*;
            import org.springframework.web.bind.annotation.*;
            @RestController
            public class Api {
              @GetMapping("/a") ResponseEntity<String> a(@RequestHeader HttpHeaders asked) {
                return ResponseEntity.ok().header("Access-Control-Allow-Origin", asked.getOrigin())
                    .header("Access-Control-Allow-Credentials", "true").header("Vary", "Origin").body("a");
              }
            }
            """));
  }
}
