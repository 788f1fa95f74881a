package io.github.corslint;

import io.github.corslint.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to scan and which rules to apply. Says nothing about presentation.
 *
 * @param base folder to which paths in the report are relative
 * @param roots files and folders to scan; must exist
 * @param includes glob patterns on paths relative to {@code base}; empty means every file
 * @param excludes glob patterns of files to leave out
 * @param includeTests whether test sources are judged too
 * @param onlyRules codes or names of the only rules to apply; empty means all
 * @param withoutRules codes or names of rules not to apply
 * @param context files and folders whose types may be looked up but are not judged; must exist
 * @param settings what the project says about itself
 * @param changed paths relative to {@code base}; only findings that touch one of them are reported,
 *     still judged with all that the roots tell. Empty reports every finding
 */
public record ScanRequest(
    Path base,
    List<Path> roots,
    List<String> includes,
    List<String> excludes,
    boolean includeTests,
    Set<String> onlyRules,
    Set<String> withoutRules,
    List<Path> context,
    Settings settings,
    Optional<Set<String>> changed) {
  public ScanRequest {
    roots = List.copyOf(roots);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    onlyRules = Set.copyOf(onlyRules);
    withoutRules = Set.copyOf(withoutRules);
    context = List.copyOf(context);
    changed = changed.map(Set::copyOf);
  }

  /** A request for a project that says nothing about itself. */
  public ScanRequest(
      Path base,
      List<Path> roots,
      List<String> includes,
      List<String> excludes,
      boolean includeTests,
      Set<String> onlyRules,
      Set<String> withoutRules,
      List<Path> context) {
    this(
        base,
        roots,
        includes,
        excludes,
        includeTests,
        onlyRules,
        withoutRules,
        context,
        Settings.defaults(base),
        Optional.empty());
  }

  /** A request that looks nothing up outside the roots. */
  public ScanRequest(
      Path base,
      List<Path> roots,
      List<String> includes,
      List<String> excludes,
      boolean includeTests,
      Set<String> onlyRules,
      Set<String> withoutRules) {
    this(base, roots, includes, excludes, includeTests, onlyRules, withoutRules, List.of());
  }

  /** A request for everything below one folder, by every rule. */
  public static ScanRequest of(Path root) {
    return new ScanRequest(root, List.of(root), List.of(), List.of(), false, Set.of(), Set.of());
  }

  /** The same request with other folders in which types may be looked up. */
  public ScanRequest withContext(List<Path> folders) {
    return new ScanRequest(
        base,
        roots,
        includes,
        excludes,
        includeTests,
        onlyRules,
        withoutRules,
        folders,
        settings,
        changed);
  }

  /** The same request by what a project says about itself. */
  public ScanRequest withSettings(Settings other) {
    return new ScanRequest(
        base,
        roots,
        includes,
        excludes,
        includeTests,
        onlyRules,
        withoutRules,
        context,
        other,
        changed);
  }

  /** The same request for findings that touch some files; empty means all. */
  public ScanRequest withChanged(Optional<Set<String>> paths) {
    return new ScanRequest(
        base,
        roots,
        includes,
        excludes,
        includeTests,
        onlyRules,
        withoutRules,
        context,
        settings,
        paths);
  }
}
