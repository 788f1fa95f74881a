package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a library sets from the command line is not what the field begins with. */
final class CommandLineTest {

  private static List<String> seen(String imports, String options) {
    return Seen.in(
        "src/main/java/app/Main.java",
        "package app; import io.javalin.Javalin; "
            + imports
            + "\nclass Main {\n"
            + "  static class Options {\n    "
            + options
            + "\n  }\n"
            + "  public static void main(String[] args) {\n"
            + "    Options options = new Options();\n"
            + "    Parser.read(options, args);\n"
            + "    Javalin.create(config -> {\n"
            + "      if (options.corsAny) {\n"
            + "        config.bundledPlugins.enableCors(cors -> cors.addRule(it -> it.anyHost()));\n"
            + "      }\n"
            + "    }).start(80);\n"
            + "  }\n"
            + "}\n");
  }

  private static final List<String> ANY = List.of("11 warning wildcard-origin https://evil.test");

  @Test
  void picocli() {
    assertEquals(
        ANY,
        seen(
            "import picocli.CommandLine.Option;",
            "@Option(names = \"--cors-any\") boolean corsAny = false;"));
    assertEquals(
        ANY,
        seen(
            "import picocli.CommandLine;",
            "@CommandLine.Option(names = \"--cors-any\") boolean corsAny;"));
  }

  @Test
  void jCommander() {
    assertEquals(
        ANY,
        seen(
            "import com.beust.jcommander.Parameter;",
            "@Parameter(names = \"-cors-any\") boolean corsAny = false;"));
  }

  @Test
  void args4j() {
    assertEquals(
        ANY,
        seen(
            "import org.kohsuke.args4j.Option;",
            "@Option(name = \"-cors-any\") boolean corsAny = false;"));
  }

  @Test
  void fieldsThatNothingSets() {
    assertEquals(List.of(), seen("import picocli.CommandLine.Option;", "boolean corsAny = false;"));
    assertEquals(
        List.of(),
        seen("import app.own.Option;", "@Option(names = \"--cors-any\") boolean corsAny = false;"));
  }
}
