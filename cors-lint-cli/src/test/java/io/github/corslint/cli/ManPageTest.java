package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ManPageTest {

  private static final Path PAGE = Path.of("..", "packaging", "cors-lint.1");

  @Test
  void theManualPageIsCurrent() throws IOException {
    String page = ManPage.of(Session.real("").commandLine());
    if (Boolean.getBoolean("bless")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "run the tests with -Dbless=true");
  }

  @Test
  void theManualPageNamesEveryOptionOfScan() throws IOException {
    String page = Files.readString(PAGE).replace("\\-", "-");
    for (String option :
        Session.real("")
            .commandLine()
            .getSubcommands()
            .get("scan")
            .getCommandSpec()
            .optionsMap()
            .keySet()) {
      boolean usual =
          option.matches("-h|--help|-V|--version|--(no-)?(include-tests|gitignore|cache)");
      assertTrue(usual || page.contains(option), option);
    }
  }
}
