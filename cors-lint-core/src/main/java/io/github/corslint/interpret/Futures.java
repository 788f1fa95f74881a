package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Work that the program hands to other threads, done at once: who waits for it sees the same
 * result.
 */
final class Futures {

  private Futures() {}

  static Optional<Value> call(TypeName type, String method, List<Value> arguments, CallSite site) {
    boolean starts = method.equals("supplyAsync") || method.equals("runAsync");
    if (!type.isCalled("CompletableFuture") || !starts || arguments.isEmpty()) {
      return Optional.empty();
    }
    Value result = site.run().call(arguments.get(0), List.of(), site);
    return Optional.of(new Known(CompletableFuture.completedFuture(result.raw())));
  }

  /** The method that does the same without another thread; empty when it would wait. */
  static Optional<String> immediate(CompletableFuture<?> future, String method) {
    if (!future.isDone()) {
      return Optional.empty();
    }
    return Optional.of(method.endsWith("Async") ? method.replace("Async", "") : method);
  }
}
