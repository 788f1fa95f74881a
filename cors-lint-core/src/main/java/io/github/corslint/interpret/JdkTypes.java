package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs methods of the JDK for real on known values. Reflection is what makes all of {@code String},
 * the collections and streams behave exactly as they do; {@link JdkCatalog} says which classes may
 * be reached.
 */
final class JdkTypes {

  /**
   * Methods that keep their arguments and do not look at them, so that unknown ones may be passed.
   */
  private static final Set<String> STORING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "put",
          "putIfAbsent",
          "putAll",
          "of",
          "asList",
          "ofNullable",
          "set",
          "singletonList",
          "singleton",
          "singletonMap",
          "push",
          "offer",
          "requireNonNull",
          "orElse",
          "getOrDefault",
          "unmodifiableList",
          "unmodifiableSet",
          "unmodifiableCollection",
          "unmodifiableMap",
          "entry",
          "setValue",
          "accept",
          "computeIfAbsent",
          "ofEntries");

  private static final Set<String> SHOWING =
      Set.of("valueOf", "append", "insert", "format", "formatted", "toString");

  private static final int MAX_SIZE = 10_000;

  private JdkTypes() {}

  static Optional<Value> constant(TypeName type, String name) {
    return classes(type).stream().flatMap(c -> constant(c, name).stream()).findFirst();
  }

  private static Optional<Value> constant(Class<?> type, String name) {
    try {
      Field field = type.getField(name);
      return Modifier.isStatic(field.getModifiers())
          ? Optional.of(Value.of(field.get(null)))
          : Optional.empty();
    } catch (ReflectiveOperationException absent) {
      return Optional.empty();
    }
  }

  static Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    Optional<Class<?>> found =
        classes(type).stream().filter(c -> !Modifier.isAbstract(c.getModifiers())).findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (arguments.stream().anyMatch(a -> a instanceof Unknown)) {
      return Optional.of(onUnknown(arguments, site));
    }
    List<Constructor<?>> candidates = List.of(found.get().getConstructors());
    return JdkCall.select(candidates, arguments, site)
        .map(call -> call.run(null, site, isTainted(null, arguments, site)))
        .map(made -> new Operation("new", null, type.simple(), arguments, site).remember(made));
  }

  static Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    List<Class<?>> found = classes(type);
    if (found.isEmpty() || isTooLarge(method, arguments)) {
      return Optional.empty();
    }
    if (isShowing(method, arguments)) {
      return invokeStatic(type, method, shown(arguments, site), site);
    }
    if (type.isCalled("Locale") && method.equals("getDefault")) {
      return Optional.of(new Known(java.util.Locale.ROOT));
    }
    boolean isModel = JdkCatalog.find(type).isEmpty();
    if (isModel && arguments.stream().anyMatch(JdkTypes::isUnset)) {
      List<Value> nulls = arguments.stream().map(a -> isUnset(a) ? Known.NULL : a).toList();
      return invokeStatic(type, method, nulls, site);
    }
    if (arguments.stream().anyMatch(a -> a instanceof Unknown)) {
      boolean isOfTexts = isModel && areTexts(found, method);
      Optional<Value> told =
          Insistence.onUnknown(found, method, arguments, site)
              .or(() -> supposed(isOfTexts, method, arguments, site))
              .or(() -> notKept(type, method, arguments, site));
      if (told.isPresent()) {
        return told;
      }
    }
    Insistence.note(found, arguments, site);
    Operation operation = new Operation(type.simple(), null, method, arguments, site);
    return found.stream()
        .flatMap(c -> JdkCall.select(JdkCatalog.methods(c, method, true), arguments, site).stream())
        .findFirst()
        .map(c -> operation.finish(runStable(c, site)));
  }

  /** Whether a call makes text of objects of the program. */
  private static boolean isShowing(String method, List<Value> arguments) {
    return SHOWING.contains(method) && arguments.stream().anyMatch(JdkTypes::isShown);
  }

  private static boolean isShown(Value value) {
    return value instanceof Instance object
        && (!object.type().methods("toString").isEmpty() || object.type().isEnum());
  }

  private static List<Value> shown(List<Value> arguments, CallSite site) {
    return arguments.stream().map(a -> isShown(a) ? ObjectMethods.shown(a, site) : a).toList();
  }

  /** What a call tells of an argument that is not known. */
  private static Optional<Value> supposed(
      boolean isOfTexts, String method, List<Value> arguments, CallSite site) {
    Optional<Value> byNull = Nullness.call(method, arguments, site);
    return byNull.isEmpty() && isOfTexts
        ? Suppositions.ofFunction(method, arguments, site)
        : byNull;
  }

  /** What a call gives that looks at an argument of which nothing is known. */
  private static Optional<Value> notKept(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    return STORING.contains(method)
        ? Optional.empty()
        : Optional.of(PartialText.ofFunction(type, method, arguments, onUnknown(arguments, site)));
  }

  /** Whether what a library's function looks at is a text, rather than a collection of them. */
  private static boolean areTexts(List<Class<?>> types, String method) {
    return types.stream()
        .flatMap(type -> JdkCatalog.methods(type, method, true).stream())
        .map(Executable::getParameterTypes)
        .allMatch(taken -> taken.length > 0 && CharSequence.class.isAssignableFrom(taken[0]));
  }

  /** The classes that are run for a type: of the JDK, or models of libraries. */
  private static List<Class<?>> classes(TypeName type) {
    Optional<Class<?>> jdk = JdkCatalog.find(type);
    return jdk.isPresent() ? List.of(jdk.get()) : LibraryCatalog.models(type);
  }

  /** Whether this is a type of the JDK whose objects are known as they are. */
  static boolean know(TypeName type) {
    return type.qualified().startsWith("java.") || !classes(type).isEmpty();
  }

  private static boolean isUnset(Value value) {
    return value instanceof Unknown unknown && unknown.absent();
  }

  /**
   * Runs a static factory; {@code Set.of} and {@code Map.of} iterate in an order that changes from
   * JVM to JVM.
   */
  private static Value runStable(JdkCall call, CallSite site) {
    Value result = call.run(null, site, false);
    Class<?> owner = call.executable().getDeclaringClass();
    if (result.raw() instanceof BaseStream<?, ?> stream) {
      return new Known(Streams.here(stream, call.executable().getName()));
    }
    if (result.raw() instanceof Set<?> set && owner == Set.class) {
      return new Known(Immutables.set(set));
    }
    return result.raw() instanceof Map<?, ?> map && owner == Map.class
        ? new Known(Immutables.map(map))
        : result;
  }

  static Optional<Value> invoke(
      Object receiver, String method, List<Value> arguments, CallSite site) {
    String name = sameHere(receiver, method);
    if (name.equals("parallel") || name.equals("sequential")) {
      return Optional.of(new Known(receiver));
    }
    Budget.checkSize(receiver);
    if (isTooLarge(name, arguments)) {
      return Optional.of(onUnknown(arguments, site));
    }
    if (isShowing(name, arguments)) {
      return invoke(receiver, name, shown(arguments, site), site);
    }
    Optional<Value> special = instead(receiver, name, arguments, site);
    return special.isPresent() ? special : operate(receiver, name, arguments, site);
  }

  /** The result of a call that does not run as it is. */
  private static Optional<Value> instead(
      Object receiver, String name, List<Value> arguments, CallSite site) {
    Optional<Value> special = Supplements.instead(receiver, name, arguments, site);
    if (special.isPresent()) {
      return special;
    }
    if (receiver instanceof StringBuilder builder
        && arguments.stream().anyMatch(a -> a instanceof Unknown)) {
      PartialText.append(builder, arguments, site.run());
      return Optional.of(new Known(builder));
    }
    if (receiver instanceof String text && name.equals("matches") && isKnownText(arguments)) {
      return Optional.of(matches(text, arguments, site));
    }
    boolean isSorted =
        receiver instanceof SortedMap<?, ?> && name.startsWith("put") && arguments.size() == 2;
    if (isSorted
        && arguments.get(0) instanceof Unknown key
        && Growing.put((SortedMap<?, ?>) receiver, key)) {
      return Optional.of(Known.NULL);
    }
    Optional<Value> merged = Growing.addAll(receiver, name, arguments);
    return merged.isPresent() ? merged : EntryOfMap.under(receiver, name, arguments, site);
  }

  private static Optional<Value> operate(
      Object receiver, String name, List<Value> arguments, CallSite site) {
    Operation operation = new Operation("", receiver, name, arguments, site);
    if (arguments.stream().anyMatch(a -> a instanceof Unknown) && !STORING.contains(name)) {
      return Optional.of(
          receiver instanceof String format && name.equals("formatted")
              ? PartialText.formatted(format, arguments, operation.unknown())
              : operation.unknown());
    }
    for (Class<?> type : JdkCatalog.typesOf(receiver)) {
      Optional<Value> result =
          JdkCall.select(JdkCatalog.methods(type, name, false), arguments, site)
              .map(call -> operation.finish(call.run(receiver, site, operation.isTainted())));
      if (result.isPresent()) {
        return result;
      }
    }
    return Supplements.call(receiver, name, arguments, site);
  }

  /** The method that gives the same result without another thread. */
  private static String sameHere(Object receiver, String method) {
    if (receiver instanceof CompletableFuture<?> future) {
      return Futures.immediate(future, method).orElse("");
    }
    return method.equals("parallelStream") ? "stream" : method;
  }

  private static boolean isKnownText(List<Value> arguments) {
    return arguments.size() == 1
        && arguments.get(0) instanceof Known known
        && known.text().isPresent();
  }

  /** {@code String.matches}, on a text that stops expressions which backtrack for ever. */
  private static Value matches(String text, List<Value> arguments, CallSite site) {
    Operation operation = new Operation("", text, "matches", arguments, site);
    try {
      Pattern pattern = Pattern.compile(String.valueOf(arguments.get(0).raw()));
      return operation.finish(Known.of(pattern.matcher(new BudgetedText(text)).matches()));
    } catch (PatternSyntaxException e) {
      throw ThrownValue.of(e);
    } catch (BudgetedText.Exhausted | StackOverflowError e) {
      return Unknown.because(
          "a regular expression that backtracks too long: " + site.text(), operation.isTainted());
    }
  }

  /**
   * Whether a value of the JDK, or a value that such a type would hold, has a method of that name
   * and arity.
   */
  static boolean hasMethod(Value value, String name, int arity, TypeName type) {
    if (!(value instanceof Known known) || known.java() == null) {
      return JdkCatalog.find(type)
          .map(
              c ->
                  JdkCatalog.methods(c, name, false).stream()
                      .anyMatch(m -> m.getParameterCount() == arity))
          .orElse(true);
    }
    Optional<Class<?>> named = JdkCatalog.find(type);
    if (named.isPresent() && !named.get().isInstance(known.java())) {
      return false;
    }
    return JdkCatalog.typesOf(known.java()).stream()
        .flatMap(c -> JdkCatalog.methods(c, name, false).stream())
        .anyMatch(m -> m.getParameterCount() == arity);
  }

  private static boolean isTooLarge(String method, List<Value> arguments) {
    boolean grows =
        method.equals("repeat") || method.startsWith("range") || method.equals("setLength");
    return grows
        && arguments.stream()
            .anyMatch(
                a ->
                    a instanceof Known k
                        && k.java() instanceof Number n
                        && n.longValue() > MAX_SIZE);
  }

  private static Unknown onUnknown(List<Value> arguments, CallSite site) {
    boolean origin = arguments.stream().anyMatch(a -> site.run().isFromOrigin(a));
    return Unknown.becauseOf(arguments, site.text(), origin).madeOf(arguments);
  }

  private static boolean isTainted(
      @Nullable Object receiver, List<Value> arguments, CallSite site) {
    return site.run().tainted().holdsObject(receiver)
        || arguments.stream().anyMatch(a -> site.run().isFromOrigin(a));
  }
}
