package io.github.corslint.interpret;

import com.github.javaparser.ast.type.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Values as declared types see them. */
public final class Coercions {

  private static final Set<String> LISTS =
      Set.of("List", "Collection", "Iterable", "ArrayList", "LinkedList");

  private Coercions() {}

  private static String simple(String type) {
    String raw = type.replaceAll("<.*", "");
    return raw.substring(raw.lastIndexOf('.') + 1);
  }

  /** A known value assigned to a variable of a declared type. */
  static Value coerce(Known known, Type type, Run run) {
    Object java = known.java();
    if (java instanceof String text && run.tainted().holdsObject(text)) {
      return manyFromOne(known, type.asString());
    }
    if (java instanceof Number || java instanceof Character) {
      return number(java, type.asString()).<Value>map(Known::new).orElse(known);
    }
    return known;
  }

  /** A number as a variable of a primitive type, or of its box, holds it. */
  private static Optional<Object> number(Object java, String type) {
    Number n = java instanceof Character c ? Integer.valueOf(c) : (Number) java;
    return switch (type) {
      case "int" -> Optional.of(n.intValue());
      case "long", "Long" -> Optional.of(n.longValue());
      case "double", "Double" -> Optional.of(n.doubleValue());
      case "float" -> Optional.of(n.floatValue());
      case "short" -> Optional.of((int) n.shortValue());
      case "byte" -> Optional.of((int) n.byteValue());
      case "char" -> Optional.of((char) n.intValue());
      default -> Optional.empty();
    };
  }

  /** A request header read where the library's method returns all its values. */
  private static Value manyFromOne(Known text, String type) {
    List<Object> one = new ArrayList<>();
    one.add(text.raw());
    String name = simple(type);
    if (LISTS.contains(name)) {
      return new Known(one);
    }
    if (name.equals("Set")) {
      return new Known(new LinkedHashSet<>(one));
    }
    if (name.equals("Optional")) {
      return new Known(Optional.of(one.get(0)));
    }
    return name.equals("Enumeration") ? new Known(java.util.Collections.enumeration(one)) : text;
  }

  /** A configured text converted to a declared type, as Spring's conversion does. */
  public static Value fromText(String text, String type) {
    String name = simple(type);
    if (type.endsWith("[]")) {
      return ofElements(elements(text, type.substring(0, type.length() - 2)), type);
    }
    if (LISTS.contains(name) || name.equals("Set")) {
      return ofElements(elements(text, argument(type)), type);
    }
    if (name.equals("Optional")) {
      Value held = fromText(text, argument(type));
      return held instanceof Known known ? new Known(Optional.ofNullable(known.java())) : held;
    }
    return scalar(text.strip(), text, name);
  }

  /** The parts of a text as objects of a type; as texts where one is none that is known. */
  private static List<Object> elements(String text, String type) {
    List<String> texts = Properties.split(text);
    List<Value> values = texts.stream().map(part -> scalar(part, part, simple(type))).toList();
    return new ArrayList<>(
        values.stream().allMatch(Known.class::isInstance)
            ? values.stream().map(Value::raw).toList()
            : texts);
  }

  /** What an expression gives, converted to a declared type, as Spring's conversion does. */
  static Value fromResult(Value value, String type) {
    Object java = value.raw();
    if (java instanceof String text) {
      return fromText(text, type);
    }
    if (java instanceof Boolean || java instanceof Number) {
      return fromText(String.valueOf(java), type) instanceof Known converted ? converted : value;
    }
    Optional<List<Object>> all =
        java instanceof Collection<?> collection
            ? Optional.of(new ArrayList<>(collection))
            : java instanceof Object[] array
                ? Optional.of(new ArrayList<>(Arrays.asList(array)))
                : Optional.empty();
    return all.map(list -> ofElements(list, type)).orElse(value);
  }

  private static Value ofElements(List<Object> all, String type) {
    if (type.endsWith("[]")) {
      boolean areTexts = all.stream().allMatch(String.class::isInstance);
      return new Known(areTexts ? all.toArray(new String[0]) : all.toArray());
    }
    if (simple(type).equals("String")) {
      return Known.of(all.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    return new Known(simple(type).equals("Set") ? new LinkedHashSet<>(all) : all);
  }

  /** The argument of a generic type; a text when there is none. */
  static String argument(String type) {
    int open = type.indexOf('<');
    return open < 0 ? "String" : type.substring(open + 1, type.lastIndexOf('>')).strip();
  }

  private static Value scalar(String stripped, String text, String name) {
    return switch (name) {
      case "boolean", "Boolean" ->
          switch (stripped.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "on", "yes", "1" -> Known.TRUE;
            case "false", "off", "no", "0" -> Known.FALSE;
            default -> Unknown.because("the text " + text + " as a boolean");
          };
      case "int", "Integer", "long", "Long" -> number(stripped, name);
      case "String", "CharSequence", "Object" -> Known.of(text);
      case "URI" -> uri(stripped);
      case "Pattern" -> pattern(text);
      default -> Unknown.because("the text " + text + " as " + name);
    };
  }

  private static Value uri(String text) {
    try {
      return new Known(new URI(text));
    } catch (URISyntaxException e) {
      return Unknown.because("the text " + text + " as a URI");
    }
  }

  /** Spring's {@code PatternEditor} takes the text as it is (Spring Framework 3 to 7). */
  private static Value pattern(String text) {
    try {
      return new Known(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      return Unknown.because("the text " + text + " as a regular expression");
    }
  }

  private static Value number(String text, String name) {
    try {
      return name.equals("int") || name.equals("Integer")
          ? new Known(Integer.valueOf(text))
          : new Known(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Unknown.because("the text " + text + " as a number");
    }
  }

  /** Whether a known value is an instance of a type of the JDK. */
  static boolean isInstance(Known known, String type) {
    Object java = known.java();
    return switch (simple(type)) {
      case "String", "CharSequence" -> java instanceof String;
      case "Collection", "Iterable" -> java instanceof Collection;
      case "List" -> java instanceof List;
      case "Set" -> java instanceof Set;
      case "Map" -> java instanceof Map;
      case "Boolean" -> java instanceof Boolean;
      case "Integer" -> java instanceof Integer;
      case "Long" -> java instanceof Long;
      case "Number" -> java instanceof Number;
      case "Object" -> true;
      default -> java != null && java.getClass().getSimpleName().equals(simple(type));
    };
  }
}
