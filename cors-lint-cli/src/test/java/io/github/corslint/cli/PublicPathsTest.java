package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code public-paths} of the configuration file, and controllers with {@code @CrossOrigin}. */
final class PublicPathsTest {

  private static final String OPEN = "@CrossOrigin";

  @TempDir private Path folder;

  @BeforeEach
  void publicPaths() throws IOException {
    write("cors-lint.yml", "public-paths: [/feed/**, /.well-known/*]\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void controller(String ofClass, String ofMethods) throws IOException {
    write(
        "src/main/java/app/Feed.java",
        """
        package app;
        import org.springframework.web.bind.annotation.*;
        @RestController %s
        class Feed {
          static final String ENTRIES = "/entries";
          %s
        }
        """
            .formatted(ofClass, ofMethods));
  }

  private static String method(String annotations, String name) {
    return annotations + " String " + name + "() { return \"\"; }\n";
  }

  private Session scan() {
    return Session.real("").run("scan", folder.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '/feed/news', 0",
    "'', '/feed', 0",
    "'', '/feeds', 1",
    "'', '/.well-known/security.txt', 0",
    "'', '/.well-known/acme/token', 1",
    "'@RequestMapping(\"/feed\")', '/news/{year}', 0",
    "'@RequestMapping(\"/api\")', '/feed/news', 1",
    "'@RequestMapping({\"/feed\", \"/api\"})', '/news', 1",
  })
  void coverTheWholePathOfAHandler(String ofClass, String path, int exitCode) throws IOException {
    controller(ofClass, method(OPEN + " @GetMapping(\"" + path + "\")", "news"));
    Session session = scan();
    assertEquals(exitCode, session.exitCode(), session.out());
  }

  @Test
  void coverPathsFromConstants() throws IOException {
    controller("@RequestMapping(\"/feed\")", method(OPEN + " @GetMapping(ENTRIES)", "entries"));
    assertEquals(0, scan().exitCode(), scan().out());
  }

  @Test
  void coverAnAnnotationWithAllOfItsHandlersOnly() throws IOException {
    String news = method("@GetMapping(\"/feed/news\")", "news");
    controller(OPEN, news + method("@GetMapping(\"/feed/links\")", "links"));
    assertEquals(0, scan().exitCode(), scan().out());
    controller(OPEN, news + method("@GetMapping(\"/orders\")", "orders"));
    assertEquals(1, scan().exitCode());
  }

  @Test
  void doNotCoverHandlersWhosePathIsNotKnown() throws IOException {
    controller("", method(OPEN + " @GetMapping(other.Paths.NEWS)", "news"));
    assertEquals(1, scan().exitCode());
  }

  @Test
  void doNotCoverWhatIsReadWithCookies() throws IOException {
    String any = "@CrossOrigin(originPatterns = \"*\", allowCredentials = \"true\")";
    controller("", method(any + " @GetMapping(\"/feed/news\")", "news"));
    Session session = scan();
    assertEquals(1, session.exitCode());
    assertTrue(session.out().contains("any-origin-with-credentials"), session.out());
  }
}
