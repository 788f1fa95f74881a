package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.List;

/** What models record on one path that matters after it has ended. */
final class Effects {

  private final List<Object> all = new ArrayList<>();
  private boolean ignored;

  /** Whether it is of interest. */
  boolean add(Object effect) {
    if (!ignored) {
      all.add(effect);
    }
    return !ignored;
  }

  <T> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Object> all() {
    return all;
  }

  void clear() {
    all.clear();
  }

  /** Whether what happens now is shown by another run, which begins there. */
  boolean areIgnored() {
    return ignored;
  }

  /** Does work that is of interest for what it makes alone. */
  void ignoring(Runnable work) {
    boolean outer = ignored;
    ignored = true;
    try {
      work.run();
    } finally {
      ignored = outer;
    }
  }
}
