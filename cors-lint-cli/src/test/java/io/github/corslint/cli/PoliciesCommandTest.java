package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PoliciesCommandTest {

  private static final String CONTROLLER =
      """
      import org.springframework.web.bind.annotation.*;

      @RestController
      public class OrderController {

        @CrossOrigin("https://shop.example.com")
        @GetMapping("/orders")
        public String orders() {
          return "[]";
        }

        @PostMapping("/orders")
        public void order() {}
      }
      """;

  @TempDir Path folder;

  private Session run(String... arguments) throws Exception {
    Files.writeString(folder.resolve("OrderController.java"), CONTROLLER);
    return Session.over(CorsLint::scan).run(arguments);
  }

  @Test
  void showsEachHandlerWithItsPolicyOrWhyItHasNone() throws Exception {
    Session session = run("policies", folder.toString());
    assertEquals(0, session.exitCode(), session.err());
    assertTrue(session.out().contains("GET /orders  OrderController.orders\n"), session.out());
    assertTrue(session.out().contains("origins      https://shop.example.com\n"), session.out());
    assertTrue(session.out().contains("POST /orders  OrderController.order\n"), session.out());
    assertTrue(session.out().contains("none: no CORS configuration covers it"), session.out());
    assertTrue(session.err().contains("1 policy, 2 handlers"), session.err());
  }

  @Test
  void writesATableOfMarkdown() throws Exception {
    Session session = run("policies", folder.toString(), "--format", "markdown");
    String[] lines = session.out().split("\n");
    assertEquals("|---|---|---|---|---|---|---|---|", lines[1]);
    assertEquals(4, lines.length, session.out());
    assertTrue(lines[2].startsWith("| /orders | GET | OrderController.orders |"), lines[2]);
  }

  @Test
  void writesJsonIntoAFile() throws Exception {
    Path file = folder.resolve("map.json");
    Session session =
        run("policies", folder.toString(), "--format", "json", "--output", file.toString());
    assertEquals("", session.out());
    String text = Files.readString(file);
    assertTrue(text.contains("\"path\": \"/orders\""), text);
    assertTrue(text.contains("\"credentials\": \"no\""), text);
  }

  @Test
  void saysInOneLineWhatIsWrongWithAPath() {
    Session session = Session.over(CorsLint::scan).run("policies", folder + "/nowhere");
    assertEquals(2, session.exitCode());
    assertEquals(1, session.err().lines().count(), session.err());
  }
}
