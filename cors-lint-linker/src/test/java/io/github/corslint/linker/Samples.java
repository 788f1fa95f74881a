package io.github.corslint.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and method references of each kind, and what they give. */
public final class Samples extends Base implements Supplier<List<Object>> {

  private final String name = "samples";
  private final List<Object> given = new ArrayList<>();

  /** Runs all of them. */
  @Override
  public List<Object> get() {
    lambdas(3, 4L, 2.5, (byte) 5, 'c', true);
    references();
    primitives();
    generics();
    others();
    return given;
  }

  private void lambdas(int i, long l, double d, byte b, char c, boolean z) {
    Supplier<String> nothing = () -> "nothing";
    Supplier<String> own = () -> name;
    Supplier<Object> all = () -> name + i + l + d + b + c + z;
    Function<Integer, Supplier<Integer>> nested = x -> () -> x + i;
    Runnable none = () -> given.add("ran");
    none.run();
    LongSupplier wide = () -> l + i;
    BooleanSupplier flag = () -> z && b > 0;
    given.addAll(
        List.of(
            nothing.get(),
            own.get(),
            all.get(),
            nested.apply(1).get(),
            wide.getAsLong(),
            flag.getAsBoolean()));
  }

  private void references() {
    Function<String, Integer> unbound = String::length;
    Supplier<Integer> bound = name::length;
    Function<String, StringBuilder> constructor = StringBuilder::new;
    IntFunction<int[]> array = int[]::new;
    Function<Object, String> fixed = String::valueOf;
    Supplier<String> ownPrivate = this::secret;
    Supplier<String> inherited = super::inherited;
    Supplier<String> throughInterface = List.of(1, 2)::toString;
    Function<List<?>, Integer> ofInterface = List::size;
    BiFunction<String, String, Boolean> two = String::startsWith;
    Function<Object[], List<Object>> variable = List::of;
    given.addAll(
        List.of(
            unbound.apply("four"),
            bound.get(),
            constructor.apply("text").append('!').toString(),
            array.apply(3).length,
            fixed.apply(7),
            ownPrivate.get(),
            inherited.get(),
            throughInterface.get(),
            ofInterface.apply(List.of(1)),
            two.apply("abc", "ab"),
            variable.apply(new Object[] {1, "b"})));
  }

  private String secret() {
    return "secret of " + name;
  }

  private static long twice(int value) {
    return 2L * value;
  }

  private static Integer boxed(String text) {
    return text.length();
  }

  private void primitives() {
    Function<Integer, Long> unboxedAndBoxed = Samples::twice;
    ToLongFunction<String> boxThenWider = Samples::boxed;
    ToDoubleFunction<Integer> wider = Samples::twice;
    DoubleSupplier fromInt = () -> 3;
    DoubleSupplier fromFloat = given::size;
    LongFunction<Object> boxing = Long::valueOf;
    IntBinaryOperator sum = Integer::sum;
    BinaryOperator<Integer> sumOfBoxes = Integer::sum;
    IntPredicate letter = Character::isLetter;
    Predicate<Character> digit = Character::isDigit;
    ObjIntConsumer<List<Object>> dropped = List::add;
    dropped.accept(given, 0);
    given.remove(0);
    given.addAll(
        List.of(
            unboxedAndBoxed.apply(21),
            boxThenWider.applyAsLong("abc"),
            wider.applyAsDouble(4),
            fromInt.getAsDouble(),
            fromFloat.getAsDouble() > 1,
            boxing.apply(9L),
            sum.applyAsInt(1, 2),
            sumOfBoxes.apply(3, 4),
            letter.test('a'),
            digit.test('1')));
  }

  private <T extends Comparable<T>> T greatest(List<T> values) {
    return values.stream().max((a, b) -> a.compareTo(b)).orElseThrow();
  }

  private void generics() {
    Map<String, List<Integer>> byName = new TreeMap<>();
    Stream.of("b", "a", "b").forEach(n -> byName.computeIfAbsent(n, x -> new ArrayList<>()).add(1));
    given.add(byName.toString());
    given.add(greatest(List.of(3, 9, 4)));
    given.add(
        Stream.of("ccc", "a", "bb")
            .sorted(Comparator.comparing(String::length).reversed())
            .toList()
            .toString());
    given.add(IntStream.range(0, 5).mapToObj(Integer::toString).toList().toString());
    UnaryOperator<String> twice = text -> text + text;
    given.add(twice.andThen(String::length).apply("ab"));
  }

  private void others() {
    Named local = () -> "local";
    given.add(local.greeting().get());
    given.add(new Inner().text());
    Supplier<String> anonymous =
        new Supplier<>() {
          @Override
          public String get() {
            Supplier<String> within = () -> secret() + hashed();
            return within.get();
          }

          private int hashed() {
            return 1;
          }
        };
    given.add(anonymous.get());
    Supplier<String> marked = (Supplier<String> & Named.Marker) () -> "marked";
    given.add(marked.get() + (marked instanceof Named.Marker));
  }

  /** A functional interface with lambdas of its own. */
  interface Named {
    String named();

    /** A lambda in an interface. */
    default Supplier<String> greeting() {
      return () -> "hello " + named() + suffix();
    }

    private String suffix() {
      Supplier<String> mark = () -> "!";
      return mark.get();
    }

    /** A marker. */
    interface Marker {}
  }

  private final class Inner {
    private String text() {
      Supplier<String> outer = () -> secret() + " seen from within";
      return outer.get();
    }
  }
}
