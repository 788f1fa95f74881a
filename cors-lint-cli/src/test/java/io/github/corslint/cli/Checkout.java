package io.github.corslint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkout of the tool that is built, as far as running it needs. */
final class Checkout {

  private Checkout() {}

  /** Makes one in a new folder. */
  static Path in(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("cors-lint-cli/target"));
    Files.copy(Path.of(System.getProperty("cors-lint.jar")), target.resolve("cors-lint.jar"));
    Files.copy(Path.of("..", "cors-lint"), folder.resolve("cors-lint"));
    Files.copy(
        Path.of("..", "packaging", "launcher"),
        Files.createDirectories(folder.resolve("packaging")).resolve("launcher"));
    return folder;
  }
}
