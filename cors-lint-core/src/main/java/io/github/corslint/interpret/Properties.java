package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that configuration supplies: placeholders, split lists, and bound classes. */
final class Properties {

  private static final Pattern PLAIN = Pattern.compile("\\$\\{([^:{}]+)}");

  /** What placeholders may name. */
  enum Keys {
    /** Keys that have a text, as in Spring. */
    TEXTS,
    /** Keys that have a text or are lists. */
    ALL
  }

  private final Run run;

  Properties(Run run) {
    this.run = run;
  }

  /** A text of a file, whose placeholders may name these keys. */
  record Text(String text, String path, Keys keys) {
    Text with(String other) {
      return new Text(other, path, keys);
    }
  }

  /** The value of a text with placeholders, converted to a declared type. */
  Value value(Text text, String type) {
    Optional<SpelText> calls = SpelText.of(text.text());
    if (calls.isPresent()) {
      return expand(text.with(calls.get().template()), v -> made(calls.get(), v, type))
          .orElseGet(() -> missing(text));
    }
    if (text.text().contains("#{")) {
      return expression(text, type);
    }
    Matcher plain = PLAIN.matcher(text.text());
    if (plain.matches() && isPlural(type)) {
      String key = plain.group(1).strip();
      List<String> list =
          isUnread(key, text) ? List.of() : run.world().configuration().list(key, text.path());
      if (!list.isEmpty()) {
        return run.configured(Coercions.fromText(String.join(",", list), type), key, text.path());
      }
    }
    return expand(text, v -> Coercions.fromText(v, type)).orElseGet(() -> missing(text));
  }

  private static Value made(SpelText calls, String text, String type) {
    Object result = calls.on(text).orElseThrow();
    return result instanceof String one ? Coercions.fromText(one, type) : new Known(result);
  }

  /** An expression may be the default of a placeholder, or hold some. */
  private Value expression(Text text, String type) {
    Optional<String> expanded = Placeholders.expand(text.text(), key -> property(key, text));
    if (expanded.isPresent() && !expanded.get().contains("#{")) {
      return expand(text, v -> Coercions.fromText(v, type)).orElseGet(() -> missing(text));
    }
    Optional<Value> literal = expanded.flatMap(e -> SpelLiterals.value(e, type));
    return literal.orElseGet(() -> computed(text, type));
  }

  /** The value of an expression that has to be worked out. */
  private Value computed(Text text, String type) {
    SpelValues values = new SpelValues(run, text.text(), text.path());
    Optional<Value> value =
        Placeholders.expand(
                text.text(), key -> isUnread(key, text) ? Optional.empty() : values.setting(key))
            .map(String::strip)
            .filter(e -> e.startsWith("#{") && e.endsWith("}"))
            .map(e -> Spel.value(e.substring(2, e.length() - 1), values));
    return value
        .filter(v -> !Known.NULL.equals(v))
        .map(v -> values.configured(Coercions.fromResult(v, type)))
        .orElseGet(() -> missing(text));
  }

  private Optional<String> property(String key, Text text) {
    return isUnread(key, text) ? Optional.empty() : run.property(key, text.path());
  }

  private boolean isUnread(String key, Text text) {
    return text.keys() == Keys.TEXTS && run.world().configuration().isElements(key, text.path());
  }

  private static boolean isPlural(String type) {
    return type.endsWith("[]")
        || type.startsWith("List")
        || type.startsWith("Set")
        || type.startsWith("Collection");
  }

  private static Unknown missing(Text text) {
    return Unknown.setting(text.text());
  }

  /** The value that a text stands for when its placeholders are replaced; the first key counts. */
  private Optional<Value> expand(Text text, Function<String, Value> value) {
    List<String> keys = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    Function<String, Optional<String>> property =
        key -> {
          Optional<String> found = property(key, text);
          (found.isPresent() ? keys : unread).add(key);
          return found;
        };
    return Placeholders.expand(text.text(), property)
        .map(value)
        .map(
            v ->
                keys.isEmpty()
                    ? unread.stream().findFirst().map(k -> run.unread(v, k, text.path())).orElse(v)
                    : run.configured(v, keys.get(0), text.path()));
  }

  /** The value bound to a property of a configuration class. */
  Optional<Value> bound(String key, String type, String path) {
    List<String> list = run.world().configuration().list(key, path);
    Optional<String> text =
        !list.isEmpty() && isPlural(type)
            ? Optional.of(String.join(",", list))
            : run.property(key, path);
    return text.map(t -> run.configured(Coercions.fromText(t, type), key, path));
  }

  /** The value that {@code @DefaultValue} gives to a parameter: none at all is an empty list. */
  Value byDefault(AnnotationExpr annotation, String type, Interpreter interpreter, Frame frame) {
    List<String> texts =
        Annotations.attribute(annotation, "value").stream()
            .flatMap(
                e ->
                    e.isArrayInitializerExpr()
                        ? e.asArrayInitializerExpr().getValues().stream()
                        : Stream.of(e))
            .map(e -> interpreter.expressions().evaluate(e, frame))
            .flatMap(v -> v instanceof Known known ? known.text().stream() : Stream.empty())
            .toList();
    return Coercions.fromText(String.join(",", texts), type);
  }

  /** The prefix of a class that configuration is bound to, empty for other classes. */
  String prefixOf(ProjectType type, Interpreter interpreter) {
    Optional<AnnotationExpr> annotation =
        type.annotation("ConfigurationProperties").or(() -> type.annotation("ConfigMapping"));
    return annotation.map(a -> prefixOf(a, type, interpreter)).orElse("");
  }

  /** The prefix that an annotation in a class names. */
  String prefixOf(AnnotationExpr annotation, ProjectType type, Interpreter interpreter) {
    Frame frame =
        new Frame(type, Optional.empty(), new Environment(Optional.empty()), "<annotation>");
    String value = Annotations.argument(annotation, interpreter, frame);
    return value.isEmpty() ? attribute(annotation, interpreter, frame) : value;
  }

  private static String attribute(AnnotationExpr annotation, Interpreter interpreter, Frame frame) {
    return Annotations.attribute(annotation, "prefix")
        .map(e -> interpreter.expressions().evaluate(e, frame))
        .filter(Known.class::isInstance)
        .flatMap(v -> ((Known) v).text())
        .orElse("");
  }

  /** The parts of a comma-separated text. */
  static List<String> split(String text) {
    return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
  }
}
