package io.github.corslint.interpret;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses among methods of one name by the arguments at hand. */
final class Overloads {

  private Overloads() {}

  static <T extends CallableDeclaration<?>> Optional<T> best(
      List<T> candidates, List<Value> arguments) {
    Optional<T> best = Optional.empty();
    int highest = Integer.MIN_VALUE;
    for (T candidate : candidates) {
      if (accepts(candidate.getParameters(), arguments.size())) {
        int score = candidates.size() == 1 ? 0 : score(candidate.getParameters(), arguments);
        if (score > highest) {
          best = Optional.of(candidate);
          highest = score;
        }
      }
    }
    return best;
  }

  private static boolean accepts(List<Parameter> parameters, int arguments) {
    boolean varArgs = !parameters.isEmpty() && parameters.get(parameters.size() - 1).isVarArgs();
    return varArgs ? arguments >= parameters.size() - 1 : arguments == parameters.size();
  }

  /** How well arguments fit parameters. */
  static int score(List<Parameter> parameters, List<Value> arguments) {
    int score = parameters.size() == arguments.size() ? 1 : 0;
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      score += fits(parameters.get(i).getTypeAsString(), arguments.get(i));
    }
    return score;
  }

  private static int fits(String type, Value argument) {
    String simple = simpleName(type);
    if (argument instanceof Instance instance) {
      return instance.type().simpleName().equals(simple) ? 4 : 0;
    }
    if (!(argument instanceof Known known)) {
      return argument instanceof Unknown u && u.type().filter(t -> t.isCalled(simple)).isPresent()
          ? 3
          : 0;
    }
    Object java = known.java();
    boolean exact =
        switch (simple) {
          case "String", "CharSequence" -> java instanceof String;
          case "boolean", "Boolean" -> java instanceof Boolean;
          case "int", "Integer", "long", "Long" -> java instanceof Number;
          case "List" -> java instanceof List;
          case "Collection", "Set", "Iterable" -> java instanceof Collection;
          case "Map" -> java instanceof Map;
          default -> java instanceof Object[] && type.endsWith("[]");
        };
    return exact ? 4 : java == null ? 0 : simple.equals("Object") ? 1 : -2;
  }

  private static String simpleName(String type) {
    int arguments = type.indexOf('<');
    String raw = arguments < 0 ? type : type.substring(0, arguments);
    return raw.substring(raw.lastIndexOf('.') + 1);
  }

  /** Arguments as so many as there are parameters, of which the last may take all that is left. */
  static List<Value> packed(List<Parameter> parameters, List<Value> arguments) {
    int last = parameters.size() - 1;
    if (last < 0 || !parameters.get(last).isVarArgs() || arguments.size() < last) {
      return arguments;
    }
    List<Value> packed = new ArrayList<>(arguments.subList(0, last));
    packed.add(rest(arguments, last));
    return packed;
  }

  /** What a parameter gets that takes any number of values. */
  static Value rest(List<Value> arguments, int from) {
    if (arguments.size() == from + 1
        && arguments.get(from) instanceof Known k
        && k.java() instanceof Object[]) {
      return k;
    }
    return new Known(
        arguments.subList(Math.min(from, arguments.size()), arguments.size()).stream()
            .map(Value::raw)
            .toArray());
  }
}
