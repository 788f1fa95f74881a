package io.github.corslint.lsp;

import io.github.corslint.CorsSession;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Scans of the workspace that the editor shows while they run, and may cancel. */
final class ScanProgress {

  private static final int STEPS_BETWEEN_REPORTS = 25;

  private final LanguageClient client;
  private final Features features;
  private final Map<String, Shown> running = new ConcurrentHashMap<>();

  ScanProgress(LanguageClient client, Features features) {
    this.client = client;
    this.features = features;
  }

  /** One scan; has to be closed. */
  Shown begin(String title) {
    Shown shown = new Shown(UUID.randomUUID().toString());
    running.put(shown.token, shown);
    if (features.showsProgress()) {
      CompletableFuture<Void> unused =
          client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(shown.token)));
      WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
      begin.setTitle(title);
      begin.setCancellable(true);
      shown.tell(begin);
    }
    return shown;
  }

  /** The person in front of the editor does not want to wait. */
  void cancel(Either<String, Integer> token) {
    Shown shown = token.isLeft() ? running.get(token.getLeft()) : null;
    if (shown != null) {
      shown.cancelled = true;
    }
  }

  /** A scan that is shown. */
  final class Shown implements CorsSession.Progress, AutoCloseable {
    private final String token;
    private final AtomicInteger steps = new AtomicInteger();
    private volatile boolean cancelled;

    private Shown(String token) {
      this.token = token;
    }

    @Override
    public void worked() {
      int done = steps.incrementAndGet();
      if (features.showsProgress() && done % STEPS_BETWEEN_REPORTS == 0) {
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setMessage(done + " steps");
        tell(report);
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    private void tell(WorkDoneProgressNotification notification) {
      client.notifyProgress(
          new ProgressParams(Either.forLeft(token), Either.forLeft(notification)));
    }

    @Override
    public void close() {
      running.remove(token);
      if (features.showsProgress()) {
        tell(new WorkDoneProgressEnd());
      }
    }
  }
}
