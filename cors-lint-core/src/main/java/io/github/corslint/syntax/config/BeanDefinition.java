package io.github.corslint.syntax.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an XML file tells Spring to make of a class (elements {@code bean}, Spring Framework 2 to
 * 7).
 *
 * @param arguments what the constructor is given, in the order of the file
 * @param properties what is set, by the names of the properties
 * @param initMethod the method that is called last
 */
public record BeanDefinition(
    List<Argument> arguments, Map<String, Setting> properties, Optional<String> initMethod) {

  public BeanDefinition {
    arguments = List.copyOf(arguments);
    properties = Map.copyOf(properties);
  }

  /**
   * What the constructor is given for one of its parameters.
   *
   * @param parameter its name or its index from 0; empty when its place in the file counts
   * @param setting what is given
   */
  public record Argument(Optional<String> parameter, Setting setting) {}

  /** What a property or parameter is set to. */
  public sealed interface Setting {}

  /** A text, with placeholders as they are. */
  public record Text(String value) implements Setting {}

  /** A list, set or array of texts, with placeholders as they are. */
  public record Items(List<String> values) implements Setting {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Something else, such as another bean. */
  public record Other() implements Setting {}

  /**
   * What is given for a parameter of the constructor.
   *
   * @param index its index from 0
   * @param name its name
   */
  public Optional<Setting> argument(int index, String name) {
    Optional<Setting> named =
        arguments.stream()
            .filter(
                a ->
                    a.parameter()
                        .filter(p -> p.equals(name) || p.equals(String.valueOf(index)))
                        .isPresent())
            .map(Argument::setting)
            .findFirst();
    return named.isPresent() || index >= arguments.size()
        ? named
        : Optional.of(arguments.get(index))
            .filter(a -> a.parameter().isEmpty())
            .map(Argument::setting);
  }
}
