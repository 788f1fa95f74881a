package io.github.corslint.cli;

import io.github.corslint.ScanRequest;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Waits for changes of the files that a scan reads. */
final class Watch {

  private static final Set<String> PASSED_BY = Set.of("node_modules", "target", "build", "out");
  private static final long SETTLING_MILLIS = 200;

  private static final Pattern READ =
      Pattern.compile(".*\\.(java|properties|ya?ml|xml|gradle|kts|toml)|\\.gitignore");

  private final WatchService service;

  private Watch(WatchService service) {
    this.service = service;
  }

  /** Begins to watch what a request scans, and its configuration. */
  static Watch below(ScanRequest request) throws IOException {
    Watch watch = new Watch(FileSystems.getDefault().newWatchService());
    for (Path root : request.roots()) {
      watch.add(Base.folder(root));
    }
    if (request.settings().file().isPresent()) {
      watch.register(request.settings().folder());
    }
    return watch;
  }

  private void add(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
              throws IOException {
            if (!inner.equals(folder) && isPassedBy(inner)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(inner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) throws IOException {
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY);
  }

  private static boolean isPassedBy(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.startsWith(".") || PASSED_BY.contains(name);
  }

  /** Returns some moments after a file that matters has changed, when no more of them do. */
  void await() throws IOException {
    try {
      boolean changed = false;
      while (!changed) {
        changed = take(service.take());
      }
      WatchKey more = service.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
      while (more != null) {
        take(more);
        more = service.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for changes", e);
    }
  }

  private boolean take(WatchKey key) throws IOException {
    boolean changed = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name) || !(key.watchable() instanceof Path folder)) {
        changed = true;
        continue;
      }
      Path file = folder.resolve(name);
      if (Files.isDirectory(file) && !isPassedBy(file)) {
        add(file);
        changed = true;
      }
      changed |= READ.matcher(name.toString()).matches();
    }
    key.reset();
    return changed;
  }
}
