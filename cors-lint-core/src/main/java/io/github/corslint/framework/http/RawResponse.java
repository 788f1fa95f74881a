package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.PartialText;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.NameFact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers that code writes as lines of text: a block of headers, or a response from its first line
 * on (RFC 9112, section 4). What comes after that line is of the response, however it is cut into
 * writes.
 */
final class RawResponse {

  private static final Pattern LINE =
      Pattern.compile(
          "(?:^|" + PartialText.HOLE + ")\\s*(Access-Control-Allow-[A-Za-z]+|Vary)[ \\t]*:(.*)$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  /** The end of a text that goes on with the value of a header. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?:Access-Control-Allow-[A-Za-z]+|Vary)\\s*:[ \\t]*$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WRITERS =
      Set.of(
          "write",
          "print",
          "println",
          "append",
          "printf",
          "format",
          "writeBytes",
          "writeUtf8",
          "writeCharSequence",
          "newLine");

  private static final NameFact<Boolean> IS_OF_HEADERS =
      NameFact.of(method -> method.toLowerCase(Locale.ROOT).contains("header"));

  private boolean started;
  private String begun = "";

  /** A header of a response. */
  record Line(String name, Value value, Location at) {}

  /** The headers that a call writes as text; empty for calls that write none. */
  static List<Line> lines(String method, List<Value> arguments, CallSite site) {
    boolean isBlock = IS_OF_HEADERS.in(method);
    return site.run()
        .memory(RawResponse.class, RawResponse::new)
        .written(method, arguments, isBlock, site);
  }

  private List<Line> written(String method, List<Value> arguments, boolean isBlock, CallSite site) {
    List<Value> texts = filled(method, arguments, site);
    boolean isStart = isStart(texts);
    started |= isStart;
    boolean isOfResponse = isStart || (started && WRITERS.contains(method));
    if (!isBlock && !isOfResponse) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Value value = texts.get(i);
      Location at = site.argumentAt(Math.min(i, arguments.size() - 1));
      Optional<PartialText> text = text(value);
      if (isOfResponse) {
        text = goneOn(text.or(() -> begun.isEmpty() ? Optional.empty() : shown(value)));
      }
      text.ifPresent(t -> read(t, at, site, lines));
    }
    return lines;
  }

  private static boolean isStart(List<Value> texts) {
    for (Value value : texts) {
      if (text(value).filter(t -> t.text().startsWith("HTTP/1.")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What a text says after what an earlier one has begun. */
  private Optional<PartialText> goneOn(Optional<PartialText> text) {
    Optional<PartialText> whole = text.map(t -> new PartialText(begun + t.text(), t.holes()));
    begun =
        whole
            .map(t -> BEGUN.matcher(t.text()))
            .filter(Matcher::find)
            .map(Matcher::group)
            .orElse("");
    return whole;
  }

  /** Something else than a text, as it is written. */
  private static Optional<PartialText> shown(Value value) {
    return value instanceof Unknown unknown
        ? Optional.of(new PartialText(String.valueOf(PartialText.HOLE), List.of(unknown)))
        : Optional.of(new PartialText(String.valueOf(value.raw()), List.of()));
  }

  /** The text that a call writes: one of a format is filled in. */
  private static List<Value> filled(String method, List<Value> arguments, CallSite site) {
    boolean isFormat = method.equals("printf") || method.equals("format");
    return isFormat ? List.of(PartialText.filled(arguments, site)) : arguments;
  }

  /** A text, be it in the form of bytes, or what is known of it. */
  private static Optional<PartialText> text(Value value) {
    if (value instanceof Unknown unknown) {
      return PartialText.of(unknown);
    }
    Optional<String> known =
        value instanceof Known k && k.java() instanceof byte[] bytes
            ? Optional.of(new String(bytes, StandardCharsets.ISO_8859_1))
            : HttpObject.text(value);
    return known.map(t -> new PartialText(t, List.of()));
  }

  private static void read(PartialText text, Location argument, CallSite site, List<Line> lines) {
    Matcher line = LINE.matcher(text.text());
    while (line.find()) {
      String written = line.group(2).strip();
      if (!written.isEmpty()) {
        Location at =
            site.run()
                .written()
                .blockWith(text.text().substring(line.start(1), line.end()).strip())
                .orElse(argument);
        lines.add(new Line(line.group(1), value(written, line, text), at));
      }
    }
  }

  private static Value value(String written, Matcher line, PartialText text) {
    if (written.indexOf(PartialText.HOLE) < 0) {
      return Known.of(written);
    }
    int before = text.holesBefore(line.start(2));
    Unknown first = text.holes().get(before);
    return written.length() == 1
        ? first
        : Unknown.because("text that is known only in part: " + first.reason(), first.fromOrigin());
  }
}
