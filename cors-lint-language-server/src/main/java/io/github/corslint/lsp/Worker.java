package io.github.corslint.lsp;

import io.github.corslint.CorsSession;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that makes reports and answers, so that messages are taken while it works. Its
 * stack bears deeply nested code.
 */
final class Worker implements AutoCloseable {

  /** Shorter than a pause between two keys, and longer than between those of a paste. */
  private static final long PAUSE_MILLIS = 30;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> LanguageServerProcess.daemon(task, "cors-lint-worker"));

  private final Consumer<String> log;
  private @Nullable Future<?> scheduled;

  Worker(Consumer<String> log) {
    this.log = log;
  }

  /** Answers a request, unless its sender takes it back. */
  <T> CompletableFuture<T> answer(Function<CorsSession.Progress, T> question) {
    return CompletableFutures.computeAsync(executor, cancel -> question.apply(watching(cancel)));
  }

  /** Does something soon, once for all requests until then. */
  synchronized void soon(Runnable task) {
    Future<?> waiting = scheduled;
    if (waiting != null && !waiting.isDone()) {
      waiting.cancel(false);
    }
    if (!executor.isShutdown()) {
      scheduled = executor.schedule(guarded(task), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Does something when what was asked for before is done. */
  void later(Runnable task) {
    if (!executor.isShutdown()) {
      executor.execute(guarded(task));
    }
  }

  /** A failure is a line in the editor's log; the thread goes on. */
  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (CancellationException unwanted) {
        // Whoever cancelled knows.
        return;
      } catch (RuntimeException | StackOverflowError e) {
        log.accept("cors-lint: internal error: " + e);
      }
    };
  }

  private static CorsSession.Progress watching(CancelChecker cancel) {
    return new CorsSession.Progress() {
      @Override
      public void worked() {}

      @Override
      public boolean isCancelled() {
        return cancel.isCanceled();
      }
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
