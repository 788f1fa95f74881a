package io.github.corslint.framework.http;

import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status codes (RFC 9110, section 15) as libraries write them: constants of Spring's {@code
 * HttpStatus}, Jakarta REST's {@code Response.Status}, Netty's {@code HttpResponseStatus}, and
 * numbers of the servlet API, of Jetty and of Apache's client.
 */
final class Statuses {

  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("CONTINUE", 100),
          Map.entry("OK", 200),
          Map.entry("CREATED", 201),
          Map.entry("ACCEPTED", 202),
          Map.entry("NO_CONTENT", 204),
          Map.entry("MOVED_PERMANENTLY", 301),
          Map.entry("FOUND", 302),
          Map.entry("SEE_OTHER", 303),
          Map.entry("NOT_MODIFIED", 304),
          Map.entry("TEMPORARY_REDIRECT", 307),
          Map.entry("BAD_REQUEST", 400),
          Map.entry("UNAUTHORIZED", 401),
          Map.entry("FORBIDDEN", 403),
          Map.entry("NOT_FOUND", 404),
          Map.entry("METHOD_NOT_ALLOWED", 405),
          Map.entry("NOT_ACCEPTABLE", 406),
          Map.entry("CONFLICT", 409),
          Map.entry("GONE", 410),
          Map.entry("PRECONDITION_FAILED", 412),
          Map.entry("UNPROCESSABLE_ENTITY", 422),
          Map.entry("TOO_MANY_REQUESTS", 429),
          Map.entry("INTERNAL_SERVER_ERROR", 500),
          Map.entry("SERVER_ERROR", 500),
          Map.entry("NOT_IMPLEMENTED", 501),
          Map.entry("BAD_GATEWAY", 502),
          Map.entry("SERVICE_UNAVAILABLE", 503));

  private static final Set<String> TYPES =
      Set.of("HttpStatus", "HttpStatusCode", "Status", "StatusType", "HttpResponseStatus");
  private static final Set<String> NUMBERS =
      Set.of("value", "code", "getCode", "getStatusCode", "intValue", "rawStatusCode");
  private static final Set<String> OF_NUMBER =
      Set.of("valueOf", "resolve", "fromStatusCode", "fromCode");

  private static final Pattern NUMBER =
      Pattern.compile("SC_([A-Z_]+)|HTTP_([A-Z_]+)|[A-Z_]+_([1-5]\\d\\d)");
  private static final Pattern CLASS =
      Pattern.compile(
          "is([1-5])xx(?:Informational|Successful|Redirection|ClientError|ServerError)?");

  private Statuses() {}

  /** A number that a constant names. */
  static Optional<Value> constant(TypeName type, String name) {
    Matcher matcher = NUMBER.matcher(name);
    if (!matcher.matches() || !speaksOfStatus(type, name)) {
      return Optional.empty();
    }
    String digits = matcher.group(3);
    String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return digits == null
        ? Optional.ofNullable(CODES.get(word)).map(Known::new)
        : Optional.of(new Known(Integer.valueOf(digits)));
  }

  private static boolean speaksOfStatus(TypeName type, String name) {
    return name.startsWith("SC_")
        || type.isCalled("HttpURLConnection")
        || type.simple().contains("Status");
  }

  /** The constant for a number, as a static method finds it. */
  static Optional<Value> found(TypeName type, String method, List<Value> arguments) {
    return TYPES.contains(type.simple()) && OF_NUMBER.contains(method) && arguments.size() == 1
        ? number(arguments.get(0)).flatMap(Statuses::constant)
        : Optional.empty();
  }

  /** The constant for a number. */
  static Optional<Value> constant(int code) {
    return CODES.entrySet().stream()
        .filter(e -> e.getValue() == code && !e.getKey().equals("SERVER_ERROR"))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(name -> Unknown.constant(TypeName.of("org.springframework.http.HttpStatus"), name));
  }

  /** The number that a value stands for: itself, or that of a constant. */
  static Optional<Integer> number(Value status) {
    if (status.raw() instanceof Integer code) {
      return Optional.of(code);
    }
    return status instanceof Unknown unknown
        ? unknown
            .constantType()
            .filter(type -> TYPES.contains(type.simple()))
            .flatMap(type -> unknown.fieldName())
            .map(CODES::get)
        : Optional.empty();
  }

  /** What a constant says of itself. */
  static Optional<Value> told(Unknown constant, String method, List<Value> arguments) {
    Optional<Integer> code = number(constant);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!arguments.isEmpty()) {
      return arguments.size() == 1 && Set.of("equals", "isSameCodeAs").contains(method)
          ? number(arguments.get(0)).map(other -> Known.of(code.get().equals(other)))
          : Optional.empty();
    }
    return NUMBERS.contains(method)
        ? Optional.of(new Known(code.get()))
        : classOf(method, code.get() / 100).or(() -> kind(method, code.get() / 100));
  }

  private static Optional<Value> classOf(String method, int first) {
    Matcher matcher = CLASS.matcher(method);
    if (matcher.matches()) {
      return Optional.of(Known.of(Integer.parseInt(matcher.group(1)) == first));
    }
    return method.equals("isError") ? Optional.of(Known.of(first >= 4)) : Optional.empty();
  }

  /** {@code getFamily} of Jakarta REST and {@code series} of Spring. */
  private static Optional<Value> kind(String method, int first) {
    List<String> names =
        List.of("INFORMATIONAL", "SUCCESSFUL", "REDIRECTION", "CLIENT_ERROR", "SERVER_ERROR");
    String type = method.equals("getFamily") ? "Family" : "Series";
    return Set.of("getFamily", "series").contains(method) && first >= 1 && first <= 5
        ? Optional.of(Unknown.constant(TypeName.unresolved(type), names.get(first - 1)))
        : Optional.empty();
  }

  /** The status that a method of a builder gives an answer by its name. */
  static Optional<Value> named(String method) {
    String constant = method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(constant)).map(Known::new);
  }
}
