package io.github.corslint.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFactTest {

  private final List<String> asked = new ArrayList<>();
  private final NameFact<Integer> length =
      NameFact.of(
          name -> {
            asked.add(name);
            return name.length();
          });

  @Test
  void isFoundOnceForEachName() {
    assertEquals(3, length.in("get"));
    assertEquals(5, length.in("allow"));
    assertEquals(3, length.in(new String("get")));
    assertEquals(List.of("get", "allow"), asked);
  }

  @Test
  void startsAnewWhereThereAreTooManyNames() {
    length.in("get");
    for (int i = 0; i < 10_000; i++) {
      length.in("name" + i);
    }
    asked.clear();
    assertEquals(3, length.in("get"));
    assertEquals(List.of("get"), asked);
  }
}
