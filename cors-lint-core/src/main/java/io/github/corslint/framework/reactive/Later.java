package io.github.corslint.framework.reactive;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A {@code Mono} (reactor-core 3.7): nothing of it happens before somebody subscribes, such as the
 * framework that it is returned to. It is subscribed to once here; errors are not followed.
 */
final class Later implements Model {

  static final Later EMPTY = new Later(Optional::empty);

  /** Operators that change when, where or how errors arrive, and not what. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "cache",
          "checkpoint",
          "contextWrite",
          "delayElement",
          "doFinally",
          "doOnCancel",
          "doOnError",
          "doOnSubscribe",
          "doOnTerminate",
          "hide",
          "log",
          "name",
          "onErrorComplete",
          "onErrorMap",
          "onErrorResume",
          "onErrorReturn",
          "publishOn",
          "retry",
          "share",
          "single",
          "subscribeOn",
          "tag",
          "timeout");

  private Optional<Supplier<Optional<Value>>> source;
  private Optional<Value> outcome = Optional.empty();

  Later(Supplier<Optional<Value>> source) {
    this.source = Optional.of(source);
  }

  /** What a publisher that a callback returned will give. */
  static Optional<Value> of(Value publisher) {
    if (publisher instanceof Later later) {
      return later.get();
    }
    return publisher instanceof Known known && known.isNull()
        ? Optional.empty()
        : Optional.of(publisher);
  }

  /** Subscribes: the value, or nothing. */
  Optional<Value> get() {
    Optional<Supplier<Optional<Value>>> work = source;
    source = Optional.empty();
    work.ifPresent(w -> outcome = w.get());
    return outcome;
  }

  @Override
  public void handedOver() {
    get();
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (TRANSPARENT.contains(method)) {
      return Optional.of(this);
    }
    return arguments.isEmpty() ? end(method) : with(method, arguments.get(0), site);
  }

  private Optional<Value> end(String method) {
    return switch (method) {
      case "then" -> Optional.of(after(Optional::empty));
      case "block" -> Optional.of(get().orElse(Known.NULL));
      case "blockOptional" -> Optional.of(new Known(get().map(Value::raw)));
      case "subscribe" -> {
        get();
        yield Optional.of(Unknown.because("a subscription"));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Value> with(String method, Value argument, CallSite site) {
    return switch (method) {
      case "map", "mapNotNull" -> chained(v -> present(call(argument, v, site)));
      case "flatMap" -> chained(v -> of(call(argument, v, site)));
      case "filter" ->
          chained(
              v ->
                  site.run().holds(argument, List.of(v), site) ? Optional.of(v) : Optional.empty());
      case "doOnNext", "doOnSuccess" ->
          chained(
              v -> {
                call(argument, v, site);
                return Optional.of(v);
              });
      case "then" -> Optional.of(after(() -> of(argument)));
      case "thenReturn" -> Optional.of(after(() -> Optional.of(argument)));
      case "switchIfEmpty" -> Optional.of(new Later(() -> get().or(() -> of(argument))));
      case "defaultIfEmpty" -> Optional.of(new Later(() -> get().or(() -> Optional.of(argument))));
      case "subscribe" -> {
        get().ifPresent(v -> call(argument, v, site));
        yield Optional.of(Unknown.because("a subscription"));
      }
      default -> Optional.empty();
    };
  }

  private static Value call(Value function, Value value, CallSite site) {
    return site.run().call(function, List.of(value), site);
  }

  private static Optional<Value> present(Value value) {
    return value instanceof Known known && known.isNull() ? Optional.empty() : Optional.of(value);
  }

  private Optional<Value> chained(Function<Value, Optional<Value>> next) {
    return Optional.of(new Later(() -> get().flatMap(next)));
  }

  private Later after(Supplier<Optional<Value>> next) {
    return new Later(
        () -> {
          get();
          return next.get();
        });
  }
}
