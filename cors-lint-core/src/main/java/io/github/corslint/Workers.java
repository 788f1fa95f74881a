package io.github.corslint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to many files at once, on threads whose stacks bear deeply nested code. Results
 * keep their order.
 */
final class Workers {

  private static final long STACK_BYTES = 64L << 20;

  /** The largest number of items that are handed to a thread at once. */
  private static final int CHUNK = 64;

  /** Into how many parts the work of each thread is divided at least, so that all end together. */
  private static final int PARTS = 32;

  private Workers() {}

  static <T, R> List<R> map(List<T> items, Function<T, R> function) {
    int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), items.size()));
    int chunk = Math.max(1, Math.min(CHUNK, items.size() / (threads * PARTS)));
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "cors-lint", STACK_BYTES));
    try {
      List<Future<List<R>>> futures = new ArrayList<>();
      for (int i = 0; i < items.size(); i += chunk) {
        List<T> part = items.subList(i, Math.min(items.size(), i + chunk));
        futures.add(pool.submit(() -> part.stream().map(function).toList()));
      }
      List<R> results = new ArrayList<>(items.size());
      for (Future<List<R>> future : futures) {
        results.addAll(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof CancellationException cancelled
        ? cancelled
        : new IllegalStateException(cause);
  }
}
