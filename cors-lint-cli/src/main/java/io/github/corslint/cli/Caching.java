package io.github.corslint.cli;

import io.github.corslint.ScanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what is kept between runs. */
final class Caching {

  @ArgGroup(exclusive = true)
  private Choice choice = new Choice();

  /** Where, or not at all. */
  static final class Choice {
    @Option(
        names = "--cache-dir",
        paramLabel = "FOLDER",
        description = "Remember there which files hold no CORS code (default: the user's cache).")
    private @Nullable Path folder;

    @Option(names = "--no-cache", description = "Read every file, and remember nothing.")
    private boolean none;
  }

  /** Where to keep what is learnt by a scan; empty for nowhere. A few files are soon read. */
  Optional<Path> folder(ScanRequest request, Console console) {
    if (choice.none || request.roots().stream().noneMatch(Files::isDirectory)) {
      return Optional.empty();
    }
    return Optional.ofNullable(choice.folder).or(console::cache);
  }
}
