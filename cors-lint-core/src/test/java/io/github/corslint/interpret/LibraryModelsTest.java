package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.net.HostAndPort;
import io.github.corslint.interpret.library.AntPathMatcher;
import io.github.corslint.interpret.library.GuavaCharMatcher;
import io.github.corslint.interpret.library.GuavaJoiner;
import io.github.corslint.interpret.library.GuavaSplitter;
import io.github.corslint.interpret.library.UriComponentsBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Models of libraries give what the libraries give, on random arguments. */
final class LibraryModelsTest {

  private static final int ROUNDS = 400;

  /** Models whose methods take other arguments than those of the library; they are asked below. */
  private static final Set<String> APART =
      Set.of(
          "AntPathMatcher",
          "UriComponentsBuilder",
          "GuavaSplitter",
          "GuavaJoiner",
          "GuavaCharMatcher",
          "OfPredicates",
          "GuavaSuppliers",
          "HostAndPort");

  @TestFactory
  Stream<DynamicTest> staticMethodsAgree() {
    return new TreeMap<>(LibraryCatalog.all())
        .entrySet().stream()
            .filter(e -> isPresent(e.getKey()) && !APART.contains(e.getValue().getSimpleName()))
            .filter(e -> !e.getKey().startsWith("com.google.common.collect"))
            .flatMap(
                e ->
                    Arrays.stream(e.getValue().getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .map(m -> dynamicTest(name(e, m), () -> agree(e.getKey(), m))));
  }

  private static String name(Map.Entry<String, Class<?>> type, Method method) {
    return type.getKey() + "." + method.getName() + Arrays.toString(method.getParameterTypes());
  }

  private static boolean isPresent(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void agree(String type, Method model) throws Exception {
    Method real = Class.forName(type).getMethod(model.getName(), model.getParameterTypes());
    Arguments random = new Arguments(model.toString().hashCode());
    for (int i = 0; i < ROUNDS; i++) {
      Object[] arguments = random.of(model.getParameterTypes());
      same(
          () -> invoke(real, arguments),
          () -> invoke(model, arguments),
          () -> type + "." + model.getName() + Arrays.deepToString(arguments));
    }
  }

  private static Object invoke(Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(null, arguments.clone());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  private static void same(
      Callable<?> real, Callable<?> model, java.util.function.Supplier<String> what) {
    assertEquals(outcome(real), outcome(model), what);
  }

  private static Object outcome(Callable<?> call) {
    try {
      Object result = call.call();
      return result instanceof Object[] array
          ? Arrays.asList(array)
          : result instanceof Set<?> set ? List.copyOf(set) : result;
    } catch (Exception thrown) {
      return "an exception";
    }
  }

  @Test
  void matchersOfCharactersAgree() {
    Arguments random = new Arguments(11);
    for (int i = 0; i < 5 * ROUNDS; i++) {
      String text = random.uri();
      String some = random.uri();
      char replacement = some.isEmpty() ? '-' : some.charAt(0);
      same(
          () -> {
            CharMatcher of = CharMatcher.anyOf(some).or(CharMatcher.inRange('0', '9'));
            return List.of(
                of.removeFrom(text),
                of.retainFrom(text),
                of.trimFrom(text),
                of.countIn(text),
                of.negate().trimLeadingFrom(text),
                of.trimTrailingFrom(text),
                of.indexIn(text),
                of.matchesAllOf(text),
                of.matchesNoneOf(text),
                of.replaceFrom(text, replacement),
                CharMatcher.whitespace().removeFrom(text + "\u2003\t "));
          },
          () -> {
            GuavaCharMatcher of =
                GuavaCharMatcher.anyOf(some).or(GuavaCharMatcher.inRange('0', '9'));
            return List.of(
                of.removeFrom(text),
                of.retainFrom(text),
                of.trimFrom(text),
                of.countIn(text),
                of.negate().trimLeadingFrom(text),
                of.trimTrailingFrom(text),
                of.indexIn(text),
                of.matchesAllOf(text),
                of.matchesNoneOf(text),
                of.replaceFrom(text, replacement),
                GuavaCharMatcher.whitespace().removeFrom(text + "\u2003\t "));
          },
          () -> text + " by " + some);
    }
  }

  @Test
  void whitespaceIsTheSame() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertEquals(
          CharMatcher.whitespace().matches(c),
          GuavaCharMatcher.whitespace().matches(c),
          Integer.toHexString(c));
    }
  }

  @Test
  void antPatternsAgree() {
    Arguments random = new Arguments(7);
    for (int i = 0; i < 20 * ROUNDS; i++) {
      String pattern = random.path(true);
      String path = random.path(false);
      String separator = i % 2 == 0 ? "/" : ".";
      same(
          () -> new org.springframework.util.AntPathMatcher(separator).match(pattern, path),
          () -> new AntPathMatcher(separator).match(pattern, path),
          () -> pattern + " on " + path + " by " + separator);
    }
  }

  @Test
  void partsOfUrisAgree() {
    Arguments random = new Arguments(8);
    for (int i = 0; i < 5 * ROUNDS; i++) {
      String uri = random.uri();
      same(
          () -> {
            var parts =
                org.springframework.web.util.UriComponentsBuilder.fromUriString(uri).build();
            return parts.getScheme() + " " + parts.getHost() + " " + parts.getPort();
          },
          () -> {
            var parts = UriComponentsBuilder.fromUriString(uri).build();
            return parts.getScheme() + " " + parts.getHost() + " " + parts.getPort();
          },
          () -> uri);
    }
  }

  @Test
  void hostsAndPortsAgree() {
    Arguments random = new Arguments(9);
    for (int i = 0; i < 5 * ROUNDS; i++) {
      String text = random.uri().replaceFirst("^[a-z]*://", "");
      same(
          () -> HostAndPort.fromString(text).getHost() + HostAndPort.fromString(text).hasPort(),
          () ->
              io.github.corslint.interpret.library.HostAndPort.fromString(text).getHost()
                  + io.github.corslint.interpret.library.HostAndPort.fromString(text).hasPort(),
          () -> text);
    }
  }

  @Test
  void splittersAndJoinersAgree() {
    Arguments random = new Arguments(10);
    for (int i = 0; i < 5 * ROUNDS; i++) {
      String text = Objects.toString(random.text());
      same(
          () -> Splitter.on(',').trimResults().omitEmptyStrings().splitToList(text),
          () -> GuavaSplitter.on(',').trimResults().omitEmptyStrings().splitToList(text),
          () -> text);
      same(
          () -> Splitter.on(".").limit(2).splitToList(text),
          () -> GuavaSplitter.on(".").limit(2).splitToList(text),
          () -> text);
      Collection<?> all = random.collection();
      same(
          () -> Joiner.on("|").skipNulls().join(all),
          () -> GuavaJoiner.on("|").skipNulls().join(all),
          all::toString);
      same(() -> Joiner.on("|").join(all), () -> GuavaJoiner.on("|").join(all), all::toString);
    }
  }

  @Test
  void everyLibraryIsCompared() {
    long present =
        LibraryCatalog.all().keySet().stream().filter(LibraryModelsTest::isPresent).count();
    assertTrue(present >= 15, () -> "only " + present + " of the modelled classes are here");
  }
}
