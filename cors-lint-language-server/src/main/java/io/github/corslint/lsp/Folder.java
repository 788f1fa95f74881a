package io.github.corslint.lsp;

import io.github.corslint.CorsSession;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One folder of the workspace: its warm session and what it reported last. */
final class Folder {

  private final Path path;
  private final CorsSession session;
  private final AtomicBoolean stale = new AtomicBoolean(true);
  private Report report = new Report(List.of(), List.of(), List.of(), 0, 0);

  private Folder(Path path, CorsSession session) {
    this.path = path;
    this.session = session;
  }

  static Folder open(ScanRequest request) throws InvalidRequestException {
    return new Folder(request.base(), CorsSession.open(request));
  }

  Path path() {
    return path;
  }

  boolean contains(Path file) {
    return file.startsWith(path);
  }

  /** The path of a file of the folder as reports have it. */
  String relative(Path file) {
    return path.relativize(file).toString().replace(File.separatorChar, '/');
  }

  Path absolute(String reported) {
    return path.resolve(reported).normalize();
  }

  void edit(String file, String text) {
    session.edit(file, text);
    stale.set(true);
  }

  void revert(String file) {
    session.revert(file);
    stale.set(true);
  }

  void changed(Collection<String> files) {
    session.changed(files);
    stale.set(true);
  }

  void moved(Collection<String> files) {
    session.moved(files);
    stale.set(true);
  }

  /** What the folder shows now. Called by one thread at a time. */
  Report report(CorsSession.Progress progress) {
    if (stale.getAndSet(false)) {
      boolean made = false;
      try {
        report = session.report(progress);
        made = true;
      } finally {
        if (!made) {
          stale.set(true);
        }
      }
    }
    return report;
  }
}
