package io.github.corslint.interpret;

import io.github.corslint.syntax.NameFact;
import io.github.corslint.syntax.TypeName;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was answered on one path where nothing is known: the same question, asked again, has the
 * same answer, until something is done to the object that is asked.
 */
final class Answers {

  /** How names of methods begin that only ask. */
  private static final List<String> ASKING =
      List.of(
          "get",
          "is",
          "has",
          "can",
          "should",
          "may",
          "must",
          "contains",
          "exists",
          "supports",
          "accepts",
          "allows",
          "equals",
          "starts",
          "ends",
          "matches");

  /** How those among them go on whose answer is another one each time. */
  private static final List<String> PASSING = List.of("And", "Next", "More", "Current");

  private static final NameFact<Boolean> ASKS = NameFact.of(Answers::isQuestion);

  private final Map<Object, Map<Question, Value>> given = new HashMap<>();
  private final Map<Pair, Unknown> same = new HashMap<>();
  private final IdentityHashMap<Unknown, Unknown> opposites = new IdentityHashMap<>();
  private final IdentityHashMap<Unknown, Unknown> untyped = new IdentityHashMap<>();

  /** A question: what is asked, and about what. */
  private record Question(String name, List<Object> arguments) {}

  /** Two values that may be one. */
  private record Pair(Object one, Object other) {}

  /** An object that is no other one. */
  private record Same(@Nullable Object object) {
    @Override
    @SuppressWarnings("ReferenceEquality") // what it is for
    public boolean equals(Object other) {
      return other instanceof Same same && same.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** What tells an object from others. */
  Object key(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown.isNamed() ? unknown : new Same(itself(unknown));
    }
    boolean isPlain = value instanceof Model || (value instanceof Known k && isConstant(k));
    return isPlain ? value : new Same(value instanceof Known k ? k.java() : value);
  }

  /** The value of a type that is declared of it. */
  Unknown typed(Unknown value, TypeName type) {
    Unknown typed = value.typed(type);
    untyped.put(typed, itself(value));
    return typed;
  }

  /** The value itself, whatever type is declared where it is held. */
  Unknown itself(Unknown value) {
    return untyped.getOrDefault(value, value);
  }

  private static boolean isConstant(Known known) {
    Object java = known.java();
    return java == null
        || java instanceof String
        || java instanceof Number
        || java instanceof Boolean
        || java instanceof Character
        || java instanceof Enum<?>;
  }

  private static boolean isQuestion(String method) {
    return method.equals("getenv")
        || ASKING.stream().anyMatch(verb -> method.startsWith(verb) && isQuestion(method, verb));
  }

  private static boolean isQuestion(String method, String verb) {
    String rest = method.substring(verb.length());
    boolean isWord = rest.isEmpty() || Character.isUpperCase(rest.charAt(0));
    boolean isFetching = verb.equals("get") || verb.equals("has") || verb.equals("is");
    return isWord && !(isFetching && PASSING.stream().anyMatch(rest::startsWith));
  }

  /** The answer to a question to an object, which is asked when nobody has asked before. */
  Value to(Value receiver, String name, List<Value> arguments, Supplier<Value> ask) {
    if (!ASKS.in(name) || (receiver instanceof Known known && !isConstant(known))) {
      forget(receiver);
      for (Value argument : arguments) {
        if (argument instanceof Unknown) {
          forget(argument);
        }
      }
      return ask.get();
    }
    Question question = new Question(name, arguments.stream().map(this::key).toList());
    Map<Question, Value> answered = given.computeIfAbsent(key(receiver), k -> new HashMap<>());
    Value known = answered.get(question);
    if (known != null) {
      return known;
    }
    Value answer = ask.get();
    if (answer instanceof Unknown) {
      answered.put(question, answer);
    }
    return answer;
  }

  /** Whether two values are the same one, of which nothing is known. */
  Unknown same(Value one, Value other, Supplier<Unknown> ask) {
    Object left = key(one);
    Object right = key(other);
    Unknown turned = same.get(new Pair(right, left));
    return turned != null ? turned : same.computeIfAbsent(new Pair(left, right), p -> ask.get());
  }

  /** The answer to the opposite question. */
  Unknown opposite(Unknown answer) {
    Unknown known = opposites.get(answer);
    if (known != null) {
      return known;
    }
    Unknown opposite = answer.negated();
    opposites.put(answer, opposite);
    opposites.put(opposite, answer);
    return opposite;
  }

  /** The answer to the opposite question, if it was asked. */
  Optional<Unknown> knownOpposite(Unknown answer) {
    return Optional.ofNullable(opposites.get(answer));
  }

  private void forget(Value receiver) {
    given.remove(key(receiver));
  }
}
