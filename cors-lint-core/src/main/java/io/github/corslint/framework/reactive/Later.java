package io.github.corslint.framework.reactive;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.ThrownValue;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A {@code Mono} (reactor-core 3.7): nothing of it happens before somebody subscribes, such as the
 * framework that it is returned to. It is subscribed to once here.
 */
final class Later implements Model {

  static final Later EMPTY = new Later(Optional::empty);

  /** Operators that change when, where or how errors arrive, and not what. */
  static final Set<String> TRANSPARENT =
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
          "onErrorMap",
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
    if (arguments.isEmpty()) {
      return end(method);
    }
    return method.startsWith("onError") || arguments.size() > 1
        ? withSeveral(method, arguments, site)
        : chained(method, arguments.get(0), site).or(() -> with(method, arguments.get(0), site));
  }

  private Optional<Value> end(String method) {
    return switch (method) {
      case "then" -> Optional.of(after(Optional::empty));
      case "flux" -> Optional.of(new Many(() -> get().stream().toList()));
      case "hasElement" -> Optional.of(new Later(() -> Optional.of(Known.of(get().isPresent()))));
      case "onErrorComplete" -> Optional.of(recovering(e -> Optional.empty()));
      case "block" -> Optional.of(get().orElse(Known.NULL));
      case "blockOptional" -> Optional.of(new Known(get().map(Value::raw)));
      case "subscribe" -> {
        get();
        yield Optional.of(Unknown.because("a subscription"));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Value> withSeveral(String method, List<Value> arguments, CallSite site) {
    Value last = arguments.get(arguments.size() - 1);
    return switch (method) {
      case "onErrorComplete" -> Optional.of(recovering(e -> Optional.empty(), arguments, 1, site));
      case "onErrorReturn" -> Optional.of(recovering(e -> Optional.of(last), arguments, 2, site));
      case "onErrorResume" ->
          Optional.of(recovering(e -> of(call(last, e.value(), site)), arguments, 2, site));
      case "zipWith" ->
          next(v -> of(arguments.get(0)).map(w -> site.run().call(last, List.of(v, w), site)));
      default -> Optional.empty();
    };
  }

  /** Operators that make something of the value, if there is one. */
  private Optional<Value> chained(String method, Value argument, CallSite site) {
    return switch (method) {
      case "map", "mapNotNull" -> next(v -> present(call(argument, v, site)));
      case "flatMap" -> next(v -> of(call(argument, v, site)));
      case "filter" ->
          next(
              v ->
                  site.run().holds(argument, List.of(v), site) ? Optional.of(v) : Optional.empty());
      case "filterWhen" ->
          next(
              v ->
                  of(call(argument, v, site))
                      .filter(answer -> site.run().isYes(answer, argument, site))
                      .map(answer -> v));
      case "doOnNext", "doOnSuccess" ->
          next(
              v -> {
                call(argument, v, site);
                return Optional.of(v);
              });
      case "delayUntil" ->
          next(
              v -> {
                of(call(argument, v, site));
                return Optional.of(v);
              });
      case "zipWith" -> next(v -> of(argument).map(w -> new Tuple(List.of(v, w))));
      case "zipWhen" -> next(v -> of(call(argument, v, site)).map(w -> new Tuple(List.of(v, w))));
      default -> Optional.empty();
    };
  }

  /** Operators that go on whether or not there is a value, or with many. */
  private Optional<Value> with(String method, Value argument, CallSite site) {
    return switch (method) {
      case "flatMapMany" ->
          Optional.of(
              new Many(() -> get().map(v -> Many.of(call(argument, v, site))).orElse(List.of())));
      case "flatMapIterable" ->
          Optional.of(
              new Many(
                  () -> get().map(v -> Many.elements(call(argument, v, site))).orElse(List.of())));
      case "thenMany" ->
          Optional.of(
              new Many(
                  () -> {
                    get();
                    return Many.of(argument);
                  }));
      case "transform", "as" -> Optional.of(site.run().call(argument, List.of(this), site));
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

  static Value call(Value function, Value value, CallSite site) {
    return site.run().call(function, List.of(value), site);
  }

  static Optional<Value> present(Value value) {
    return value instanceof Known known && known.isNull() ? Optional.empty() : Optional.of(value);
  }

  private Optional<Value> next(Function<Value, Optional<Value>> next) {
    return Optional.of(new Later(() -> get().flatMap(next)));
  }

  private Later after(Supplier<Optional<Value>> next) {
    return new Later(
        () -> {
          get();
          return next.get();
        });
  }

  /** The same, with something else in place of an error. */
  private Later recovering(Function<ThrownValue, Optional<Value>> instead) {
    return new Later(
        () -> {
          try {
            return get();
          } catch (ThrownValue thrown) {
            return instead.apply(thrown);
          }
        });
  }

  /** The same for some errors: when all arguments are there, the first says which. */
  private Later recovering(
      Function<ThrownValue, Optional<Value>> instead,
      List<Value> arguments,
      int all,
      CallSite site) {
    Value which = arguments.get(0);
    return recovering(
        thrown -> {
          boolean concerned =
              arguments.size() < all
                  || (which instanceof Closure
                      ? site.run().holds(which, List.of(thrown.value()), site)
                      : thrown.isInstanceOf(which));
          if (!concerned) {
            throw thrown;
          }
          return instead.apply(thrown);
        });
  }
}
