package io.github.corslint.interpret.library;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Sets of others, of {@code com.google.common.collect.Sets}, as they are when they are made. */
public final class GuavaSets {

  private GuavaSets() {}

  /** {@code Sets.SetView}. */
  public static final class View extends LinkedHashSet<Object> {
    private static final long serialVersionUID = 1L;

    private View(Collection<?> elements) {
      super(elements);
    }

    public Set<Object> immutableCopy() {
      return Collections.unmodifiableSet(this);
    }

    public Set<Object> copyInto(Set<Object> other) {
      other.addAll(this);
      return other;
    }
  }

  static View union(Set<?> first, Set<?> second) {
    View view = new View(first);
    view.addAll(second);
    return view;
  }

  static View intersection(Set<?> first, Set<?> second) {
    View view = new View(first);
    view.retainAll(second);
    return view;
  }

  static View difference(Set<?> first, Set<?> second) {
    View view = new View(first);
    second.forEach(view::remove);
    return view;
  }

  static Set<Object> filter(Collection<?> elements, Predicate<Object> test) {
    View view = new View(elements);
    view.removeIf(test.negate());
    return view;
  }
}
