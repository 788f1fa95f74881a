package io.github.corslint.framework.reactive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of Reactor that decide who gets in. */
final class ReactorTest {

  private static List<String> levels(String trusted) {
    String code =
        """
        package app;
        import java.util.*;
        import org.springframework.web.server.*;
        import reactor.core.publisher.*;
        class Cors implements WebFilter {
          private static final Set<String> KNOWN = Set.of("https://shop.example.com");
          @Override
          public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            String origin = exchange.getRequest().getHeaders().getOrigin();
            exchange.getResponse().getHeaders().add("Vary", "Origin");
            Mono<Boolean> trusted = %s;
            return trusted.filter(Boolean::booleanValue)
                .doOnNext(yes -> exchange.getResponse().getHeaders().setAccessControlAllowOrigin(origin))
                .then(chain.filter(exchange));
          }
        }
        """
            .formatted(trusted);
    List<String> all = new java.util.ArrayList<>(Seen.in("src/main/java/app/Cors.java", code));
    all.addAll(Seen.notes("src/main/java/app/Cors.java", code));
    return all.stream().map(line -> line.replaceFirst("^\\d+ (\\w+) .*", "$1")).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flux.fromIterable(KNOWN).any(origin::equals)",
        "Flux.just(\"https://shop.example.com\").hasElement(origin)",
        "Flux.fromIterable(KNOWN).filter(k -> k.equals(origin)).hasElements()",
        "Flux.fromIterable(KNOWN).filter(k -> k.equals(origin)).next().hasElement()",
        "Flux.fromIterable(KNOWN).collectList().map(all -> all.contains(origin))",
        "Flux.fromIterable(KNOWN).all(k -> !k.equals(origin)).map(none -> !none)",
        "Flux.fromIterable(KNOWN).filterWhen(k -> Mono.just(k.equals(origin))).count().map(n -> n > 0)",
        "Mono.fromCallable(() -> KNOWN.contains(origin)).onErrorReturn(false)",
        "Mono.<Boolean>error(new IllegalStateException()).onErrorResume(e -> Mono.just(KNOWN.contains(origin)))",
        "Mono.<Boolean>error(() -> new IllegalStateException()).onErrorReturn(NullPointerException.class, true)",
        "Mono.<Boolean>error(new IllegalStateException()).onErrorComplete()",
        "Mono.zip(Mono.just(true), Mono.just(KNOWN.contains(origin)), (a, b) -> a && b)",
        "Mono.just(true).zipWith(Mono.just(KNOWN.contains(origin))).map(t -> t.getT1() && t.getT2())",
        "Mono.just(KNOWN).flatMapIterable(k -> k).any(origin::equals)",
        "Mono.just(origin).filterWhen(o -> Mono.just(KNOWN.contains(o))).map(o -> true)"
      })
  void exact(String trusted) {
    assertEquals(List.of(), levels(trusted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flux.fromIterable(KNOWN).any(k -> origin.startsWith(k))",
        "Flux.fromIterable(KNOWN).all(k -> !k.equals(origin))",
        "Flux.just(KNOWN, Set.of(origin)).any(k -> k.contains(origin))",
        "Mono.fromCallable(() -> KNOWN.iterator().next().equals(origin) || List.of().get(0) == null).onErrorReturn(true)",
        "Mono.<Boolean>error(new IllegalStateException()).onErrorResume(IllegalStateException.class, e -> Mono.just(true))",
        "Mono.just(KNOWN.contains(origin)).filter(yes -> yes).hasElement().map(present -> true)"
      })
  void open(String trusted) {
    assertEquals("warning", levels(trusted).get(0), trusted);
  }
}
