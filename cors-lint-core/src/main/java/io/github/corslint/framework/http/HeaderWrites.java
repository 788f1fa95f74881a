package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises calls that write a CORS header, in whatever library. */
final class HeaderWrites {

  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*(Access-Control-Allow-[A-Za-z]+|Vary)\\s*:(.*)$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private static final Set<String> WRITERS =
      Set.of("write", "print", "println", "append", "writeBytes", "writeUtf8", "newLine");

  private HeaderWrites() {}

  /** Records the write that a call makes, if it makes one. */
  static Optional<Value> write(
      String method, List<Value> arguments, CallSite site, boolean append) {
    Optional<String> typed = HeaderNames.ofSetter(method);
    if (typed.isPresent() && !isValue(typed.get(), arguments.get(0), site)) {
      return Optional.empty();
    }
    if (typed.isPresent()) {
      record(typed.get(), arguments.get(0), site, site.argumentAt(0), false);
      return Optional.of(Known.NULL);
    }
    if (writePairs(arguments, site, append)) {
      return Optional.of(Known.NULL);
    }
    boolean isBlock =
        method.toLowerCase(Locale.ROOT).contains("header")
            || isRawResponse(method, arguments, site);
    if (isBlock && writeBlock(arguments, site)) {
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

  /** Whether the first line of a response was written as text (RFC 9112, section 4). */
  private static final class StatusLine {
    private boolean written;
  }

  /**
   * Whether a response is written as text: from its first line on, whatever is written is of it.
   */
  private static boolean isRawResponse(String method, List<Value> arguments, CallSite site) {
    boolean isStart =
        arguments.stream()
            .anyMatch(a -> rawText(a).filter(t -> t.startsWith("HTTP/1.")).isPresent());
    StatusLine line = site.run().memory(StatusLine.class, StatusLine::new);
    line.written |= isStart;
    return isStart || (line.written && WRITERS.contains(method));
  }

  /** A text, be it in the form of bytes. */
  private static Optional<String> rawText(Value value) {
    return value instanceof Known known && known.java() instanceof byte[] bytes
        ? Optional.of(new String(bytes, StandardCharsets.ISO_8859_1))
        : HttpObject.text(value);
  }

  /** Records the lines of a block of raw headers. */
  private static boolean writeBlock(List<Value> arguments, CallSite site) {
    boolean any = false;
    for (int i = 0; i < arguments.size(); i++) {
      Matcher line = LINE.matcher(rawText(arguments.get(i)).orElse(""));
      while (line.find()) {
        Location at =
            site.run().written().blockWith(line.group().strip()).orElse(site.argumentAt(i));
        record(line.group(1), Known.of(line.group(2).strip()), site, at, true);
        any = true;
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
    site.run().record(HeaderWrite.by(site, lower, single(value), append, at));
  }

  /** Words about a header, such as its description, are not its value. */
  private static boolean isSentence(String text) {
    return text.strip().contains(" ") && !text.contains("://") && !text.contains(",");
  }

  private static Value single(Value value) {
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
