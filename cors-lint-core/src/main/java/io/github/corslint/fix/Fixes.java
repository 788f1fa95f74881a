package io.github.corslint.fix;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Proposes fixes: exact and safe ones first, those that need a decision by a person after them. */
public final class Fixes {

  /** In the order of preference. */
  private static final List<Fixer> FIXERS =
      List.of(
          new ExactComparison(),
          new WholeHostComparison(),
          new SplitAllowList(),
          new StrictRegex(),
          new VaryHeader(),
          new StrictPattern(),
          new WellFormedOrigin(),
          new WithoutNull(),
          new EncryptedScheme(),
          new OriginGuard(),
          new ExactOrigin(),
          new WithoutCredentials());

  private final Function<String, Optional<JavaSource>> sources;
  private final Function<String, Optional<String>> texts;

  /**
   * Fixes for the files of a scan.
   *
   * @param sources the parsed Java file of a path
   * @param texts the characters of a path
   */
  public Fixes(
      Function<String, Optional<JavaSource>> sources, Function<String, Optional<String>> texts) {
    this.sources = sources;
    this.texts = texts;
  }

  /** The finding with whatever can be proposed for it. */
  public Finding propose(Finding finding) {
    String path = finding.at().path();
    Optional<Passage> passage =
        texts.apply(path).map(text -> Passage.of(finding, text, sources.apply(path)));
    return finding.withFixes(passage.map(Fixes::of).orElse(List.of()));
  }

  private static List<Fix> of(Passage passage) {
    String rule = passage.finding().rule().name();
    return FIXERS.stream()
        .filter(fixer -> fixer.rules().contains(rule))
        .flatMap(fixer -> fixer.fixes(passage).stream())
        .toList();
  }
}
