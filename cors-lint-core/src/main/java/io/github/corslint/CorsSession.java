package io.github.corslint;

import io.github.corslint.model.PublicApi;
import io.github.corslint.model.Report;
import io.github.corslint.model.Skipped;
import io.github.corslint.settings.Settings;
import io.github.corslint.source.FileFilter;
import io.github.corslint.source.FileTree;
import io.github.corslint.source.OverlayTree;
import io.github.corslint.source.SieveCache;
import io.github.corslint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scan that is kept warm: after a change only what the change can touch is judged again. Its
 * reports are those of a fresh scan of the same texts. Files may have texts that are not saved.
 *
 * <p>Safe for use by several threads. Changes are noted at once, also while a report is being made;
 * reports are made one after the other.
 */
@PublicApi
public final class CorsSession {

  private final ScanRequest request;
  private final OverlayTree tree;
  private final Scan scan;
  private final SieveCache cache;
  private final Object reporting = new Object();
  private final Set<String> changed = new HashSet<>();
  private boolean relist;
  private List<SourceFile> others;
  private List<Skipped> walkSkipped;

  /** What a session tells while it works. Methods are called by several threads. */
  @PublicApi
  public interface Progress {

    /** Nobody watches, nobody cancels. */
    Progress NONE =
        new Progress() {
          @Override
          public void worked() {}

          @Override
          public boolean isCancelled() {
            return false;
          }
        };

    /** One more step of the report is done that had to be. */
    void worked();

    /** Whether the report is not wanted any more. */
    boolean isCancelled();
  }

  private CorsSession(
      ScanRequest request, Scan scan, OverlayTree tree, Files files, SieveCache cache) {
    this.request = request;
    this.cache = cache;
    this.scan = scan;
    this.tree = tree;
    this.others = files.context().files();
    this.walkSkipped = files.roots().skipped();
  }

  /** How many files were not read so far because the cache knew that they hold no CORS code. */
  public int remembered() {
    return cache.remembered();
  }

  /** What lies on the disk. */
  private record Files(FileTree roots, FileTree context) {
    static Files of(ScanRequest request) throws IOException {
      boolean tests = request.includeTests() || request.settings().includeTests().value();
      return new Files(
          FileTree.walk(
              request.base(), request.roots(), filter(request, request.includes(), tests)),
          FileTree.walk(request.base(), request.context(), filter(request, List.of(), false)));
    }

    private static FileFilter filter(ScanRequest request, List<String> includes, boolean tests) {
      Settings settings = request.settings();
      return new FileFilter(
          includes,
          request.excludes(),
          Anchor.of(request).prefix(),
          Settings.values(settings.excludes()),
          settings.gitignore().value(),
          tests);
    }
  }

  /**
   * Lists the files of a request; nothing is judged before the first report.
   *
   * @throws InvalidRequestException when a root does not exist, a pattern is malformed or a rule is
   *     unknown
   */
  public static CorsSession open(ScanRequest request) throws InvalidRequestException {
    return open(request, SieveCache.OFF);
  }

  /**
   * Lists the files of a request, and does not read files again that are the same as in the last
   * run with this cache. Reports are the same as without.
   *
   * @param cacheFolder where is kept what was learnt of the files, beside that of other trees; made
   *     when missing. Any number of processes may use it at once; when it cannot be used, all files
   *     are read
   * @throws InvalidRequestException as without a cache
   */
  public static CorsSession open(ScanRequest request, Path cacheFolder)
      throws InvalidRequestException {
    return open(request, SieveCache.in(cacheFolder, identity(request), Scan.words()));
  }

  /** Scans of other parts of a tree do not make each other forget. */
  private static String identity(ScanRequest request) {
    return Stream.of(
            Stream.of(request.base()), request.roots().stream(), request.context().stream())
        .flatMap(paths -> paths)
        .map(path -> path.toAbsolutePath().normalize().toString())
        .collect(Collectors.joining("\n"));
  }

  private static CorsSession open(ScanRequest request, SieveCache cache)
      throws InvalidRequestException {
    try {
      Files files = Files.of(request);
      OverlayTree tree = new OverlayTree(files.roots());
      Settings settings = request.settings();
      Review review = new Review(CorsLint.rules(request), request, ProjectFiles.baseline(settings));
      Scan scan = new Scan(tree, files.context().files(), review, cache);
      return new CorsSession(request, scan, tree, files, cache);
    } catch (IOException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Lets a text count instead of what is saved.
   *
   * @param path the file, relative to the base of the request, with {@code /} between names
   */
  public synchronized void edit(String path, String text) {
    tree.edit(path, text);
    changed.add(path);
  }

  /** Lets what is saved count again. */
  public synchronized void revert(String path) {
    tree.revert(path);
    changed.add(path);
  }

  /** Takes notice that files have other contents on the disk. */
  public synchronized void changed(Collection<String> paths) {
    changed.addAll(paths);
  }

  /** Takes notice that files came or went on the disk, or were moved. */
  public synchronized void moved(Collection<String> paths) {
    changed.addAll(paths);
    relist = true;
  }

  /** The findings in all files as they are now. */
  public Report report() {
    return report(Progress.NONE);
  }

  /**
   * The findings in all files as they are now.
   *
   * @throws CancellationException when the progress says that the report is not wanted any more;
   *     the next report goes on from there
   */
  public Report report(Progress progress) {
    synchronized (reporting) {
      takeNotice();
      Report report = scan.report(walkSkipped, progress);
      cache.save();
      return report;
    }
  }

  /** A change that is noted later is in the next report. */
  private void takeNotice() {
    Set<String> paths;
    boolean anew;
    synchronized (this) {
      paths = Set.copyOf(changed);
      anew = relist;
      changed.clear();
      relist = false;
    }
    if (anew) {
      relist();
    }
    tree.forget(paths);
    scan.update(others, paths);
  }

  private void relist() {
    try {
      Files files = Files.of(request);
      tree.replaceSaved(files.roots());
      others = files.context().files();
      walkSkipped = files.roots().skipped();
    } catch (IOException gone) {
      // A root that is gone leaves its last listing: every file of it then says that it is gone.
      return;
    }
  }
}
