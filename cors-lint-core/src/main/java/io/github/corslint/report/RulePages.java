package io.github.corslint.report;

import io.github.corslint.model.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The explanation of each rule, in Markdown. */
@FunctionalInterface
public interface RulePages {

  /** The page of a rule. */
  String markdown(RuleInfo rule);

  /** The pages that lie beside the rules. */
  static RulePages bundled() {
    return rule -> {
      String name = "/io/github/corslint/rule/" + rule.name() + ".md";
      try (InputStream page = RulePages.class.getResourceAsStream(name)) {
        if (page == null) {
          throw new IllegalStateException("rule " + rule.name() + " has no page");
        }
        return new String(page.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
