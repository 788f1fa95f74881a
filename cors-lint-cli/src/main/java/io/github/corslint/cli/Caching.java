package io.github.corslint.cli;

import io.github.corslint.ScanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say what is kept between runs. */
final class Caching {

  private final OptionSpec cache =
      Arguments.toggle("--cache")
          .description(
              "Remember which files hold no CORS code, and do not read them again (or do).")
          .build();

  private final OptionSpec folder =
      Arguments.value(Path.class, "FOLDER", "--cache-dir")
          .description("With a cache in this folder, not the user's.")
          .build();

  Caching(CommandSpec command) {
    command.addOption(cache).addOption(folder);
  }

  /** Where to keep what is learnt by a scan; empty for nowhere. A few files are soon read. */
  Optional<Path> folder(ScanRequest request, Console console) {
    Optional<Path> named = Arguments.given(folder);
    boolean wanted = Arguments.<Boolean>given(cache).orElse(named.isPresent());
    if (!wanted || request.roots().stream().noneMatch(Files::isDirectory)) {
      return Optional.empty();
    }
    return named.or(console::cache);
  }
}
