package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real shells complete commands, options, and the words that options take. */
final class CompletionIT {

  @TempDir private Path folder;
  private PackagedJar jar;

  @BeforeEach
  void aFolder() {
    jar = new PackagedJar(folder);
  }

  private void script(String shell, String name) throws Exception {
    Assumptions.assumeTrue(
        Stream.of("/bin/", "/usr/bin/").anyMatch(bin -> new File(bin + shell).exists()));
    Outcome script = jar.run("completion", shell);
    assertEquals(0, script.exitCode(), script.err());
    Files.writeString(folder.resolve(name), script.out());
  }

  @ParameterizedTest
  @CsvSource({
    "scan --forma, --format",
    "scan --rule wild, wildcard-origin wildcard-with-credentials",
    "scan --disable-rule storage, storage-cors",
    "scan --severity null-origin=w, null-origin=warning",
    "scan --format che, checkstyle",
    "scan --fail-on n, note never",
    "policies --format m, markdown",
    "explain weak, weak-origin-check weak-origin-pattern",
    "completion f, fish"
  })
  void bash(String typed, String completed) throws Exception {
    script("bash", "completion");
    String line = "cors-lint " + typed;
    Outcome outcome =
        jar.command(
            "bash",
            "-c",
            "source ./completion; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s';"
                    .formatted(line, line.split(" ").length - 1, line)
                + " _complete_cors-lint; printf '%s\\n' ${COMPREPLY[*]} | sort | xargs");
    assertEquals(sorted(completed), outcome.out().strip(), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({
    "scan --forma, --format",
    "scan --no-b, --no-baseline",
    "scan --rule wild, wildcard-origin wildcard-with-credentials",
    "scan --severity null-origin=w, null-origin=warning",
    "scan -f che, checkstyle",
    "scan --config App, App.yml",
    "scan App, App.yml",
    "policies --format m, markdown",
    "explain weak, weak-origin-check weak-origin-pattern",
    "expl, explain"
  })
  void fish(String typed, String completed) throws Exception {
    script("fish", "completion");
    Files.writeString(folder.resolve("App.yml"), "");
    Outcome outcome =
        jar.command(
            "fish",
            "--no-config",
            "-c",
            "source completion; complete -C 'cors-lint " + typed + "' | cut -f 1 | sort | xargs");
    assertEquals(sorted(completed), outcome.out().strip(), outcome.err());
  }

  private static String sorted(String words) {
    return String.join(" ", Stream.of(words.split(" ")).sorted().toList());
  }

  /**
   * The script is found by its name, as where packages put it, or read at the start of the shell.
   */
  @ParameterizedTest
  @CsvSource({
    "true, scan --rule=wildcard-w, --rule=wildcard-with-credentials",
    "false, scan --rule=wildcard-w, --rule=wildcard-with-credentials",
    "true, scan --severity null-origin=w, null-origin=warning",
    "true, scan --no-ba, --no-baseline",
    "true, policies -f ma, -f markdown",
    "true, explain weak-origin-p, weak-origin-pattern",
    "true, completi, completion"
  })
  void zsh(boolean byName, String typed, String completed) throws Exception {
    script("zsh", "_cors-lint");
    Files.writeString(
        folder.resolve("keys"),
        """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'stty cols 200; PS1=; autoload -Uz compinit; %s; print rea""dy'
        zpty -r shell out '*ready*'
        zpty -n -w shell $'cors-lint %s\t'
        zpty -r shell out '*%s*'
        print -r -- completed
        """
            .formatted(
                byName
                    ? "fpath=($PWD $fpath); compinit -u -D"
                    : "compinit -u -D; source ./_cors-lint",
                typed,
                completed));
    Outcome outcome = jar.command("timeout", "60", "zsh", "-f", "keys");
    assertEquals("completed\n", outcome.out(), outcome.err());
  }

  @Test
  void refusesAShellThatItDoesNotKnow() throws Exception {
    Outcome outcome = jar.run("completion", "csh");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("'csh' is not one of bash, zsh, fish"), outcome.err());
    assertEquals(jar.run("completion", "bash").out(), jar.run("completion").out());
  }
}
