package io.github.corslint.lsp;

import io.github.corslint.model.RuleInfo;
import io.github.corslint.report.RulePages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pages of rules as files that an editor can open, written when one is wanted. */
final class RulePageFiles implements AutoCloseable {

  private final RulePages pages = RulePages.bundled();
  private final Map<String, Optional<String>> uris = new ConcurrentHashMap<>();
  private final Optional<Path> folder;

  RulePageFiles() {
    this.folder = temporaryFolder();
  }

  private static Optional<Path> temporaryFolder() {
    try {
      return Optional.of(Files.createTempDirectory("cors-lint-rules"));
    } catch (IOException noPlace) {
      return Optional.empty();
    }
  }

  String markdown(RuleInfo rule) {
    return pages.markdown(rule);
  }

  /** The page of a rule; empty where no file can be written. */
  Optional<String> uri(RuleInfo rule) {
    return uris.computeIfAbsent(rule.name(), name -> folder.flatMap(f -> write(f, rule)));
  }

  private Optional<String> write(Path into, RuleInfo rule) {
    try {
      Path file = into.resolve(rule.name() + ".md");
      Files.writeString(file, markdown(rule));
      return Optional.of(file.toUri().toString());
    } catch (IOException noPlace) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    folder.ifPresent(RulePageFiles::delete);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException | UncheckedIOException left) {
      // A page that cannot be deleted stays with other temporary files.
      return;
    }
  }
}
