package io.github.corslint.syntax;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Something that a name says by itself, such as that a method of that name asks a question: found
 * when first asked for. Code that is run asks it of the same names again and again. Safe for use by
 * several threads.
 *
 * @param <T> what is found; immutable
 */
public final class NameFact<T> {

  /** More names than a large application uses; a session that stays for days starts anew then. */
  private static final int MAX_NAMES = 10_000;

  private final Function<String, T> find;
  private final ConcurrentMap<String, T> found = new ConcurrentHashMap<>();

  private NameFact(Function<String, T> find) {
    this.find = find;
  }

  /**
   * A fact of names.
   *
   * @param find finds it, and looks at nothing else than the name
   */
  public static <T> NameFact<T> of(Function<String, T> find) {
    return new NameFact<>(find);
  }

  /** What a name says. */
  public T in(String name) {
    T known = found.get(name);
    if (known != null) {
      return known;
    }
    T fact = find.apply(name);
    if (found.size() >= MAX_NAMES) {
      found.clear();
    }
    found.put(name, fact);
    return fact;
  }
}
