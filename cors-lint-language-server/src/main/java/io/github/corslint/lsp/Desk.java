package io.github.corslint.lsp;

import io.github.corslint.CorsSession;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * What the services of the server share once the client has said who it is.
 *
 * @param client the editor
 * @param features what it can do
 * @param workspace its folders and documents
 * @param worker makes reports and answers
 * @param pages the pages of rules
 * @param diagnostics shows findings
 * @param publisher tells what changed
 * @param progress shows scans
 */
record Desk(
    LanguageClient client,
    Features features,
    Workspace workspace,
    Worker worker,
    RulePageFiles pages,
    Diagnostics diagnostics,
    Publisher publisher,
    ScanProgress progress) {

  static Desk of(
      LanguageClient client,
      Features features,
      Workspace workspace,
      Worker worker,
      RulePageFiles pages) {
    Diagnostics diagnostics = new Diagnostics(pages, features);
    return new Desk(
        client,
        features,
        workspace,
        worker,
        pages,
        diagnostics,
        new Publisher(workspace, client, features, diagnostics),
        new ScanProgress(client, features));
  }

  /** Tells the editor what a change means, as soon as no further change follows at once. */
  void publishSoon() {
    worker.soon(() -> publisher.publish(CorsSession.Progress.NONE));
  }

  /** Scans what is not judged yet while the editor shows that it goes on. */
  void scan(String title) {
    worker.later(
        () -> {
          try (ScanProgress.Shown shown = progress.begin(title)) {
            publisher.publish(shown);
          }
        });
  }
}
