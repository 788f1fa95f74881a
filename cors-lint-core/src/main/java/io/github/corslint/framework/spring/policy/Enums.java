package io.github.corslint.framework.spring.policy;

import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HTTP methods, which Spring takes as text or as constants of a library's enum. */
final class Enums {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private Enums() {}

  /** Constants of the library's enum, and their names, as text. */
  static Value names(Value value) {
    Object raw = value.raw();
    if (raw instanceof Collection<?> collection) {
      return new Known(names(collection));
    }
    if (raw instanceof Object[] array) {
      return new Known(names(Arrays.asList(array)));
    }
    return raw instanceof Unknown unknown ? name(unknown) : value;
  }

  private static List<@Nullable Object> names(Collection<?> values) {
    List<@Nullable Object> names = new ArrayList<>();
    values.forEach(v -> names.add(names(Value.of(v)).raw()));
    return names;
  }

  private static Value name(Unknown unknown) {
    return unknown.fieldName().filter(METHODS::contains).<Value>map(Known::of).orElse(unknown);
  }
}
