package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises calls that write a CORS header, in whatever library. */
final class HeaderWrites {

  /**
   * How a call begins that takes second values of a header away: its further argument is no value
   * (Spring Cloud Gateway 2.1 to 5.0, {@code GatewayFilterSpec.dedupeResponseHeader}).
   */
  private static final String DEDUPE = "dedupe";

  private HeaderWrites() {}

  /** Records the write that a call makes, if it makes one. */
  static Optional<Value> write(
      String method, List<Value> arguments, CallSite site, boolean append) {
    if (method.startsWith(DEDUPE)) {
      return Optional.empty();
    }
    Optional<String> typed = HeaderNames.ofSetter(method);
    if (typed.isPresent() && !isValue(typed.get(), arguments.get(0), site)) {
      return Optional.empty();
    }
    if (typed.isPresent()) {
      for (int i = 0; i < (typed.get().equals(HeaderNames.VARY) ? arguments.size() : 1); i++) {
        record(typed.get(), arguments.get(i), site, site.argumentAt(i), i > 0);
      }
      return Optional.of(Known.NULL);
    }
    if (writePairs(arguments, site, append)) {
      return Optional.of(Known.NULL);
    }
    List<RawResponse.Line> lines = RawResponse.lines(method, arguments, site);
    if (!lines.isEmpty()) {
      lines.forEach(line -> record(line.name(), line.value(), site, line.at(), true));
      return Optional.of(Known.NULL);
    }
    return arguments.size() == 1 ? writeMap(arguments.get(0), site) : Optional.empty();
  }

  /**
   * Whether a header could be set to this. It names one origin; objects that describe a policy hold
   * several, and what gets an object of the program answers a question about it.
   */
  private static boolean isValue(String name, Value value, CallSite site) {
    if (value instanceof Known known) {
      boolean several = known.java() instanceof Collection<?> || known.java() instanceof Object[];
      return !(several && name.equals(HeaderNames.ALLOW_ORIGIN));
    }
    return value instanceof Unknown unknown
        && unknown.type().flatMap(t -> site.run().project().type(t.qualified())).isEmpty();
  }

  /**
   * Records names that are followed by a value, wherever they stand among the arguments. A name
   * that is followed by another name stands in a list of names.
   */
  private static boolean writePairs(List<Value> arguments, CallSite site, boolean append) {
    boolean any = false;
    for (int i = 0; i + 1 < arguments.size(); i++) {
      Optional<String> name =
          HttpObject.text(arguments.get(i)).filter(HeaderNames::isResponseHeader);
      boolean isList =
          HttpObject.text(arguments.get(i + 1)).filter(HeaderNames::isResponseHeader).isPresent();
      if (name.isPresent() && !isList) {
        record(name.get(), arguments.get(i + 1), site, site.argumentAt(i + 1), append);
        any = true;
        i++;
      }
    }
    return any;
  }

  /** Records a whole map of headers that reaches a response. */
  static Optional<Value> writeMap(Value value, CallSite site) {
    if (!(value instanceof Known known) || !(known.java() instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    boolean any = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() instanceof String name && HeaderNames.isResponseHeader(name)) {
        Location at = site.run().written().last(name).orElse(site.at());
        record(name, Value.of(entry.getValue()), site, at, false);
        any = true;
      }
    }
    return any ? Optional.of(Known.NULL) : Optional.empty();
  }

  /** Takes back what the response says so far. */
  static void clear(CallSite site) {
    site.run().effects(HeaderWrite.class).stream()
        .filter(w -> w.response() == site.run().scope())
        .map(HeaderWrite::name)
        .distinct()
        .forEach(name -> record(name, Known.NULL, site, site.at(), false));
  }

  private static void record(String name, Value value, CallSite site, Location at, boolean append) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (isSentence(HttpObject.text(value).orElse("")) || Commit.isOver(site.run())) {
      return;
    }
    boolean adds = append;
    for (Value one : values(lower, value)) {
      site.run().record(HeaderWrite.by(site, lower, one, adds, at));
      adds = true;
    }
  }

  /** Several origins in a list are as many headers; other lists are one value. */
  private static List<Value> values(String name, Value value) {
    return name.equals(HeaderNames.ALLOW_ORIGIN)
            && value.raw() instanceof Collection<?> all
            && all.size() > 1
        ? all.stream().map(Value::of).toList()
        : List.of(single(value));
  }

  /** Words about a header, such as its description, are not its value. */
  private static boolean isSentence(String text) {
    return text.strip().contains(" ") && !text.contains("://") && !text.contains(",");
  }

  private static Value single(Value value) {
    if (value.raw() instanceof Collection<?> none && none.isEmpty()) {
      return Known.NULL;
    }
    if (value instanceof Known known
        && known.java() instanceof Collection<?> all
        && all.size() == 1) {
      return Value.of(all.iterator().next());
    }
    if (value instanceof Known known && known.java() instanceof Object[] all && all.length == 1) {
      return Value.of(all[0]);
    }
    return value;
  }
}
