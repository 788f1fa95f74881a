package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random arguments in the manner of origins, the same for the same seed. */
final class Arguments {

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "https",
          "http",
          "://",
          "app",
          "example",
          "com",
          ".",
          "example.com",
          "EXAMPLE",
          "https://app.example.com",
          "https://App.Example.com",
          ",",
          ", ",
          ";",
          "*",
          "null",
          "/",
          ":",
          ":8443",
          "-",
          "evil",
          "true",
          "yes",
          "\t",
          "a",
          "aa",
          "A");

  private final Random random;

  Arguments(long seed) {
    this.random = new Random(seed);
  }

  Object[] of(Class<?>[] types) {
    return Arrays.stream(types).map(this::of).toArray();
  }

  private Object of(Class<?> type) {
    if (type == char.class) {
      return ",.; a".charAt(random.nextInt(5));
    }
    if (type == int.class) {
      return random.nextInt(30) - 8;
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == Boolean.class) {
      return random.nextInt(3) == 0 ? null : (Object) random.nextBoolean();
    }
    if (type == String[].class || type == CharSequence[].class || type == Object[].class) {
      return array(type);
    }
    if (type == List.class || type == Collection.class || type == Iterable.class) {
      return collection();
    }
    if (type == Map.class) {
      return random.nextBoolean() ? Map.of() : Map.of("a", "b");
    }
    return type == Object.class && random.nextInt(4) == 0 ? collection() : text();
  }

  private Object array(Class<?> type) {
    Object[] array =
        (Object[]) java.lang.reflect.Array.newInstance(type.getComponentType(), random.nextInt(4));
    Arrays.setAll(array, i -> text());
    return array;
  }

  Collection<?> collection() {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(text());
    }
    return list;
  }

  /** A text of a few words; sometimes null. */
  String text() {
    if (random.nextInt(12) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  /** A path or host, or a pattern of one. */
  String path(boolean pattern) {
    List<String> words =
        pattern
            ? List.of("a", "app", "*", "**", "?", "a*", "*p", "{x}", "example", "com", "")
            : List.of("a", "app", "ap", "example", "com", "evil", "");
    String separator = random.nextBoolean() ? "/" : ".";
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      parts.add(words.get(random.nextInt(words.size())));
    }
    return String.join(separator, parts);
  }

  /** An origin or what looks like one. */
  String uri() {
    List<String> schemes = List.of("https://", "http://", "HTTPS://", "", "ftp://");
    List<String> hosts = List.of("app.example.com", "localhost", "10.0.0.1", "evil.test", "a-b.c");
    List<String> tails = List.of("", ":8443", ":80", "/", "/path", "?q=1", "/a:b", "#f");
    return pick(schemes) + pick(hosts) + pick(tails);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
