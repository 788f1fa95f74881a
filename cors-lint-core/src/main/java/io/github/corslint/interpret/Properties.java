package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    Asked asked = new Asked(text);
    return Placeholders.expand(text.text(), asked::property)
        .map(v -> asked.noted(Coercions.fromText(v, type)))
        .orElseGet(() -> missing(text));
  }

  /** An expression may be the default of a placeholder, or hold some. */
  private Value expression(Text text, String type) {
    Asked asked = new Asked(text);
    Optional<String> expanded =
        Placeholders.expand(text.text(), asked::property).map(String::strip);
    if (expanded.isPresent() && !expanded.get().contains("#{")) {
      return asked.noted(Coercions.fromText(expanded.get(), type));
    }
    return expanded
        .filter(e -> e.startsWith("#{") && e.endsWith("}"))
        .map(e -> computed(e.substring(2, e.length() - 1), asked, type))
        .orElseGet(() -> missing(text));
  }

  /** What an expression is worth; nothing is known where it is null for want of a setting. */
  private Value computed(String expression, Asked asked, String type) {
    SpelValues values = new SpelValues(run, asked.text, asked::property);
    Value value = Spel.value(expression, values);
    return Known.NULL.equals(value) && asked.isInVain()
        ? missing(asked.text)
        : asked.noted(Coercions.fromResult(value, type));
  }

  /** The keys that a text asks for; the first that the files know counts, else the first. */
  private final class Asked {

    private final Text text;
    private final List<String> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    Asked(Text text) {
      this.text = text;
    }

    Optional<String> property(String key) {
      Optional<String> property = Properties.this.property(key, text);
      (property.isPresent() ? found : unread).add(key);
      return property;
    }

    boolean isInVain() {
      return !unread.isEmpty();
    }

    /** The value as one that comes of these keys. */
    Value noted(Value value) {
      if (!found.isEmpty()) {
        return run.configured(value, found.get(0), text.path());
      }
      return unread.isEmpty() ? value : run.unread(value, unread.get(0), text.path());
    }
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
