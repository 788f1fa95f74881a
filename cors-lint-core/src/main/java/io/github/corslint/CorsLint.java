package io.github.corslint;

import io.github.corslint.model.Report;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.rule.Rule;
import io.github.corslint.settings.Settings;
import io.github.corslint.source.MemoryTree;
import io.github.corslint.source.SieveCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facade: finds the CORS policies below some folders and says which origins get through. */
public final class CorsLint {

  private CorsLint() {}

  /**
   * Scans and judges.
   *
   * @throws InvalidRequestException when a root does not exist, a pattern is malformed or a rule is
   *     unknown
   */
  public static Report scan(ScanRequest request) throws InvalidRequestException {
    return CorsSession.open(request).report();
  }

  /**
   * Scans and judges, and does not read files again that are the same as in the last run with this
   * cache. The report is that of {@link #scan(ScanRequest)}.
   *
   * @param cacheFolder where is kept what was learnt of the files, beside that of other trees; made
   *     when missing. Any number of processes may use it at once; when it cannot be used, all files
   *     are read
   * @throws InvalidRequestException as without a cache
   */
  public static Report scan(ScanRequest request, Path cacheFolder) throws InvalidRequestException {
    return CorsSession.open(request, cacheFolder).report();
  }

  /**
   * What a project says about itself in the nearest {@code cors-lint.yml} in a folder or above it,
   * up to the root of the repository; the defaults when there is none.
   *
   * @throws InvalidRequestException when something in the file is not understood
   */
  public static Settings settings(Path folder) throws InvalidRequestException {
    return ProjectFiles.settings(folder);
  }

  /**
   * What a project says about itself in a file.
   *
   * @throws InvalidRequestException when there is no such file, or something in it is not
   *     understood
   */
  public static Settings settingsOf(Path file) throws InvalidRequestException {
    return ProjectFiles.settingsOf(file);
  }

  /** The text of a baseline of everything that a report finds, to be kept in a file. */
  public static String baseline(ScanRequest request, Report report) {
    return ProjectFiles.baseline(request, report).json();
  }

  /** Judges one file that is a text in memory, by every rule. */
  public static Report check(String path, String text) {
    return check(Map.of(path, text));
  }

  /** Judges files that are texts in memory, by every rule. */
  public static Report check(Map<String, String> textByPath) {
    return new Scan(MemoryTree.of(textByPath), List.of(), Review.PLAIN, true, SieveCache.OFF)
        .report(List.of(), CorsSession.Progress.NONE);
  }

  /** The rules that a request wants. */
  static List<Rule> rules(ScanRequest request) throws InvalidRequestException {
    RuleNames names = new RuleNames(Catalog.RULES.stream().map(Rule::info).toList());
    for (Set<String> words : List.of(request.onlyRules(), request.withoutRules())) {
      for (String word : words) {
        if (names.find(word).isEmpty()) {
          throw new InvalidRequestException(names.complaint(word));
        }
      }
    }
    Set<String> disabled = Set.copyOf(Settings.values(request.settings().disabledRules()));
    return Catalog.RULES.stream()
        .filter(
            r ->
                request.onlyRules().isEmpty()
                    ? !isCalled(r, disabled)
                    : isCalled(r, request.onlyRules()))
        .filter(r -> !isCalled(r, request.withoutRules()))
        .toList();
  }

  private static boolean isCalled(Rule rule, Set<String> words) {
    return words.stream().anyMatch(rule.info()::isCalled);
  }
}
