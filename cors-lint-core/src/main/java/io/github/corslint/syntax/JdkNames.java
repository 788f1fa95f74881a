package io.github.corslint.syntax;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which full names of Java's own types simple ones stand for. Safe for use by several threads. */
final class JdkNames {

  private static final String LANG = "java.lang";

  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private JdkNames() {}

  /**
   * The type of {@code java.lang}, or of one of Java's own packages that are imported with a star,
   * which a simple name stands for where no single import says otherwise (JLS 6.4.1, 7.5.2).
   *
   * @param stars packages and types that are imported with a star
   */
  static Optional<String> starred(String simpleName, Iterable<String> stars) {
    for (String star : stars) {
      if (isOfJava(star) && exists(star, simpleName)) {
        return Optional.of(star + "." + simpleName);
      }
    }
    return exists(LANG, simpleName) ? Optional.of(LANG + "." + simpleName) : Optional.empty();
  }

  /** Whether all types of a package are Java's own. */
  static boolean isOfJava(String star) {
    return star.startsWith("java.");
  }

  private static boolean exists(String star, String simpleName) {
    return KNOWN.computeIfAbsent(
        star + "." + simpleName,
        name -> Stream.of(name, star + "$" + simpleName).anyMatch(JdkNames::isPublicType));
  }

  private static boolean isPublicType(String name) {
    try {
      Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return java.lang.reflect.Modifier.isPublic(type.getModifiers());
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
