package io.github.corslint.lsp;

import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.Diagnostic;

/** Names of results, by which an editor tells which it has already. */
final class Results {

  private Results() {}

  /** The same for the same diagnostics. */
  static String id(List<Diagnostic> diagnostics) {
    String text = diagnostics.toString();
    return Integer.toHexString(text.length()) + "-" + Integer.toHexString(Objects.hash(text));
  }
}
