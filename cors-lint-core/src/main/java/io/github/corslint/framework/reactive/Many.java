package io.github.corslint.framework.reactive;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A {@code Flux} (reactor-core 3.7) of known elements, which come when somebody subscribes. */
final class Many implements Model {

  private static final Set<String> TRANSPARENT =
      Set.of("limitRate", "onBackpressureBuffer", "parallel", "sequential", "sort");

  private final Supplier<List<Value>> source;

  Many(Supplier<List<Value>> source) {
    this.source = source;
  }

  /** What a publisher that a callback returned will give. */
  static List<Value> of(Value publisher) {
    return publisher instanceof Many many
        ? many.get()
        : Later.of(publisher).map(List::of).orElse(List.of());
  }

  /** The elements of something that holds several; one that is not known stands for others. */
  static List<Value> elements(Value several) {
    if (several.raw() instanceof Collection<?> collection) {
      return collection.stream().map(Value::of).toList();
    }
    if (several.raw() instanceof Object[] array) {
      return Arrays.stream(array).map(Value::of).toList();
    }
    return List.of(several instanceof Unknown ? several : Unknown.because("an element"));
  }

  /** Subscribes. */
  private List<Value> get() {
    return source.get();
  }

  @Override
  public void handedOver() {
    get();
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (Later.TRANSPARENT.contains(method) || TRANSPARENT.contains(method)) {
      return Optional.of(this);
    }
    if (arguments.isEmpty()) {
      return end(method);
    }
    return arguments.size() == 1 ? with(method, arguments.get(0), site) : Optional.empty();
  }

  private Optional<Value> end(String method) {
    return switch (method) {
      case "next", "single", "singleOrEmpty" -> later(all -> all.stream().findFirst());
      case "last" -> later(all -> all.stream().reduce((a, b) -> b));
      case "hasElements" -> answer(all -> !all.isEmpty());
      case "collectList" -> later(all -> Optional.of(list(all)));
      case "count" -> later(all -> Optional.of(new Known((long) all.size())));
      case "then" -> later(all -> Optional.empty());
      case "distinct", "distinctUntilChanged" -> many(all -> all.stream().distinct());
      case "blockFirst" -> Optional.of(get().stream().findFirst().orElse(Known.NULL));
      case "toStream" -> Optional.of(new Known(get().stream().map(Value::raw)));
      case "toIterable" -> Optional.of(list(get()));
      case "subscribe" -> subscribed();
      default -> Optional.empty();
    };
  }

  private Optional<Value> with(String method, Value argument, CallSite site) {
    return switch (method) {
      case "map", "mapNotNull" ->
          many(all -> all.stream().flatMap(v -> Later.present(call(argument, v, site)).stream()));
      case "flatMap", "concatMap", "flatMapSequential", "switchMap" ->
          many(all -> all.stream().flatMap(v -> of(call(argument, v, site)).stream()));
      case "flatMapIterable" ->
          many(all -> all.stream().flatMap(v -> elements(call(argument, v, site)).stream()));
      case "filter" -> many(all -> all.stream().filter(v -> holds(argument, v, site)));
      case "filterWhen" ->
          many(
              all ->
                  all.stream()
                      .filter(
                          v ->
                              of(call(argument, v, site)).stream()
                                  .findFirst()
                                  .filter(yes -> site.run().isYes(yes, argument, site))
                                  .isPresent()));
      case "any" -> answer(all -> all.stream().anyMatch(v -> holds(argument, v, site)));
      case "all" -> answer(all -> all.stream().allMatch(v -> holds(argument, v, site)));
      case "hasElement" -> contains(argument, site);
      case "doOnNext" -> many(all -> all.stream().peek(v -> call(argument, v, site)));
      case "subscribe" -> {
        get().forEach(v -> call(argument, v, site));
        yield subscribed();
      }
      default -> joined(method, argument);
    };
  }

  private Optional<Value> joined(String method, Value argument) {
    return switch (method) {
      case "then" ->
          Optional.of(
              new Later(
                  () -> {
                    get();
                    return Later.of(argument);
                  }));
      case "concatWith", "mergeWith" ->
          many(all -> Stream.concat(all.stream(), of(argument).stream()));
      case "concatWithValues" -> many(all -> Stream.concat(all.stream(), Stream.of(argument)));
      case "startWith" -> many(all -> Stream.concat(elements(argument).stream(), all.stream()));
      case "defaultIfEmpty" -> many(all -> all.isEmpty() ? Stream.of(argument) : all.stream());
      case "switchIfEmpty" -> many(all -> all.isEmpty() ? of(argument).stream() : all.stream());
      default -> counted(method, argument);
    };
  }

  private Optional<Value> counted(String method, Value argument) {
    if (!(argument.raw() instanceof Number count)) {
      return Optional.empty();
    }
    return switch (method) {
      case "take" -> many(all -> all.stream().limit(count.longValue()));
      case "skip" -> many(all -> all.stream().skip(count.longValue()));
      default -> Optional.empty();
    };
  }

  /** As a list would be asked, so that the answer counts as a check of the origin. */
  private Optional<Value> contains(Value element, CallSite site) {
    return later(
        all -> {
          return Optional.of(site.run().invoke(list(all), "contains", List.of(element), site));
        });
  }

  private static Value list(List<Value> all) {
    List<Object> list = new ArrayList<>();
    all.forEach(v -> list.add(v.raw()));
    return new Known(list);
  }

  private static Optional<Value> subscribed() {
    return Optional.of(Unknown.because("a subscription"));
  }

  private static Value call(Value function, Value value, CallSite site) {
    return Later.call(function, value, site);
  }

  private static boolean holds(Value predicate, Value value, CallSite site) {
    return site.run().holds(predicate, List.of(value), site);
  }

  private Optional<Value> answer(Function<List<Value>, Boolean> question) {
    return later(all -> Optional.of(Known.of(question.apply(all))));
  }

  private Optional<Value> later(Function<List<Value>, Optional<Value>> outcome) {
    return Optional.of(new Later(() -> outcome.apply(get())));
  }

  private Optional<Value> many(Function<List<Value>, Stream<Value>> next) {
    return Optional.of(new Many(() -> next.apply(get()).filter(Objects::nonNull).toList()));
  }
}
