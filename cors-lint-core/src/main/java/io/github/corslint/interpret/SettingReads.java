package io.github.corslint.interpret;

import io.github.corslint.interpret.library.VertxJsonArray;
import io.github.corslint.interpret.library.VertxJsonObject;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads of settings through libraries that call them alike: MicroProfile Config, Typesafe Config,
 * Commons Configuration, the configuration of Vert.x. What the scanned configuration says counts,
 * else the default beside the key.
 */
final class SettingReads {

  private static final Set<String> READS =
      Set.of(
          "getString",
          "getJsonArray",
          "getJsonObject",
          "getProperty",
          "getValue",
          "getValues",
          "getOptionalValue",
          "getOptionalValues",
          "getConfigValue");

  /** Reads of several texts, or of true or false, with what counts otherwise. */
  private static final Set<String> TYPED_READS =
      Set.of("getList", "getStringList", "getCollection", "getBoolean");

  /** A read of a map, which holds settings where it is called so. */
  private static final String OF_MAP = "getOrDefault";

  /** What a setting may be asked for as. */
  private static final Set<String> SCALARS = Set.of("Boolean", "Integer", "Long");

  /** What holders of settings are called. */
  private static final Pattern HOLDER =
      Pattern.compile("config|propert|setting|environment|preference", Pattern.CASE_INSENSITIVE);

  private SettingReads() {}

  /** The result of a method of an object that is not known; empty when it reads no setting. */
  static Optional<Value> of(Unknown receiver, String method, List<Value> arguments, CallSite site) {
    boolean isKeyed = !arguments.isEmpty() && arguments.size() <= 2 && !receiver.fromOrigin();
    if (!isKeyed || !(arguments.get(0).raw() instanceof String key)) {
      return Optional.empty();
    }
    if (READS.contains(method)) {
      return isHolder(receiver) || byDefault(arguments).isPresent()
          ? read(key, method, arguments, site)
          : Optional.empty();
    }
    if (method.equals(OF_MAP) && isHolder(receiver)) {
      return site.run().setting(key, site).or(() -> byDefault(arguments));
    }
    return TYPED_READS.contains(method) && arguments.size() == 2 && isHolder(receiver)
        ? Optional.of(typed(key, method, site).orElse(arguments.get(1)))
        : Optional.empty();
  }

  private static Optional<Value> typed(String key, String method, CallSite site) {
    return method.equals("getBoolean")
        ? text(key, site).map(text -> Known.of(Boolean.parseBoolean(text)))
        : list(key, site);
  }

  private static boolean isHolder(Unknown receiver) {
    return HOLDER.matcher(receiver.reason()).find()
        || receiver.type().filter(type -> HOLDER.matcher(type.simple()).find()).isPresent();
  }

  private static Optional<Value> read(
      String key, String method, List<Value> arguments, CallSite site) {
    boolean isPlural = method.endsWith("Values");
    Optional<Value> value =
        isPlural ? list(key, site) : site.run().setting(key, site).map(v -> as(v, arguments));
    if (method.startsWith("getOptional")) {
      return Optional.of(new Known(value.map(Value::raw)));
    }
    return value.or(() -> byDefault(arguments));
  }

  /** A text as the class that it is asked for as. */
  private static Value as(Value value, List<Value> arguments) {
    Optional<String> type =
        arguments.size() == 2 && arguments.get(1) instanceof Unknown unknown
            ? unknown.classObject().map(TypeName::simple).filter(SCALARS::contains)
            : Optional.empty();
    return type.isPresent() && value.raw() instanceof String text
        ? Coercions.fromText(text, type.get())
        : value;
  }

  private static Optional<String> text(String key, CallSite site) {
    return site.run()
        .setting(key, site)
        .flatMap(value -> value instanceof Known known ? known.text() : Optional.empty());
  }

  private static Optional<Value> list(String key, CallSite site) {
    return text(key, site)
        .map(
            text ->
                site.run().configured(new Known(Properties.split(text)), key, site.at().path()));
  }

  /** Whether a default tells that what it stands beside is a key. */
  private static boolean isConstant(@Nullable Object value) {
    return value instanceof String
        || value instanceof VertxJsonArray
        || value instanceof VertxJsonObject;
  }

  private static Optional<Value> byDefault(List<Value> arguments) {
    return arguments.size() == 2 && isConstant(arguments.get(1).raw())
        ? Optional.of(arguments.get(1))
        : Optional.empty();
  }
}
