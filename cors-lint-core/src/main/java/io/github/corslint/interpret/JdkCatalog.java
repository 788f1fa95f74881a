package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.net.IDN;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.*;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The classes of the JDK whose public methods the interpreter may run for real: they compute values
 * and touch neither files, network, clock, threads nor the machine's settings.
 */
final class JdkCatalog {

  private static final List<Class<?>> CLASSES =
      List.of(
          String.class,
          CharSequence.class,
          StringBuilder.class,
          StringBuffer.class,
          StringJoiner.class,
          StringTokenizer.class,
          Character.class,
          Integer.class,
          Long.class,
          Double.class,
          Float.class,
          Short.class,
          Byte.class,
          Boolean.class,
          Number.class,
          Math.class,
          Comparable.class,
          Objects.class,
          Enum.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          List.class,
          Set.class,
          Map.class,
          Map.Entry.class,
          Collection.class,
          Iterable.class,
          Iterator.class,
          ListIterator.class,
          Enumeration.class,
          Deque.class,
          Queue.class,
          SortedSet.class,
          NavigableSet.class,
          SortedMap.class,
          NavigableMap.class,
          ArrayList.class,
          LinkedList.class,
          ArrayDeque.class,
          PriorityQueue.class,
          HashSet.class,
          LinkedHashSet.class,
          TreeSet.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          Hashtable.class,
          Vector.class,
          java.util.Properties.class,
          Dictionary.class,
          ConcurrentMap.class,
          ConcurrentHashMap.class,
          ConcurrentSkipListMap.class,
          ConcurrentSkipListSet.class,
          CopyOnWriteArrayList.class,
          CopyOnWriteArraySet.class,
          ConcurrentLinkedQueue.class,
          ConcurrentLinkedDeque.class,
          Stack.class,
          Spliterator.class,
          StreamSupport.class,
          AbstractMap.SimpleEntry.class,
          AbstractMap.SimpleImmutableEntry.class,
          Arrays.class,
          Collections.class,
          Stream.class,
          Stream.Builder.class,
          IntStream.class,
          LongStream.class,
          BaseStream.class,
          Collectors.class,
          Collector.class,
          Pattern.class,
          Matcher.class,
          MatchResult.class,
          URI.class,
          URL.class,
          URLDecoder.class,
          URLEncoder.class,
          IDN.class,
          Locale.class,
          Charset.class,
          StandardCharsets.class,
          Normalizer.class,
          Normalizer.Form.class,
          Duration.class,
          TimeUnit.class,
          AtomicBoolean.class,
          AtomicInteger.class,
          AtomicLong.class,
          LongAdder.class,
          IntSummaryStatistics.class,
          AtomicReference.class,
          Base64.class,
          Base64.Decoder.class,
          Base64.Encoder.class,
          HexFormat.class,
          MessageFormat.class,
          Scanner.class,
          Function.class,
          BiFunction.class,
          Predicate.class,
          BiPredicate.class,
          Supplier.class,
          Consumer.class,
          BiConsumer.class,
          UnaryOperator.class,
          BinaryOperator.class,
          ToIntFunction.class,
          ToLongFunction.class,
          IntPredicate.class,
          IntFunction.class,
          IntUnaryOperator.class,
          BooleanSupplier.class,
          Comparator.class,
          Runnable.class,
          CompletableFuture.class,
          CompletionStage.class,
          ThreadLocal.class,
          InheritableThreadLocal.class,
          Reader.class,
          StringReader.class,
          BufferedReader.class,
          InputStream.class,
          ByteArrayInputStream.class,
          InputStreamReader.class,
          UUID.class,
          BigInteger.class,
          MessageDigest.class,
          Throwable.class,
          Exception.class,
          RuntimeException.class,
          IllegalArgumentException.class,
          IllegalStateException.class,
          UnsupportedOperationException.class,
          NullPointerException.class,
          SecurityException.class);

  /** Methods that depend on the machine or on chance, wait, or reach the network. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "getClass",
          "wait",
          "notify",
          "notifyAll",
          "hashCode",
          "identityHashCode",
          "shuffle",
          "random",
          "getBoolean",
          "getInteger",
          "getLong",
          "setDefault",
          "getDefault",
          "defaultCharset",
          "openConnection",
          "openStream",
          "getContent",
          "setURLStreamHandlerFactory",
          "parallel",
          "parallelStream",
          "sleep",
          "load",
          "store",
          "printStackTrace",
          "availableLocales",
          "getAvailableLocales",
          "nCopies",
          "sameFile",
          "randomUUID",
          "orTimeout",
          "completeOnTimeout",
          "delayedExecutor",
          "supplyAsync",
          "runAsync");

  /** Classes whose hash codes their documentation defines by their values. */
  private static final Set<Class<?>> DEFINED_HASHES =
      Set.of(String.class, Character.class, Integer.class, Long.class, Boolean.class);

  private static final Map<String, Class<?>> BY_SIMPLE_NAME = new HashMap<>();
  private static final Map<Class<?>, Map<String, List<Method>>> INDEXES = new ConcurrentHashMap<>();
  private static final Map<Overloads, List<Method>> METHODS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, List<Class<?>>> TYPES = new ConcurrentHashMap<>();

  static {
    CLASSES.forEach(c -> BY_SIMPLE_NAME.put(c.getSimpleName(), c));
    BY_SIMPLE_NAME.put("Map.Entry", Map.Entry.class);
  }

  /** The public methods of one name. */
  private record Overloads(Class<?> type, String name, boolean areStatic) {}

  private JdkCatalog() {}

  static Optional<Class<?>> find(TypeName type) {
    Class<?> found = BY_SIMPLE_NAME.get(type.simple());
    if (found == null || (type.certain() && !type.qualified().equals(found.getCanonicalName()))) {
      return Optional.empty();
    }
    return Optional.of(found);
  }

  /** The public types through which an object's methods may be called. */
  static List<Class<?>> typesOf(Object object) {
    return TYPES.computeIfAbsent(object.getClass(), JdkCatalog::publicTypes);
  }

  private static List<Class<?>> publicTypes(Class<?> type) {
    return Stream.of(CLASSES, LibraryCatalog.OBJECTS, List.of(Object.class))
        .flatMap(List::stream)
        .<Class<?>>map(each -> each)
        .filter(each -> each.isAssignableFrom(type))
        .toList();
  }

  static List<Method> methods(Class<?> type, String name, boolean isStatic) {
    return isForbidden(type, name)
        ? List.of()
        : METHODS.computeIfAbsent(
            new Overloads(type, name, isStatic), JdkCatalog::methodsInSteadyOrder);
  }

  private static List<Method> methodsInSteadyOrder(Overloads overloads) {
    return INDEXES
        .computeIfAbsent(overloads.type(), JdkCatalog::index)
        .getOrDefault(overloads.name(), List.of())
        .stream()
        .filter(method -> Modifier.isStatic(method.getModifiers()) == overloads.areStatic())
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static boolean isForbidden(Class<?> type, String name) {
    if (name.equals("hashCode") && DEFINED_HASHES.contains(type)) {
      return false;
    }
    boolean isModel = LibraryCatalog.OBJECTS.contains(type);
    return (FORBIDDEN.contains(name) && !isModel) || (type == URL.class && name.equals("equals"));
  }

  private static Map<String, List<Method>> index(Class<?> type) {
    Map<String, List<Method>> index = new HashMap<>();
    for (Method method : type.getMethods()) {
      if (!method.isBridge()) {
        index.computeIfAbsent(method.getName(), n -> new ArrayList<>(2)).add(method);
      }
    }
    return index;
  }
}
