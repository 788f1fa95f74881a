package io.github.corslint.interpret.library;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * {@code com.google.common.base.Joiner}.
 *
 * @param separator what stands between the parts
 * @param lenient whether nulls are left out; they are refused else
 */
public record GuavaJoiner(String separator, boolean lenient) {

  public static GuavaJoiner on(String separator) {
    return new GuavaJoiner(separator, false);
  }

  public static GuavaJoiner on(char separator) {
    return on(String.valueOf(separator));
  }

  /** The same, without nulls. */
  public GuavaJoiner skipNulls() {
    return new GuavaJoiner(separator, true);
  }

  public String join(Iterable<?> parts) {
    return StreamSupport.stream(parts.spliterator(), false)
        .filter(part -> !lenient || part != null)
        .map(part -> Objects.requireNonNull(part).toString())
        .collect(Collectors.joining(separator));
  }

  public String join(Object[] parts) {
    return join(Arrays.asList(parts));
  }
}
