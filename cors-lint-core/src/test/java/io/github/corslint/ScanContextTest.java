package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of other modules are looked up, yet those modules are not judged. */
class ScanContextTest {
  @TempDir private Path base;

  @BeforeEach
  void writeModules() throws IOException {
    write(
        "sites/src/main/java/sites/Sites.java",
        """
        package sites;

        @org.springframework.web.bind.annotation.CrossOrigin(originPatterns = "*")
        public final class Sites {
          public static final String PARTNERS = "*";
        }
        """);
    write(
        "shop/src/main/java/shop/Orders.java",
        """
        package shop;

        import org.springframework.web.bind.annotation.CrossOrigin;
        import org.springframework.web.bind.annotation.RestController;
        import sites.Sites;

        @RestController
        @CrossOrigin(originPatterns = Sites.PARTNERS, allowCredentials = "true")
        class Orders {}
        """);
  }

  @Test
  void givesValuesToTheModuleThatIsJudged() throws InvalidRequestException {
    assertEquals(
        List.of("shop/src/main/java/shop/Orders.java any-origin-with-credentials"),
        findings(List.of(base.resolve("sites"))));
  }

  @Test
  void isWhatMakesTheDifference() throws InvalidRequestException {
    assertEquals(
        List.of("shop/src/main/java/shop/Orders.java undecidable-origin"), findings(List.of()));
  }

  private List<String> findings(List<Path> context) throws InvalidRequestException {
    ScanRequest shop =
        ScanRequest.builder(base).roots(List.of(base.resolve("shop"))).context(context).build();
    Report report = CorsLint.scan(shop);
    return report.findings().stream().map(f -> f.at().path() + " " + f.rule().name()).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
