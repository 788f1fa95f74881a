package io.github.corslint.cli;

import io.github.corslint.ScanRequest;
import io.github.corslint.settings.Settings;
import io.github.corslint.source.SourceFile;
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
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits for changes of the files that a scan reads. */
final class Watch {

  private static final Set<String> PASSED_BY = Set.of("node_modules", "target", "build", "out");
  private static final long SETTLING_MILLIS = 200;

  private static final Set<String> SETTINGS =
      Set.of(".gitignore", "cors-lint.yml", "cors-lint.yaml");

  private final WatchService service;
  private final Set<Path> said = new HashSet<>();

  private Watch(WatchService service) {
    this.service = service;
  }

  /** Begins to watch what a request scans, and its configuration. */
  static Watch below(ScanRequest request) throws IOException {
    Watch watch = new Watch(FileSystems.getDefault().newWatchService());
    for (Path root : request.roots()) {
      watch.add(Base.folder(root));
    }
    Settings settings = request.settings();
    if (settings.file().isPresent()) {
      watch.register(settings.folder());
    }
    settings
        .baseline()
        .value()
        .map(name -> settings.folder().resolve(name).toAbsolutePath().normalize())
        .ifPresent(watch.said::add);
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

  /**
   * Returns some moments after a file that matters has changed, when no more of them do.
   *
   * @return what changed; a folder stands for what may be in it
   */
  Set<Path> await() throws IOException {
    try {
      Set<Path> changed = new HashSet<>();
      while (changed.isEmpty()) {
        changed.addAll(take(service.take()));
      }
      WatchKey more = service.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
      while (more != null) {
        changed.addAll(take(more));
        more = service.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
      }
      return changed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for changes", e);
    }
  }

  private Set<Path> take(WatchKey key) throws IOException {
    Set<Path> changed = new HashSet<>();
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name)) {
        changed.add(folder); // there were more events than the system kept
        continue;
      }
      Path file = folder.resolve(name);
      if (Files.isDirectory(file) && !isPassedBy(file)) {
        add(file);
        changed.add(file);
      } else if (matters(file)) {
        changed.add(file);
      }
    }
    key.reset();
    return changed;
  }

  private boolean matters(Path file) {
    return SETTINGS.contains(String.valueOf(file.getFileName()))
        || said.contains(file)
        || SourceFile.of(file.toString().replace('\\', '/')).isPresent();
  }
}
