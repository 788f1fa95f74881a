package io.github.corslint.interpret;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns interpreted arguments into what a method of the JDK takes. */
final class Conversions {

  private static final Object NONE = new Object();

  private Conversions() {}

  /** Arguments ready for the call, and how well they fit. */
  record Converted(List<@Nullable Object> arguments, int score) {}

  static Optional<Converted> convert(Executable target, List<Value> arguments, CallSite site) {
    Class<?>[] types = target.getParameterTypes();
    if (types.length == arguments.size()) {
      Optional<Converted> direct = each(types, arguments, site, 10);
      if (direct.isPresent()) {
        return direct;
      }
    }
    if (target.isVarArgs() && arguments.size() >= types.length - 1) {
      return packed(types, arguments, site);
    }
    return Optional.empty();
  }

  private static Optional<Converted> packed(
      Class<?>[] types, List<Value> arguments, CallSite site) {
    int fixed = types.length - 1;
    Optional<Converted> head =
        each(Arrays.copyOf(types, fixed), arguments.subList(0, fixed), site, 0);
    Class<?> element = types[fixed].getComponentType();
    List<Value> rest = arguments.subList(fixed, arguments.size());
    Object array = Array.newInstance(element, rest.size());
    for (int i = 0; i < rest.size(); i++) {
      Object converted = convert(rest.get(i), element, site);
      if (converted == NONE || head.isEmpty()) {
        return Optional.empty();
      }
      Array.set(array, i, converted);
    }
    return head.map(
        h -> {
          List<@Nullable Object> all = new ArrayList<>(h.arguments());
          all.add(array);
          return new Converted(all, h.score());
        });
  }

  private static Optional<Converted> each(
      Class<?>[] types, List<Value> arguments, CallSite site, int bonus) {
    List<@Nullable Object> converted = new ArrayList<>(types.length);
    int score = bonus;
    for (int i = 0; i < types.length; i++) {
      Object value = convert(arguments.get(i), types[i], site);
      if (value == NONE) {
        return Optional.empty();
      }
      converted.add(value);
      score += fit(types[i], arguments.get(i).raw());
    }
    return Optional.of(new Converted(converted, score));
  }

  private static int fit(Class<?> type, @Nullable Object value) {
    if (value == null || type == Object.class) {
      return 0;
    }
    if (type.isPrimitive()) {
      boolean exact = MethodType.methodType(type).wrap().returnType() == value.getClass();
      return exact ? 4 : type == int.class ? 3 : type == long.class ? 2 : 1;
    }
    return type == value.getClass() ? 3 : 1;
  }

  private static @Nullable Object convert(Value value, Class<?> type, CallSite site) {
    if (value instanceof Closure
        || (value instanceof Instance && Adapters.isFunctional(type))
        || (value instanceof Model && Adapters.isFunctional(type))) {
      if (Adapters.isFunctional(type)) {
        return Adapters.adapt(value, type, site);
      }
      return type == Object.class ? value : NONE;
    }
    if (value instanceof Instance instance
        && instance.base().orElse(null) instanceof Known base
        && type != Object.class
        && type.isInstance(base.java())) {
      return base.java();
    }
    if (value instanceof Model model && type == Map.class) {
      return map(model, site);
    }
    if (!(value instanceof Known known)) {
      return type.isInstance(value) ? value : NONE;
    }
    Object java = known.java();
    if (java == null) {
      return type.isPrimitive() ? NONE : null;
    }
    if (type == CharSequence.class && java instanceof String text) {
      return new BudgetedText(text);
    }
    if (type.isInstance(java)) {
      return java;
    }
    return type.isPrimitive() ? primitive(java, type) : array(java, type);
  }

  /** The entries of a library's object that is a map, such as the headers of a request. */
  private static Object map(Model model, CallSite site) {
    Optional<Value> entries = model.call("entrySet", List.of(), site);
    if (entries.isEmpty() || !(entries.get().raw() instanceof Collection<?> known)) {
      return NONE;
    }
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    known.stream()
        .filter(Map.Entry.class::isInstance)
        .map(Map.Entry.class::cast)
        .forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static Object primitive(Object java, Class<?> type) {
    if (type == boolean.class) {
      return java instanceof Boolean ? java : NONE;
    }
    if (type == char.class) {
      return java instanceof Character ? java : NONE;
    }
    Object number = java instanceof Character c ? (Object) (int) c : java;
    if (!(number instanceof Number n)) {
      return NONE;
    }
    if (type == int.class) {
      return number instanceof Integer || number instanceof Short || number instanceof Byte
          ? n.intValue()
          : NONE;
    }
    if (type == long.class) {
      return number instanceof Double || number instanceof Float ? NONE : n.longValue();
    }
    return type == double.class ? n.doubleValue() : type == float.class ? n.floatValue() : NONE;
  }

  private static Object array(Object java, Class<?> type) {
    if (!type.isArray()
        || !(java instanceof Object[] elements)
        || type.getComponentType().isPrimitive()) {
      return NONE;
    }
    Object copy = Array.newInstance(type.getComponentType(), elements.length);
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] != null && !type.getComponentType().isInstance(elements[i])) {
        return NONE;
      }
      Array.set(copy, i, elements[i]);
    }
    return copy;
  }
}
