package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a rule of a security filter chain, or a chain, is about.
 *
 * @param paths patterns of which one must match; none for every path
 * @param method the HTTP method; empty for every one
 * @param other whether something that cannot be evaluated takes part
 */
record SecurityMatcher(List<String> paths, String method, boolean other) implements Model {

  /** Every request. */
  static final SecurityMatcher ANY = new SecurityMatcher(List.of(), "", false);

  /** Requests of which nothing is known. */
  static final SecurityMatcher UNKNOWN = new SecurityMatcher(List.of(), "", true);

  /** Requests that are never for a handler of the application. */
  static final SecurityMatcher NONE = new SecurityMatcher(List.of(), "-", false);

  SecurityMatcher {
    paths = List.copyOf(paths);
  }

  /** Whether a request is meant. */
  enum Fit {
    YES,
    NO,
    MAYBE
  }

  /** The requests that arguments such as a method and patterns, or matchers, mean. */
  static SecurityMatcher of(List<Value> arguments) {
    List<String> paths = new ArrayList<>();
    String method = "";
    boolean unknown = false;
    for (Value value : arguments.stream().flatMap(SecurityMatcher::elements).toList()) {
      if (value instanceof HttpMethodName name) {
        method = name.name();
      } else if (value instanceof Known known && known.text().isPresent()) {
        paths.add(pattern(known.text().get()));
      } else {
        SecurityMatcher matcher = ofObject(value);
        paths.addAll(matcher.paths());
        method = matcher.method().isEmpty() ? method : matcher.method();
        unknown |= matcher.other() || (matcher.paths().isEmpty() && arguments.size() > 1);
      }
    }
    return new SecurityMatcher(paths, method, unknown);
  }

  /** Matchers take two stars for every path, with or without a slash before them. */
  private static String pattern(String text) {
    return text.startsWith("/") ? text : "/" + text;
  }

  private static Stream<Value> elements(Value value) {
    Object raw = value.raw();
    if (raw instanceof Collection<?> collection) {
      return collection.stream().map(SecurityMatcher::value).flatMap(SecurityMatcher::elements);
    }
    return raw instanceof Object[] array
        ? Arrays.stream(array).map(SecurityMatcher::value).flatMap(SecurityMatcher::elements)
        : Stream.of(value);
  }

  private static Value value(@Nullable Object raw) {
    return Value.of(raw);
  }

  private static SecurityMatcher ofObject(Value value) {
    if (value instanceof SecurityMatcher matcher) {
      return matcher;
    }
    if (value instanceof Closure closure
        && closure.node().toString().endsWith("isPreFlightRequest")) {
      return new SecurityMatcher(List.of(), "OPTIONS", false);
    }
    boolean isBoots =
        value instanceof Unknown unknown
            && Stream.of("PathRequest.", "EndpointRequest.").anyMatch(unknown.reason()::contains);
    return isBoots ? NONE : UNKNOWN;
  }

  /** Whether this means a request with a method for a path. */
  Fit fits(String requestMethod, String path) {
    boolean ofMethod = method.isEmpty() || method.equals(requestMethod);
    boolean ofPath = paths.isEmpty() || paths.stream().anyMatch(p -> PathPatterns.matches(p, path));
    if (other) {
      return !ofMethod ? Fit.NO : ofPath && !paths.isEmpty() ? Fit.YES : Fit.MAYBE;
    }
    return ofMethod && ofPath ? Fit.YES : Fit.NO;
  }

  @Override
  public Optional<Value> call(String name, List<Value> arguments, CallSite site) {
    return switch (name) {
      case "pattern", "matcher" -> Optional.of(of(arguments));
      case "basePath", "servletPath" -> Optional.of(UNKNOWN);
      default -> Optional.empty();
    };
  }

  /** A constant of {@code HttpMethod}. */
  record HttpMethodName(String name) implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return method.equals("name") || method.equals("toString")
          ? Optional.of(Known.of(name))
          : Optional.empty();
    }
  }
}
