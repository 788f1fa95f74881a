package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.source.SourceFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scan of a command that may run again, kept warm for as long as it is asked the same. */
final class Repeated {

  private final Engine engine;
  private @Nullable Opened opened;

  private record Opened(ScanRequest request, Scanning scanning) {}

  Repeated(Engine engine) {
    this.engine = engine;
  }

  /** The scan of a request. */
  Scanning of(ScanRequest request, Optional<Path> cache) throws InvalidRequestException {
    Opened before = opened;
    if (before != null && before.request().equals(request)) {
      return before.scanning();
    }
    Scanning scanning = engine.scanner().open(request, cache);
    opened = new Opened(request, scanning);
    return scanning;
  }

  /**
   * Takes notice that files changed, came or went. When other things than scanned files did, such
   * as what git ignores, all is looked at anew.
   */
  void notice(Collection<Path> files) {
    Opened before = opened;
    if (before == null) {
      return;
    }
    Path base = before.request().base();
    List<String> paths =
        files.stream()
            .filter(file -> file.startsWith(base))
            .map(file -> base.relativize(file).toString().replace('\\', '/'))
            .filter(path -> SourceFile.of(path).isPresent())
            .toList();
    if (paths.size() == files.size()) {
      before.scanning().notice(paths);
    } else {
      opened = null;
    }
  }
}
