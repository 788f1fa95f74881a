package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an expression of Spring and has it worked out on the way: literals, lists and maps,
 * settings of the environment, conditions, methods and static ones (Spring Framework 4 to 7). What
 * is not needed for the value may be worked out as well, as nothing in it changes anything.
 */
final class Spel {

  private final SpelTokens tokens;
  private final SpelValues values;

  private Spel(SpelTokens tokens, SpelValues values) {
    this.tokens = tokens;
    this.values = values;
  }

  /** The value of what stands between the braces of {@code #{}}. */
  static Value value(String expression, SpelValues values) {
    Spel spel = new Spel(SpelTokens.of(expression), values);
    Value value = spel.ternary();
    return spel.tokens.isAtEnd() ? value : values.unknown();
  }

  private Value ternary() {
    Value first = either();
    if (tokens.take("?:")) {
      return values.elvis(first, ternary());
    }
    if (!tokens.take("?")) {
      return first;
    }
    Value then = ternary();
    return tokens.take(":") ? values.choose(first, then, ternary()) : values.unknown();
  }

  private Value either() {
    Value value = both();
    while (tokens.takeAny("||", "or")) {
      value = values.choose(value, Known.TRUE, both());
    }
    return value;
  }

  private Value both() {
    Value value = comparison();
    while (tokens.takeAny("&&", "and")) {
      Value other = comparison();
      value = values.choose(value, other, Known.FALSE);
    }
    return value;
  }

  private Value comparison() {
    Value value = sum();
    if (tokens.takeAny("==", "eq")) {
      return values.equal(value, sum());
    }
    if (tokens.takeAny("!=", "ne")) {
      return values.not(values.equal(value, sum()));
    }
    if (tokens.takeAny(">", "gt")) {
      return values.less(sum(), value);
    }
    if (tokens.takeAny("<", "lt")) {
      return values.less(value, sum());
    }
    return tokens.takeAny("matches") ? values.call(value, "matches", List.of(sum())) : value;
  }

  private Value sum() {
    Value value = unary();
    while (tokens.take("+")) {
      value = values.joined(value, unary());
    }
    return value;
  }

  private Value unary() {
    return tokens.takeAny("!", "not") ? values.not(unary()) : parts(primary());
  }

  /** What follows a value: members, and elements. */
  private Value parts(Value whole) {
    Value value = whole;
    while (true) {
      if (tokens.take("[")) {
        value = values.element(value, ternary());
        tokens.take("]");
      } else if (tokens.takeAny(".", "?.")) {
        String name = tokens.next();
        value =
            tokens.take("(") ? values.call(value, name, list(")")) : values.property(value, name);
      } else {
        return value;
      }
    }
  }

  private Value primary() {
    if (tokens.take("(")) {
      Value value = ternary();
      tokens.take(")");
      return value;
    }
    if (tokens.take("{")) {
      return braces();
    }
    if (tokens.isText()) {
      return Known.of(tokens.text());
    }
    return named(tokens.next());
  }

  private Value named(String name) {
    if (name.equals("T") && tokens.take("(")) {
      return onType();
    }
    if (name.matches("\\d{1,9}")) {
      return new Known(Integer.valueOf(name));
    }
    return switch (name) {
      case "true" -> Known.TRUE;
      case "false" -> Known.FALSE;
      case "null" -> Known.NULL;
      case "@" -> values.bean(tokens.next());
      default -> values.bean(name);
    };
  }

  private Value onType() {
    StringBuilder type = new StringBuilder();
    while (!tokens.isAtEnd() && !tokens.take(")")) {
      type.append(tokens.next());
    }
    if (!tokens.take(".")) {
      return values.unknown();
    }
    String name = tokens.next();
    return tokens.take("(")
        ? values.callStatic(type.toString(), name, list(")"))
        : values.unknown();
  }

  /** A list, or a map when there are colons; the empty map is written with one alone. */
  private Value braces() {
    if (tokens.take(":")) {
      tokens.take("}");
      return new Known(new LinkedHashMap<>());
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    List<Object> list = new ArrayList<>();
    while (!tokens.isAtEnd() && !tokens.take("}")) {
      Value item = key();
      if (tokens.take(":")) {
        map.put(item.raw(), ternary().raw());
      } else {
        list.add(item.raw());
      }
      tokens.take(",");
    }
    return new Known(map.isEmpty() ? list : map);
  }

  /** An element, or a key, which may be a bare name. */
  private Value key() {
    return tokens.isFollowedBy(":") && !tokens.isText() ? Known.of(tokens.next()) : ternary();
  }

  private List<Value> list(String end) {
    List<Value> all = new ArrayList<>();
    while (!tokens.isAtEnd() && !tokens.take(end)) {
      all.add(ternary());
      tokens.take(",");
    }
    return all;
  }
}
