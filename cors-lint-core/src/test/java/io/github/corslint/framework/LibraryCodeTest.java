package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Code of many libraries that writes the headers itself: each file of {@code libraries} shows the
 * findings that its lines want, and none beside them but notes.
 */
final class LibraryCodeTest {

  private static final Path FILES = Path.of("src/test/resources/libraries");
  private static final Pattern WANT = Pattern.compile("want \\[([a-z-]+)]");

  @TestFactory
  Stream<DynamicTest> showsWhatItsLinesWant() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList().stream()
          .map(f -> dynamicTest(f.getFileName().toString(), f.toUri(), () -> judge(f)));
    }
  }

  private static void judge(Path file) throws IOException {
    Set<String> wanted = wanted(Files.readAllLines(file));
    Set<String> found = new TreeSet<>();
    CorsLint.check("src/main/java/app/" + file.getFileName(), Files.readString(file))
        .findings()
        .forEach(
            finding -> {
              String line = line(finding.at().startLine(), finding.rule().name());
              if (finding.severity() != Severity.NOTE || wanted.contains(line)) {
                found.add(line);
              }
            });
    assertEquals(String.join("\n", wanted), String.join("\n", found));
  }

  private static Set<String> wanted(List<String> lines) {
    Set<String> wanted = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher want = WANT.matcher(lines.get(i));
      while (want.find()) {
        wanted.add(line(i + 1, want.group(1)));
      }
    }
    return wanted;
  }

  private static String line(int number, String rule) {
    return "%4d %s".formatted(number, rule);
  }
}
