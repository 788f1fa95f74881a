package io.github.corslint.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of a few words.
 *
 * @param words the constants, whose words are what {@code toString} says
 */
record Choice<E extends Enum<E>>(List<E> words) implements ITypeConverter<E> {

  @Override
  public E convert(String word) {
    return words.stream()
        .filter(choice -> choice.toString().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + word + "' is not one of " + list()));
  }

  private String list() {
    return words.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
