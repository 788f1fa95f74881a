package io.github.corslint;

import io.github.corslint.model.Report;
import io.github.corslint.rule.Rule;
import io.github.corslint.source.FileTree;
import io.github.corslint.source.MemoryTree;
import java.io.IOException;
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
    List<Rule> rules = rules(request);
    try {
      FileTree tree =
          FileTree.walk(request.base(), request.roots(), request.includes(), request.excludes());
      FileTree context =
          FileTree.walk(request.base(), request.context(), List.of(), request.excludes());
      return new Scan(tree, context.files(), rules, request.includeTests())
          .report(tree.skipped(), CorsSession.Progress.NONE);
    } catch (IOException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  /** Judges one file that is a text in memory, by every rule. */
  public static Report check(String path, String text) {
    return check(Map.of(path, text));
  }

  /** Judges files that are texts in memory, by every rule. */
  public static Report check(Map<String, String> textByPath) {
    return new Scan(MemoryTree.of(textByPath), List.of(), Catalog.RULES, true)
        .report(List.of(), CorsSession.Progress.NONE);
  }

  /** The rules that a request wants. */
  static List<Rule> rules(ScanRequest request) throws InvalidRequestException {
    for (Set<String> words : List.of(request.onlyRules(), request.withoutRules())) {
      for (String word : words) {
        if (Catalog.RULES.stream().noneMatch(r -> r.info().isCalled(word))) {
          throw new InvalidRequestException(
              "no rule is called " + word + "; cors-lint rules lists them");
        }
      }
    }
    return Catalog.RULES.stream()
        .filter(r -> request.onlyRules().isEmpty() || isCalled(r, request.onlyRules()))
        .filter(r -> !isCalled(r, request.withoutRules()))
        .toList();
  }

  private static boolean isCalled(Rule rule, Set<String> words) {
    return words.stream().anyMatch(rule.info()::isCalled);
  }
}
