package io.github.corslint;

import io.github.corslint.model.KnownFinding;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The folder to which a project's configuration and baseline are relative, as seen from the base of
 * a scan, which may lie below it.
 *
 * @param prefix what comes before a path of the report, empty or with a slash at its end
 * @param roots what is scanned, as prefixes of paths of the report; the base itself is empty
 */
record Anchor(String prefix, List<String> roots) {

  static Anchor of(ScanRequest request) {
    Path base = absolute(request.base());
    Path folder = absolute(request.settings().folder());
    String prefix = base.startsWith(folder) ? slashed(folder.relativize(base)) : "";
    List<String> roots =
        request.roots().stream().map(root -> slashed(base.relativize(absolute(root)))).toList();
    return new Anchor(prefix, roots);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String slashed(Path relative) {
    String text = relative.toString().replace('\\', '/');
    return text.isEmpty() ? "" : text + "/";
  }

  /** A path of the report as configuration and baseline have it. */
  String path(String reported) {
    return prefix + reported;
  }

  /**
   * Whether a scan of a tree would have found what an entry stands for: its file was scanned, or
   * would lie among what was scanned if it were still there.
   */
  Predicate<KnownFinding> scanned(SourceTree tree) {
    Set<String> files = tree.files().stream().map(SourceFile::path).collect(Collectors.toSet());
    return entry -> {
      if (!entry.path().startsWith(prefix)) {
        return false;
      }
      String path = entry.path().substring(prefix.length());
      return files.contains(path) || (covers(entry.path()) && !tree.exists(path));
    };
  }

  /** Whether a path, as configuration and baseline have it, lies below what is scanned. */
  boolean covers(String path) {
    return path.startsWith(prefix)
        && roots.stream()
            .anyMatch(root -> (path.substring(prefix.length()) + "/").startsWith(root));
  }
}
