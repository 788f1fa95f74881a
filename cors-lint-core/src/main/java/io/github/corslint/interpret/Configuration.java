package io.github.corslint.interpret;

import io.github.corslint.syntax.config.BeanDefinition;
import io.github.corslint.syntax.config.ConfigEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values from the tree's configuration files, as they hold on some of its profiles. */
public interface Configuration {

  /** A configuration that holds nothing. */
  Configuration EMPTY =
      new Configuration() {
        @Override
        public Optional<String> property(String key, String forPath) {
          return Optional.empty();
        }

        @Override
        public List<String> list(String key, String forPath) {
          return List.of();
        }
      };

  /** The value of a key for code in a file, with placeholders resolved. */
  Optional<String> property(String key, String forPath);

  /** The items of a key that holds a list, empty when there is none. */
  List<String> list(String key, String forPath);

  /**
   * What the files write for a key and for those below it, in order, with placeholders as they are;
   * empty when nothing does.
   */
  default List<ConfigEntry> entries(String key, String forPath) {
    return List.of();
  }

  /**
   * Whether the files write a key as elements, {@code key[0]} and so on: Spring's {@code
   * Environment} does not know it then, only what is bound does (Spring Boot 2 to 4).
   */
  default boolean isElements(String key, String forPath) {
    return false;
  }

  /**
   * The profiles of the configuration files, as expressions, on which a key or one below it says
   * something else.
   */
  default Set<String> differing(String key, String forPath) {
    return Set.of();
  }

  /** Whether profiles, given as an expression, are on. */
  default boolean isOn(String profiles, String forPath) {
    return false;
  }

  /** The profiles that the operator is taken to ask for, as an expression; empty for none. */
  default String profile() {
    return "";
  }

  /** The same files when the operator asks for profiles, given as an expression. */
  default Configuration on(String profiles) {
    return this;
  }

  /**
   * What a properties file says, by its name below the resources; empty when none is called so.
   *
   * @param name with its folders, without a slash at its beginning
   */
  default Map<String, String> file(String name, String forPath) {
    return Map.of();
  }

  /**
   * What a text file of the module says, of whatever kind; empty when none is called so.
   *
   * @param name with its folders, without a slash at its beginning
   */
  default Optional<String> text(String name, String forPath) {
    return Optional.empty();
  }

  /**
   * What a deployment descriptor tells servlets or filters of a class when they start, by the names
   * of the init parameters; empty when none does.
   *
   * @param className its full name, with dots
   */
  default Map<String, ConfigEntry> initParameters(String className) {
    return Map.of();
  }

  /**
   * What the beans of a class are made of by XML files; empty when none is, or they differ.
   *
   * @param className its full name, with dots
   */
  default Optional<BeanDefinition> bean(String className) {
    return Optional.empty();
  }
}
