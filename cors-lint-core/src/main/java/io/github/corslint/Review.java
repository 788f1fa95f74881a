package io.github.corslint;

import io.github.corslint.attack.OwnDomains;
import io.github.corslint.model.Finding;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Suppressed;
import io.github.corslint.rule.Rule;
import io.github.corslint.settings.PublicPaths;
import io.github.corslint.settings.Settings;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.suppress.Baseline;
import io.github.corslint.suppress.Sorted;
import io.github.corslint.suppress.Suppressions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a project makes of findings: how severe they are, and which it has accepted. */
final class Review {

  /** What is made of findings when nothing is said about them. */
  static final Review PLAIN =
      new Review(Catalog.RULES, ScanRequest.of(Path.of("")), Baseline.EMPTY);

  private final List<Rule> rules;
  private final Settings settings;
  private final Baseline baseline;
  private final Anchor anchor;

  /**
   * A review.
   *
   * @param rules the rules that are applied
   * @param request whose findings they are
   * @param baseline the findings that were there before
   */
  Review(List<Rule> rules, ScanRequest request, Baseline baseline) {
    this.settings = request.settings();
    this.baseline = baseline;
    this.anchor = Anchor.of(request);
    OwnDomains own = new OwnDomains(Settings.values(settings.ownDomains()));
    PublicPaths open = new PublicPaths(Settings.values(settings.publicPaths()));
    this.rules = rules.stream().<Rule>map(rule -> new TailoredRule(rule, own, open)).toList();
  }

  /** The rules, as the project wants them judged. */
  List<Rule> rules() {
    return rules;
  }

  /**
   * The report as the project wants it.
   *
   * @param report everything that was found
   * @param tree the scanned files
   * @param suppressing the files that were looked at and may hold suppressions
   */
  Report of(Report report, SourceTree tree, List<SourceFile> suppressing) {
    TreeTexts texts = new TreeTexts(tree);
    Sorted bySource = suppressions(texts, suppressing).sort(report.findings(), infos());
    List<Finding> weighed =
        bySource.open().stream()
            .flatMap(f -> settings.weighed(f, anchor.path(f.at().path())).stream())
            .toList();
    Baseline.Recogniser recogniser = new Baseline.Recogniser(anchor::path, texts::line);
    Sorted byBaseline = baseline.sort(weighed, recogniser);
    List<Suppressed> accepted = new ArrayList<>(bySource.accepted());
    accepted.addAll(byBaseline.accepted());
    return report.with(byBaseline.open(), accepted, gone(weighed, recogniser, tree));
  }

  private List<RuleInfo> infos() {
    return rules.stream().map(Rule::info).toList();
  }

  private Suppressions suppressions(TreeTexts texts, List<SourceFile> suppressing) {
    Suppressions suppressions =
        new Suppressions(
            Catalog.RULES.stream().map(Rule::info).toList(), settings.requireReason().value());
    suppressing.forEach(file -> texts.text(file).ifPresent(text -> suppressions.read(file, text)));
    return suppressions;
  }

  private List<KnownFinding> gone(
      List<Finding> found, Baseline.Recogniser recogniser, SourceTree tree) {
    if (baseline.isEmpty()) {
      return List.of();
    }
    Set<String> applied = Set.copyOf(infos().stream().map(RuleInfo::code).toList());
    Predicate<KnownFinding> scanned = anchor.scanned(tree);
    return baseline.gone(
        found, recogniser, entry -> applied.contains(entry.rule()) && scanned.test(entry));
  }
}
