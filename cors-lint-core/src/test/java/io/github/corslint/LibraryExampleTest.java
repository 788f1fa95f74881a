package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the documentation is compiled and run as its readers would. */
final class LibraryExampleTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path SOURCE =
      EXAMPLES.resolve("library/src/main/java/com/example/gate/Gate.java");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path folder;

  private record Outcome(int exitCode, String out) {}

  private Outcome run(String example, String... more) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss16m",
                "-cp",
                folder + java.io.File.pathSeparator + CLASS_PATH,
                "com.example.gate.Gate",
                EXAMPLES.resolve(example).toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return new Outcome(process.waitFor(), Files.readString(out));
  }

  @Test
  void theProgramCompilesAndRuns() throws Exception {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-Xlint:all,-processing,-classfile",
            "-proc:none",
            "--release",
            "17",
            "-cp",
            CLASS_PATH,
            "-d",
            folder.toString(),
            SOURCE.toString());
    assertEquals(0, failed);
    Path sarif = folder.resolve("report.sarif");
    Outcome insecure = run("insecure-shop", sarif.toString());
    assertEquals(1, insecure.exitCode(), insecure.out());
    assertTrue(
        insecure.out().contains("WebSettings.java:14:32 lets in https://evil.test"),
        insecure.out());
    assertTrue(Files.readString(sarif).contains("\"ruleId\": \"CORS101\""));
    Outcome mended = run("mended-shop");
    assertEquals(new Outcome(0, ""), mended);
  }

  @Test
  void theDocumentationShowsTheProgram() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "API.md"));
    assertTrue(page.contains("```java\n" + Files.readString(SOURCE) + "```"), "docs/API.md");
  }
}
