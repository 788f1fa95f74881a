package io.github.corslint.syntax;

import java.util.Set;
import java.util.function.Function;

/**
 * Something that a file says by itself, whatever stands in other files: found when first asked for,
 * and forgotten with that text of the file. Safe for use by several threads.
 *
 * @param <T> what is found; immutable
 */
public final class SourceFact<T> {

  private final Set<String> words;
  private final Function<JavaSource, T> find;

  private SourceFact(Set<String> words, Function<JavaSource, T> find) {
    this.words = words;
    this.find = find;
  }

  /**
   * A fact of files.
   *
   * @param find finds it, and looks at nothing else than the file: what is asked of a project would
   *     not be noted the second time
   */
  public static <T> SourceFact<T> of(Function<JavaSource, T> find) {
    return new SourceFact<>(Set.of(), find);
  }

  /**
   * A fact that nothing says without a word.
   *
   * @param word an ASCII word that stands whole in each file in which anything is found
   * @param find finds it, as for other facts
   */
  public static <T> SourceFact<T> ofFilesNaming(String word, Function<JavaSource, T> find) {
    return ofFilesNaming(Set.of(word), find);
  }

  /**
   * A fact that nothing says without one of several words.
   *
   * @param words ASCII words, one of which stands whole in each file in which anything is found
   * @param find finds it, as for other facts
   */
  public static <T> SourceFact<T> ofFilesNaming(Set<String> words, Function<JavaSource, T> find) {
    return new SourceFact<>(words, find);
  }

  /** Files without any of these words say nothing; empty when that is not known. */
  Set<String> words() {
    return words;
  }

  /** What a file says. */
  public T in(JavaSource source) {
    return source.remembered(this, find);
  }
}
