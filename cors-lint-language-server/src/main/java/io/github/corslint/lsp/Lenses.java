package io.github.corslint.lsp;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

/** Above each handler who may call it from a browser, such as {@code public * · GET}. */
final class Lenses {

  private Lenses() {}

  /** The handlers of a document, and the policies of it where no handler is known. */
  static List<CodeLens> of(Workspace.Sight sight) {
    List<CodeLens> lenses = new ArrayList<>();
    Set<CorsPolicy> shown = new HashSet<>();
    for (Endpoint endpoint : sight.report().endpoints()) {
      endpoint.policy().ifPresent(shown::add);
      if (endpoint.handler().at().path().equals(sight.path())) {
        lenses.add(lens(endpoint.handler().at(), text(endpoint)));
      }
    }
    for (CorsPolicy policy : sight.report().policies()) {
      if (policy.at().path().equals(sight.path()) && !shown.contains(policy)) {
        lenses.add(lens(policy.at(), text(policy, policy.methods())));
      }
    }
    return lenses.stream().distinct().toList();
  }

  private static String text(Endpoint endpoint) {
    return endpoint
        .policy()
        .map(policy -> text(policy, endpoint.handler().methods()))
        .orElse(endpoint.reason());
  }

  private static String text(CorsPolicy policy, Setting<List<String>> methods) {
    String who = PolicyText.of(policy).summary();
    return methods
        .known()
        .filter(names -> !names.isEmpty())
        .map(names -> who + " · " + String.join(" ", names))
        .orElse(who);
  }

  private static CodeLens lens(Location at, String title) {
    Range start = Ranges.of(at);
    return new CodeLens(
        new Range(start.getStart(), start.getStart()), new Command(title, ""), null);
  }
}
