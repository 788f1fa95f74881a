package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code EnumSet} and {@code EnumMap} of enums of the program, whose constants the JDK cannot hold.
 */
final class EnumCollections {

  private EnumCollections() {}

  static Optional<Value> call(TypeName type, String method, List<Value> arguments, Run run) {
    if (!type.isCalled("EnumSet") || arguments.isEmpty()) {
      return Optional.empty();
    }
    return switch (method) {
      case "of" -> Optional.of(set(arguments));
      case "noneOf" -> Optional.of(set(List.of()));
      case "allOf" -> constants(arguments.get(0), run).map(EnumCollections::set);
      case "copyOf" -> copy(arguments.get(0));
      case "complementOf" -> complement(arguments.get(0), run);
      case "range" -> range(arguments, run);
      default -> Optional.empty();
    };
  }

  static Optional<Value> construct(TypeName type, List<Value> arguments) {
    if (!type.isCalled("EnumMap") || arguments.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Known(
            arguments.get(0).raw() instanceof java.util.Map<?, ?> map
                ? new LinkedHashMap<Object, Object>(map)
                : new LinkedHashMap<>()));
  }

  private static Value set(List<Value> elements) {
    Set<Object> set = new LinkedHashSet<>();
    elements.forEach(e -> set.add(e.raw()));
    return new Known(set);
  }

  private static Optional<Value> copy(Value of) {
    return of.raw() instanceof Collection<?> all
        ? Optional.of(new Known(new LinkedHashSet<Object>(all)))
        : Optional.empty();
  }

  private static Optional<List<Value>> constants(Value type, Run run) {
    return type instanceof TypeObject named
        ? Optional.of(run.statics().constants(named.type()))
        : Optional.empty();
  }

  private static Optional<Value> complement(Value of, Run run) {
    if (!(of.raw() instanceof Collection<?> some)
        || some.isEmpty()
        || !(some.iterator().next() instanceof Instance first)) {
      return Optional.empty();
    }
    List<Value> rest = new ArrayList<>(run.statics().constants(EnumMethods.enumOf(first)));
    rest.removeIf(some::contains);
    return Optional.of(set(rest));
  }

  private static Optional<Value> range(List<Value> bounds, Run run) {
    if (bounds.size() != 2
        || !(bounds.get(0) instanceof Instance first)
        || !(bounds.get(1) instanceof Instance last)) {
      return Optional.empty();
    }
    List<Value> all = run.statics().constants(EnumMethods.enumOf(first));
    return Optional.of(set(all.subList(all.indexOf(first), all.indexOf(last) + 1)));
  }
}
