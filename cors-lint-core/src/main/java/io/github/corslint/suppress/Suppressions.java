package io.github.corslint.suppress;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Suppressed;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.rule.InvalidSuppression;
import io.github.corslint.rule.UnusedSuppression;
import io.github.corslint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The suppressions of all scanned files, and what is wrong with them. */
public final class Suppressions {

  /** A word that every file with a suppression holds, in lower case. */
  public static final String WORD = Words.TOOL;

  private static final String RULE = "RULE";

  private final RuleNames names;
  private final boolean requireReason;
  private final List<Holding> holding = new ArrayList<>();
  private final List<Finding> invalid = new ArrayList<>();

  /** A suppression of one rule that says all it must. */
  private record Holding(Suppression suppression, RuleInfo rule) {
    boolean accepts(Finding finding) {
      return finding.rule().equals(rule) && suppression.covers(finding.at());
    }
  }

  /**
   * No suppressions yet.
   *
   * @param rules every rule that there is
   * @param requireReason whether a suppression without a reason does not hold
   */
  public Suppressions(List<RuleInfo> rules, boolean requireReason) {
    this.names = new RuleNames(rules);
    this.requireReason = requireReason;
  }

  /** Adds those of a file. */
  public void read(SourceFile file, String text) {
    SuppressionReader.Read read = SuppressionReader.read(file, text);
    for (Location at : read.unclear()) {
      complain(
          at,
          "only cors-lint:allow is understood here",
          "write " + Words.spelled(Words.Form.ofComments(at.path()), RULE));
    }
    read.suppressions().forEach(this::add);
  }

  private void add(Suppression suppression) {
    if (suppression.rules().isEmpty()) {
      complain(
          suppression.at(),
          "this suppression names no rule",
          "write " + Words.spelled(suppression.form(), RULE));
    }
    for (String word : new LinkedHashSet<>(suppression.rules())) {
      Optional<RuleInfo> rule = names.find(word);
      if (rule.isEmpty()) {
        complain(suppression.at(), names.complaint(word), "name a rule by its name or code");
      } else if (requireReason && suppression.reason().isEmpty()) {
        complain(
            suppression.at(),
            "a reason is required to suppress " + rule.get().name(),
            "write it behind the rule: " + Words.spelled(suppression.form(), rule.get().name()));
      } else {
        holding.add(new Holding(suppression, rule.get()));
      }
    }
  }

  private void complain(Location at, String message, String help) {
    invalid.add(InvalidSuppression.finding(at, message, help));
  }

  /**
   * Takes out what is suppressed, and adds what is wrong with suppressions.
   *
   * @param findings everything that was found
   * @param applied the rules that were applied; nothing is said about suppressions of others
   */
  public Sorted sort(List<Finding> findings, List<RuleInfo> applied) {
    List<Finding> open = new ArrayList<>();
    List<Suppressed> accepted = new ArrayList<>();
    Set<Holding> used = new HashSet<>();
    for (Finding finding : findings) {
      List<Holding> matching = holding.stream().filter(h -> h.accepts(finding)).toList();
      used.addAll(matching);
      if (matching.isEmpty()) {
        open.add(finding);
      } else {
        accepted.add(suppressed(finding, matching.get(0).suppression()));
      }
    }
    List<Finding> own = new ArrayList<>(invalid);
    holding.stream()
        .filter(h -> !used.contains(h) && applied.contains(h.rule()))
        .forEach(h -> own.add(UnusedSuppression.finding(h.suppression().at(), h.rule())));
    own.stream().filter(finding -> applied.contains(finding.rule())).forEach(open::add);
    return new Sorted(open, accepted);
  }

  private static Suppressed suppressed(Finding finding, Suppression by) {
    return new Suppressed(finding, Suppressed.By.SOURCE, by.reason(), Optional.of(by.at()));
  }
}
