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

  private static final String PARTS =
      """
      java.util.Map<String, String> headers = new %s;
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        headers.put(line.split(":")[0], line.split(":")[1]);
      }
      int length = in.read();
      OutputStream out = socket.getOutputStream();
      PrintWriter text = new PrintWriter(out);
      StringBuilder lines = new StringBuilder();
      String origin = headers.get("Origin");
      if (%s) {
        %s
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out.write((\"HTTP/1.1 200 OK\\r\\nAccess-Control-Allow-Origin: \" + origin + \"\\r\\n\" + length).getBytes());",
        "out.write((\"HTTP/1.1 \" + length + \"\\r\\nAccess-Control-Allow-Origin: \" + origin + \"\\r\\n\").getBytes());",
        "text.print(\"HTTP/1.1 200 OK\\r\\n\"); text.printf(\"Length: %d\\r\\n\", length); text.printf(\"Access-Control-Allow-Origin: %s\\r\\n\", origin);",
        "text.println(\"HTTP/1.1 200\"); text.print(\"Access-Control-Allow-Origin: \"); text.println(origin);",
        "out.write(String.format(\"HTTP/1.1 %d OK\\r\\nAccess-Control-Allow-Origin: %s\\r\\n\", length, origin).getBytes());",
        "out.write(\"HTTP/1.1 %d OK\\r\\nAccess-Control-Allow-Origin: %s\\r\\n\".formatted(length, origin).getBytes());",
        "out.write(String.join(\"\\r\\n\", \"HTTP/1.1 \" + length, \"Access-Control-Allow-Origin: \" + origin, \"\").getBytes());",
        "lines.append(\"HTTP/1.1 \").append(length).append(\"\\r\\n\").append(\"Access-Control-Allow-Origin: \").append(origin).append(\"\\r\\n\"); out.write(lines.toString().getBytes());",
      })
  void partsOfAResponseMayBeUnknown(String code) {
    for (String map : List.of("java.util.HashMap<>()", "java.util.TreeMap<>()")) {
      assertEquals(
          List.of("reflected-origin https://evil.test"), rules(PARTS.formatted(map, "true", code)));
      assertEquals(
          List.of("weak-origin-check https://evilapp.example"),
          rules(PARTS.formatted(map, "origin.endsWith(\"app.example\")", code)));
      assertEquals(
          List.of(), rules(PARTS.formatted(map, "origin.equals(\"https://app.example\")", code)));
    }
  }

  @Test
  void lineBehindAnUnknownOneIsShownWhereItIsWritten() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen(
            "String head = \"HTTP/1.1 200 OK\\r\\nDate: \" + new java.util.Date() + \"\\r\\n\"\n"
                + "+ \"Access-Control-Allow-Origin: *\\r\\n\";\n"
                + "socket.getOutputStream().write(head.getBytes());"));
  }

  private static List<String> rules(String statements) {
    return seen(statements).stream().map(line -> line.replaceFirst("\\d+ \\w+ ", "")).toList();
  }

  @Test
  void linesAroundUnknownPartsAreRead() {
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"),
        seen(
            "socket.getOutputStream().write((\"HTTP/1.1 200 OK\\r\\nDate: \" + new java.util.Date() +"
                + " \"\\r\\nAccess-Control-Allow-Origin: *\\r\\n\").getBytes());"));
  }
}
