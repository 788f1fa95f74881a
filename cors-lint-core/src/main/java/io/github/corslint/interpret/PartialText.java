package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text of a response that a program writes by hand, of which parts are not known: what is known of
 * it holds its first line or headers. Of other texts nothing is kept.
 *
 * @param text the text, with {@link #HOLE} for each part that is not known
 * @param holes these parts, in order
 */
public record PartialText(String text, List<Unknown> holes) implements Unknown.Meaning {

  /** Stands for a part that is not known. */
  public static final char HOLE = Operation.UNKNOWN_TEXT;

  private static final int MOST_LETTERS = 8_000;
  private static final List<String> WORDS = List.of("http/1.", "access-control-allow-");

  /** A conversion of a format, without those that take no argument. */
  private static final Pattern CONVERSION =
      Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?(?![n%])[a-zA-Z]");

  /** Methods that give the same text, perhaps as bytes. */
  private static final Set<String> SAME =
      Set.of("getBytes", "toString", "toCharArray", "trim", "strip", "formatted");

  public PartialText {
    holes = List.copyOf(holes);
  }

  /** What builders hold of parts that are not known. */
  private static final class Builders {
    private final IdentityHashMap<StringBuilder, List<Unknown>> holes = new IdentityHashMap<>();

    static List<Unknown> of(StringBuilder builder, Run run) {
      return run.memory(Builders.class, Builders::new)
          .holes
          .computeIfAbsent(builder, b -> new ArrayList<>());
    }
  }

  /** What is known of a text; empty when that says nothing of a response. */
  public static Optional<PartialText> of(Unknown unknown) {
    return unknown.meaning().filter(PartialText.class::isInstance).map(PartialText.class::cast);
  }

  /** How many parts are not known before a place. */
  public int holesBefore(int end) {
    return (int) text.chars().limit(end).filter(c -> c == HOLE).count();
  }

  /** Texts one after the other, as what is known of an unknown result. */
  static Unknown joined(List<Value> parts, Unknown result) {
    StringBuilder text = new StringBuilder();
    List<Unknown> holes = new ArrayList<>();
    parts.forEach(part -> append(part, text, holes));
    return known(text.toString(), holes, result);
  }

  /** A format filled in, as what is known of an unknown result. */
  static Unknown formatted(String format, List<Value> arguments, Unknown result) {
    List<Unknown> holes = new ArrayList<>();
    List<Object> filled = new ArrayList<>();
    for (Value argument : arguments) {
      StringBuilder text = new StringBuilder();
      append(argument, text, holes);
      filled.add(text.toString());
    }
    try {
      String text = CONVERSION.matcher(format).replaceAll("%$1s");
      return known(String.format(Locale.ROOT, text, filled.toArray()), holes, result);
    } catch (IllegalFormatException malformed) {
      return result;
    }
  }

  /** What a call that gets a format and its arguments writes. */
  public static Value filled(List<Value> arguments, CallSite site) {
    boolean origin = site.run().tainted().holdsAny(arguments);
    Unknown result = Unknown.because(site.text(), origin);
    Unknown filled = format(arguments).map(at -> formatted(at, arguments, result)).orElse(result);
    return of(filled)
        .filter(text -> text.holes().isEmpty())
        .<Value>map(text -> Known.of(text.text()))
        .orElse(filled);
  }

  private static void append(Value part, StringBuilder text, List<Unknown> holes) {
    if (part instanceof Unknown unknown) {
      PartialText known =
          of(unknown).orElse(new PartialText(String.valueOf(HOLE), List.of(unknown)));
      text.append(known.text());
      holes.addAll(known.holes());
    } else {
      text.append(Text.of(part));
    }
  }

  /** A builder gets a part that is not known. */
  static void append(StringBuilder builder, List<Value> arguments, Run run) {
    List<Unknown> holes = Builders.of(builder, run);
    arguments.forEach(argument -> append(argument, builder, holes));
  }

  /** What a builder holds, as what is known of an unknown result. */
  static Unknown held(StringBuilder builder, Unknown result, Run run) {
    return known(builder.toString(), Builders.of(builder, run), result);
  }

  private static Unknown known(String text, List<Unknown> holes, Unknown result) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean isKept =
        text.length() < MOST_LETTERS
            && WORDS.stream().anyMatch(lower::contains)
            && text.chars().filter(c -> c == HOLE).count() == holes.size();
    return isKept ? result.meant(Optional.of(new PartialText(text, holes))) : result;
  }

  /** What is known of the result of a function, which is one of {@code String}. */
  static Unknown ofFunction(TypeName type, String function, List<Value> arguments, Unknown result) {
    if (!type.isCalled("String")) {
      return result;
    }
    return switch (function) {
      case "format" -> format(arguments).map(at -> formatted(at, arguments, result)).orElse(result);
      case "valueOf" -> joined(arguments, result);
      case "join" -> joined(separated(arguments), result);
      default -> result;
    };
  }

  private static List<Value> separated(List<Value> arguments) {
    List<Value> parts = new ArrayList<>();
    for (Value each : arguments.subList(1, arguments.size())) {
      if (!parts.isEmpty()) {
        parts.add(arguments.get(0));
      }
      parts.add(each);
    }
    return parts;
  }

  /** Where the format stands among arguments, of which the first may be a locale. */
  private static Optional<Integer> format(List<Value> arguments) {
    return IntStream.range(0, Math.min(arguments.size(), 2))
        .filter(i -> arguments.get(i).raw() instanceof String)
        .boxed()
        .findFirst();
  }

  private static Unknown formatted(int at, List<Value> arguments, Unknown result) {
    String format = String.valueOf(arguments.get(at).raw());
    return formatted(format, arguments.subList(at + 1, arguments.size()), result);
  }

  /** What is known of the result of a method of a text. */
  static Optional<Value> ofMethod(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    Optional<PartialText> text = of(receiver);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (method.equals("concat") && arguments.size() == 1) {
      boolean origin = receiver.fromOrigin() || site.run().isFromOrigin(arguments.get(0));
      Unknown result = Unknown.because(receiver.reason(), origin);
      return Optional.of(joined(List.of(receiver, arguments.get(0)), result));
    }
    return SAME.contains(method) ? Optional.of(receiver) : Optional.empty();
  }
}
