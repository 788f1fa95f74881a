package io.github.corslint.interpret;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Properties that programs load from files themselves, and resource bundles: their keys are looked
 * up in the configuration files of the tree.
 */
final class PropertyFiles {

  private static final Set<String> LOOKUPS =
      Set.of("getProperty", "get", "getOrDefault", "getString", "getObject");
  private static final Set<String> OF_BUNDLES = Set.of("getString", "getObject");
  private static final Set<String> QUESTIONS = Set.of("containsKey", "contains");

  /** What shows all that a file says. */
  private static final Set<String> ALL =
      Set.of(
          "stringPropertyNames",
          "propertyNames",
          "keySet",
          "keys",
          "getKeys",
          "values",
          "elements",
          "entrySet");

  /** What something has to replace before it is read. */
  static final String PLACEHOLDER = "${";

  private PropertyFiles() {}

  /** The bundle that {@code ResourceBundle.getBundle} returns. */
  static Optional<Value> bundle(String type, String method, List<Value> arguments, CallSite site) {
    if (!type.equals("ResourceBundle") || !method.equals("getBundle")) {
      return Optional.empty();
    }
    Properties bundle = new Properties();
    load(bundle, ResourceFile.ofBundle(arguments, site).orElse(Known.NULL));
    return Optional.of(new Known(bundle));
  }

  /** The result of a method of properties that is not that of the object alone. */
  static Optional<Value> call(
      Properties properties, String method, List<Value> arguments, CallSite site) {
    if (method.startsWith("load")) {
      load(properties, arguments.isEmpty() ? Known.NULL : arguments.get(0));
      return Optional.of(Known.NULL);
    }
    if (ALL.contains(method) && isLoaded(properties)) {
      return Optional.of(Unknown.because("what a properties file says"));
    }
    if (OF_BUNDLES.contains(method) && arguments.size() == 1) {
      Object text = arguments.get(0).raw() == null ? null : properties.get(arguments.get(0).raw());
      if (text instanceof String known) {
        return Optional.of(Known.of(known));
      }
    }
    boolean asks = LOOKUPS.contains(method) || QUESTIONS.contains(method);
    if (!asks || !isLoaded(properties) || arguments.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> key = arguments.get(0) instanceof Known k ? k.text() : Optional.empty();
    return key.filter(k -> !properties.containsKey(k)).flatMap(k -> found(k, method, site));
  }

  private static Optional<Value> found(String key, String method, CallSite site) {
    Optional<Value> known = site.run().setting(key, site);
    if (QUESTIONS.contains(method)) {
      return known.map(k -> Known.TRUE);
    }
    return known.isPresent() || !method.startsWith("getString")
        ? known
        : Optional.of(Unknown.because("what " + site.text() + " says"));
  }

  /** Properties from a text are known, be it one of the tree; others may be anything. */
  static void load(Properties properties, Value from) {
    try {
      if (from.raw() instanceof Reader reader) {
        loadAll(properties, p -> p.load(reader));
      } else if (from.raw() instanceof InputStream stream) {
        loadAll(properties, p -> p.load(stream));
      } else if (from instanceof ResourceFile file && file.isLiteral()) {
        properties.putAll(file.entries());
      } else {
        loaded(properties);
      }
    } catch (IOException | IllegalArgumentException malformed) {
      throw ThrownValue.of(malformed);
    }
  }

  private static void loadAll(Properties properties, Loading loading) throws IOException {
    Properties read = new Properties();
    loading.into(read);
    if (read.values().stream().anyMatch(value -> ((String) value).contains(PLACEHOLDER))) {
      loaded(properties);
    } else {
      properties.putAll(read);
    }
  }

  /** How properties are read from a text. */
  private interface Loading {
    void into(Properties properties) throws IOException;
  }

  private static Properties loaded(Properties properties) {
    Unknown entry = Unknown.because("what a properties file says");
    properties.put(entry, entry);
    return properties;
  }

  private static boolean isLoaded(Map<?, ?> properties) {
    return properties.keySet().stream().anyMatch(Unknown.class::isInstance);
  }
}
