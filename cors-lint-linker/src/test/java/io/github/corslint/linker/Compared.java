package io.github.corslint.linker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Records, what they are equal to, and their hashes. */
public final class Compared implements Supplier<List<Object>> {

  @Override
  public List<Object> get() {
    List<Object> given = new ArrayList<>();
    List<Object> all =
        Arrays.asList(
            values(1, Double.NaN, "a"),
            values(1, Double.NaN, "a"),
            values(1, 0.0, "a"),
            values(1, -0.0, "a"),
            values(2, 0.0, null),
            values(2, 0.0, null),
            new None(),
            new None(),
            "text",
            null);
    for (Object one : all.subList(0, all.size() - 1)) {
      given.add(one.hashCode());
      given.add(one.toString());
      all.forEach(other -> given.add(one.equals(other)));
    }
    return given;
  }

  private static Values values(int number, double fraction, String text) {
    return new Values(
        true, (byte) 1, 'c', (short) 2, number, 1L << 40, 0.5f, fraction, text, List.of(number));
  }

  private record Values(
      boolean z,
      byte b,
      char c,
      short s,
      int i,
      long l,
      float f,
      double d,
      String text,
      List<Integer> list) {}

  private record None() {}
}
