package io.github.corslint.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Code where values of several types meet, as an old library has it. */
public final class Branching implements Supplier<List<Object>> {

  @Override
  public List<Object> get() {
    List<Object> given = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Iterable<Integer> numbers = i > 1 ? List.of(i) : Set.of(i, -1);
      try {
        given.add(numbers.iterator().hasNext() ? 6 / (i - 2) : 0);
      } catch (ArithmeticException e) {
        given.add(e.getMessage());
      } finally {
        given.add(i);
      }
    }
    return given;
  }
}
