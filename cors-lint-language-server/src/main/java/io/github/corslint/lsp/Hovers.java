package io.github.corslint.lsp;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** What people see of the policy under the pointer. */
final class Hovers {

  private Hovers() {}

  /** The policies that have a part on the line, and the findings at the place. */
  static Optional<Hover> at(Workspace.Sight sight, Position position) {
    List<String> parts = new ArrayList<>();
    sight.report().policies().stream()
        .filter(policy -> isOnLine(policy, sight.path(), position.getLine()))
        .map(policy -> PolicyText.of(policy).markdown())
        .distinct()
        .forEach(parts::add);
    Range here = new Range(position, position);
    sight.findings().stream()
        .filter(finding -> Ranges.touch(Ranges.of(finding.at()), here))
        .map(Hovers::text)
        .forEach(parts::add);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n---\n\n", parts))));
  }

  private static String text(Finding finding) {
    return "**" + finding.rule().name() + "**: " + finding.message() + "\n\n" + finding.help();
  }

  private static boolean isOnLine(CorsPolicy policy, String path, int line) {
    return places(policy)
        .anyMatch(at -> at.path().equals(path) && Ranges.isOnLine(Ranges.of(at), line));
  }

  private static Stream<Location> places(CorsPolicy policy) {
    Stream<Location> settings =
        Stream.of(
                policy.credentials(),
                policy.methods(),
                policy.allowedHeaders(),
                policy.exposedHeaders(),
                policy.maxAge(),
                policy.privateNetwork())
            .flatMap(setting -> ((Setting<?>) setting).place().stream());
    Stream<Location> entries = policy.origins().trusted().stream().map(TrustedOrigin::at);
    return Stream.of(Stream.of(policy.at()), settings, entries).flatMap(each -> each);
  }
}
