package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents tell to type works, and reports look as they show. */
final class DocumentsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SHOP = ROOT.resolve("examples/insecure-shop");

  private static final Pattern SCRIPT = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SECTION =
      Pattern.compile("^## ([A-Z].*?)\n(.*?)(?=^## [A-Z]|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern EXAMPLE =
      Pattern.compile("```(?:json|xml|text|markdown)\n(.*?)```", Pattern.DOTALL);

  /** What prints the examples of a section of REPORTS.md. */
  private static final Map<String, String> COMMANDS =
      Map.of(
          "JSON", "scan . --format json",
          "The map of policies", "policies . --format json",
          "GitHub annotations", "scan . --format github",
          "Markdown", "scan . --format markdown",
          "GitLab code quality", "scan . --format gitlab",
          "Checkstyle XML", "scan . --format checkstyle",
          "JUnit XML", "scan . --format junit");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> whatIsToBeTyped() throws IOException {
    List<List<String>> scripts = new ArrayList<>();
    try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
      for (Path document :
          Stream.concat(Stream.of(ROOT.resolve("README.md")), documents.sorted())
              .filter(file -> file.toString().endsWith(".md"))
              .toList()) {
        SCRIPT
            .matcher(Files.readString(document))
            .results()
            .map(script -> script.group(1).lines().filter(DocumentsIT::isCommand).toList())
            .filter(script -> !script.isEmpty())
            .forEach(scripts::add);
      }
    }
    assertTrue(scripts.size() > 5, scripts.toString());
    return scripts.stream()
        .map(script -> DynamicTest.dynamicTest(script.get(0), () -> type(script)));
  }

  private static boolean isCommand(String line) {
    return line.matches("(\\./)?cors-lint .*") && !line.contains("examples/");
  }

  private void type(List<String> script) throws Exception {
    Path project = Files.createTempDirectory(folder, "shop");
    copy(SHOP, project);
    Files.writeString(project.resolve("src/main/java/App.java"), "class App {}");
    Path tool = Files.writeString(project.resolve("cors-lint"), launcher());
    assertTrue(tool.toFile().setExecutable(true));
    for (String line : script) {
      Assumptions.assumeTrue(!line.contains("jq ") || new File("/usr/bin/jq").exists());
      Outcome outcome =
          new PackagedJar(project)
              .command("sh", "-c", "PATH=$PWD:$PATH; " + line.replace("REPOSITORY", "."));
      assertTrue(outcome.exitCode() <= 1, () -> line + ": " + outcome.err());
      assertFalse(outcome.err().contains("error: "), () -> line + ": " + outcome.err());
      assertFalse(outcome.out().isEmpty() && outcome.err().isEmpty(), line);
    }
  }

  private static String launcher() {
    return "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -jar '%s' \"$@\"\n"
        .formatted(PackagedJar.JAVA, Path.of(PackagedJar.JAR).toAbsolutePath());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Examples may leave parts out, where three dots stand. */
  @Test
  void reportsLookAsTheExamplesDo() throws Exception {
    Matcher sections = SECTION.matcher(Files.readString(ROOT.resolve("docs/REPORTS.md")));
    int examples = 0;
    while (sections.find()) {
      String command = COMMANDS.get(sections.group(1));
      if (command != null) {
        String real = dense(new PackagedJar(SHOP).run(command.split(" ")).out());
        Matcher example = EXAMPLE.matcher(sections.group(2));
        while (example.find()) {
          examples++;
          for (String part : example.group(1).split("\\[?\\s*\\.\\.\\.\\s*]?")) {
            assertTrue(real.contains(dense(part)), () -> command + " prints no " + part);
          }
        }
      }
    }
    assertTrue(examples >= COMMANDS.size(), examples + " examples");
  }

  private static String dense(String text) {
    return text.replaceAll("\\s+", "");
  }
}
