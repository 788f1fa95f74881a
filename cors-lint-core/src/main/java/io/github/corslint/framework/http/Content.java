package io.github.corslint.framework.http;

import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program puts into an answer beside headers, for code of it that asks.
 *
 * @param status the status code, as it was given
 * @param body the body
 */
record Content(Optional<Value> status, Optional<Value> body) {

  private static final Set<String> BODY = Set.of("body", "entity", "bodyValue");
  private static final Set<String> GET_BODY = Set.of("getBody", "getEntity", "readEntity", "body");
  private static final Set<String> HAS_BODY = Set.of("hasBody", "hasEntity");
  private static final Set<String> CODE =
      Set.of("getStatus", "getStatusCodeValue", "rawStatusCode", "statusCode");
  private static final Set<String> CONSTANT = Set.of("getStatusCode", "getStatusInfo");

  /** Nothing is known. */
  static final Content NONE = new Content(Optional.empty(), Optional.empty());

  /** What Spring's {@code ResponseEntity} is made of: its body and headers, and the status last. */
  static Content of(List<Value> arguments) {
    if (arguments.isEmpty()) {
      return NONE;
    }
    boolean hasBody = arguments.size() > 1;
    return new Content(
        Optional.of(arguments.get(arguments.size() - 1)),
        hasBody ? Optional.of(arguments.get(0)) : Optional.empty());
  }

  /** The content after a call of the builder. */
  Content after(String method, List<Value> arguments) {
    Optional<Value> first = arguments.stream().findFirst();
    if (method.equals("status") && first.isPresent()) {
      return new Content(first, arguments.size() == 2 ? Optional.of(arguments.get(1)) : body);
    }
    if (BODY.contains(method) && first.isPresent()) {
      return new Content(status, first);
    }
    Optional<Value> named = Statuses.named(method);
    return named.isPresent() ? new Content(named, first.or(() -> body)) : this;
  }

  /** What an answer says of itself; empty when it is not asked or not known. */
  Optional<Value> told(String method, List<Value> arguments) {
    if (CODE.contains(method)) {
      return status.flatMap(Statuses::number).map(Known::new);
    }
    if (CONSTANT.contains(method)) {
      return status.map(
          s -> s instanceof Unknown ? s : Statuses.number(s).flatMap(Statuses::constant).orElse(s));
    }
    if (HAS_BODY.contains(method) && arguments.isEmpty()) {
      return status.map(s -> Known.of(body.filter(b -> !Known.NULL.equals(b)).isPresent()));
    }
    boolean asks =
        GET_BODY.contains(method) && (arguments.isEmpty() || method.equals("readEntity"));
    return asks ? status.map(s -> body.orElse(Known.NULL)) : Optional.empty();
  }
}
