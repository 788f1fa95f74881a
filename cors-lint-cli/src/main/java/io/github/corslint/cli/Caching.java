package io.github.corslint.cli;

import io.github.corslint.ScanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is kept between runs. */
final class Caching {

  @Option(
      names = "--cache",
      negatable = true,
      description = "Remember which files hold no CORS code, and do not read them again (or do).")
  private @Nullable Boolean cache;

  @Option(
      names = "--cache-dir",
      paramLabel = "FOLDER",
      description = "With a cache in this folder, not the user's.")
  private @Nullable Path folder;

  /** Where to keep what is learnt by a scan; empty for nowhere. A few files are soon read. */
  Optional<Path> folder(ScanRequest request, Console console) {
    boolean wanted = cache == null ? folder != null : cache;
    if (!wanted || request.roots().stream().noneMatch(Files::isDirectory)) {
      return Optional.empty();
    }
    return Optional.ofNullable(folder).or(console::cache);
  }
}
