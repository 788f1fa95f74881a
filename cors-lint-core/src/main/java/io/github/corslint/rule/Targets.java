package io.github.corslint.rule;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Handler;
import java.util.List;
import java.util.Set;

/** What a policy opens, for messages. */
final class Targets {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int NAMED = 2;

  private Targets() {}

  /** A verb and its object: {@code read this}, {@code use GET /orders, POST /orders and 3 more}. */
  static String of(CorsPolicy policy) {
    List<Handler> handlers = policy.scope().handlers();
    List<String> labels = handlers.stream().map(Handler::label).distinct().toList();
    if (labels.isEmpty()) {
      return "read this";
    }
    boolean reads = handlers.stream().allMatch(Targets::onlyReads);
    boolean login = handlers.stream().anyMatch(h -> h.login().isPresent());
    return (reads ? "read " : "use ") + list(labels) + (login ? ", which takes a login," : "");
  }

  private static boolean onlyReads(Handler handler) {
    return handler.methods().is(READING::containsAll);
  }

  private static String list(List<String> labels) {
    if (labels.size() == 1) {
      return labels.get(0);
    }
    int more = labels.size() - NAMED;
    return more <= 0
        ? labels.get(0) + " and " + labels.get(1)
        : String.join(", ", labels.subList(0, NAMED)) + " and " + more + " more";
  }
}
