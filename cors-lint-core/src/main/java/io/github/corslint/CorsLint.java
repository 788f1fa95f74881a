package io.github.corslint;

import io.github.corslint.model.Internal;
import io.github.corslint.model.PublicApi;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.report.Format;
import io.github.corslint.report.ReportContext;
import io.github.corslint.report.RulePages;
import io.github.corslint.rule.Rule;
import io.github.corslint.settings.Settings;
import io.github.corslint.source.FileTexts;
import io.github.corslint.source.MemoryTree;
import io.github.corslint.source.SieveCache;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The facade: finds the CORS policies below some folders and says which origins get through.
 *
 * <pre>{@code
 * ScanRequest request = CorsLint.request(Path.of("shop"));
 * Report report = CorsLint.scan(request);
 * CorsLint.write(report, request, Format.SARIF, out);
 * }</pre>
 *
 * <p>Nothing here prints, exits, uses the network, or loads or runs code of the scanned tree. All
 * methods may be called by several threads.
 */
@PublicApi
public final class CorsLint {

  private CorsLint() {}

  /**
   * A request for everything below a folder, by what the nearest {@code cors-lint.yml} in the
   * folder or above it says, up to the root of the repository.
   *
   * @throws InvalidRequestException when something in that file is not understood
   */
  public static ScanRequest request(Path folder) throws InvalidRequestException {
    Settings settings = settings(folder);
    return ScanRequest.builder(folder)
        .includeTests(settings.includeTests().value())
        .settings(settings)
        .build();
  }

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
  @Internal
  public static Settings settings(Path folder) throws InvalidRequestException {
    return ProjectFiles.settings(folder);
  }

  /**
   * Files that are named nearly like a configuration where {@link #settings} looks for one, and are
   * not read: a line for people on each.
   */
  @Internal
  public static List<String> overlooked(Path folder) {
    return ProjectFiles.overlooked(folder);
  }

  /**
   * What a project says about itself in a file.
   *
   * @throws InvalidRequestException when there is no such file, or something in it is not
   *     understood
   */
  @Internal
  public static Settings settingsOf(Path file) throws InvalidRequestException {
    return ProjectFiles.settingsOf(file);
  }

  /**
   * Writes a report.
   *
   * @param report what a scan found
   * @param request whose report it is: lines of its files are shown
   * @param out where it is written; left open
   * @throws IOException when that fails
   */
  public static void write(Report report, ScanRequest request, Format format, Writer out)
      throws IOException {
    ReportContext context =
        new ReportContext(
            version(),
            rules(),
            FileTexts.below(request.base())::text,
            RulePages.bundled(),
            false,
            false);
    format.reporter().render(report, context, out);
  }

  /** Who the rules are, in the order of their codes. */
  public static List<RuleInfo> rules() {
    return Catalog.RULES.stream().map(Rule::info).toList();
  }

  /** What a rule finds, why it matters and what to write instead, in Markdown. */
  public static String page(RuleInfo rule) {
    return RulePages.bundled().markdown(rule);
  }

  /** Of the jar that this class comes from. */
  private static String version() {
    return Objects.requireNonNullElse(
        CorsLint.class.getPackage().getImplementationVersion(), "unknown");
  }

  /** The text of a baseline of everything that a report finds, to be kept in a file. */
  public static String baseline(ScanRequest request, Report report) {
    return ProjectFiles.baseline(request, report).json();
  }

  /**
   * The text of a baseline of everything that a report finds, in place of an earlier one.
   *
   * @param earlier the text of the earlier one: what it says of files outside the roots of the
   *     request stays; a text that is no baseline says nothing
   */
  public static String baseline(ScanRequest request, Report report, String earlier) {
    return ProjectFiles.baseline(request, report)
        .and(ProjectFiles.outside(request, earlier))
        .json();
  }

  /** Judges one file that is a text in memory, by every rule. */
  public static Report check(String path, String text) {
    return check(Map.of(path, text));
  }

  /** Judges files that are texts in memory, by every rule. */
  public static Report check(Map<String, String> textByPath) {
    return new Scan(MemoryTree.of(textByPath), List.of(), Review.PLAIN, SieveCache.OFF)
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
                    ? !isCalled(r, disabled) && (!r.isOptional() || isAskedFor(r, request))
                    : isCalled(r, request.onlyRules()))
        .filter(r -> !isCalled(r, request.withoutRules()))
        .toList();
  }

  private static boolean isAskedFor(Rule rule, ScanRequest request) {
    return Settings.values(request.settings().levels()).stream()
        .anyMatch(level -> level.rule().equals(rule.info().code()));
  }

  private static boolean isCalled(Rule rule, Set<String> words) {
    return words.stream().anyMatch(rule.info()::isCalled);
  }
}
