package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that code writes as text, without any library of HTTP. */
final class RawResponseTest {

  private static List<String> seen(String statements) {
    return Seen.in(
        "src/main/java/app/Raw.java",
        """
        package app;
        import java.io.*;
        class Raw {
          void answer(java.net.Socket socket) throws IOException {
            %s
          }
        }
        """
            .formatted(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socket.getOutputStream().write((\"HTTP/1.1 200 OK\\r\\n\" + \"Access-Control-Allow-Origin: %s\\r\\n\\r\\n\").getBytes());",
        "PrintWriter out = new PrintWriter(socket.getOutputStream()); out.print(\"HTTP/1.0 200 OK\\r\\n\"); out.print(\"Access-Control-Allow-Origin: %s\\r\\n\"); out.print(\"\\r\\n\");",
        "StringBuilder text = new StringBuilder(\"HTTP/1.1 204 No Content\\r\\n\"); text.append(\"Access-Control-Allow-Origin: %s\\r\\n\"); socket.getOutputStream().write(text.toString().getBytes());",
      })
  void linesOfAResponseAreHeaders(String code) {
    assertEquals(List.of("5 warning wildcard-origin https://evil.test"), seen(code.formatted("*")));
    assertEquals(List.of(), seen(code.formatted("https://app.example.com")));
  }

  @Test
  void otherTextIsNone() {
    assertEquals(List.of(), seen("System.out.println(\"Access-Control-Allow-Origin: *\");"));
  }
}
