package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Headers of the request, of which the sender's website chooses or determines some. */
final class RequestReads {

  private static final Set<String> ENUMERATIONS = Set.of("getHeaders");

  /** {@code WebRequest} (Spring Framework 3 to 7). */
  private static final String ARRAY = "getHeaderValues";

  private static final Set<String> PRESENCE =
      Set.of("containsKey", "contains", "containsHeader", "hasHeader", "has");

  private RequestReads() {}

  static boolean isOriginGetter(String method) {
    return method.equals("getOrigin") || method.equals("origin");
  }

  /** Whether the sender's website determines a header. */
  static boolean isSenders(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.equals("origin") || lower.equals("referer");
  }

  /** The value of a header of the request, if that is what a call asks for. */
  static Optional<Value> read(String method, List<Value> arguments, CallSite site) {
    Optional<String> name = HttpObject.text(arguments.get(0));
    if (name.isEmpty()
        || method.startsWith("set")
        || method.startsWith("add")
        || method.startsWith("put")) {
      return Optional.empty();
    }
    return switch (name.get().strip().toLowerCase(Locale.ROOT)) {
      case "origin" -> Optional.of(origin(method, site));
      case "referer", "referrer" ->
          Optional.of(site.run().taint(referer(site.run().readOrigin(site))));
      case "access-control-request-headers" -> Optional.of(site.run().senderChooses(site));
      case "access-control-request-method" -> Optional.of(requestedMethod(method, site));
      default ->
          OwnAddress.header(name.get().strip(), site)
              .or(() -> Optional.of(Unknown.because(site.text())));
    };
  }

  private static Value requestedMethod(String method, CallSite site) {
    return PRESENCE.contains(method)
        ? Unknown.isPreflight(site.text())
        : Unknown.ofPreflights(site.text());
  }

  /** The headers one by one, as far as the sender's website determines them. */
  static Value entries(String method, CallSite site) {
    Set<?> entries =
        Set.of(Map.entry("Origin", String.valueOf(site.run().readOrigin(site).java())));
    return new Known(method.startsWith("iterator") ? entries.iterator() : entries);
  }

  /** The names of headers that every request from another website has. */
  static Value names(String method) {
    Set<String> names = new TreeSet<>(List.of("Host", "Origin", "Referer"));
    return new Known(method.equals("getHeaderNames") ? Collections.enumeration(names) : names);
  }

  /** Browsers send the page's address as the referrer, at least its origin. */
  private static String referer(Known origin) {
    String text = origin.text().orElse("");
    return text.equals("null") ? "https://evil.test/" : text + "/";
  }

  private static Value origin(String method, CallSite site) {
    if (PRESENCE.contains(method)) {
      return Known.TRUE;
    }
    Known origin = site.run().readOrigin(site);
    if (method.equals(ARRAY)) {
      return new Known(new Object[] {origin.java()});
    }
    if (ENUMERATIONS.contains(method)) {
      return new Known(Collections.enumeration(Collections.singletonList(origin.java())));
    }
    return origin;
  }
}
