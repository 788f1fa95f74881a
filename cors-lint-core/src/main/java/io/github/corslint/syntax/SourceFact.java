package io.github.corslint.syntax;

import java.util.function.Function;

/**
 * Something that a file says by itself, whatever stands in other files: found when first asked for,
 * and forgotten with that text of the file. Safe for use by several threads.
 *
 * @param <T> what is found; immutable
 */
public final class SourceFact<T> {

  private final Function<JavaSource, T> find;

  private SourceFact(Function<JavaSource, T> find) {
    this.find = find;
  }

  /**
   * A fact of files.
   *
   * @param find finds it, and looks at nothing else than the file: what is asked of a project would
   *     not be noted the second time
   */
  public static <T> SourceFact<T> of(Function<JavaSource, T> find) {
    return new SourceFact<>(find);
  }

  /** What a file says. */
  public T in(JavaSource source) {
    return source.remembered(this, find);
  }
}
