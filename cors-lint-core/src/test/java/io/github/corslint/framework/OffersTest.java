package io.github.corslint.framework;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.framework.Offers.Kind;
import io.github.corslint.framework.Offers.Offer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OffersTest {

  private static final Offer ADD = new Offer(Set.of("Headers"), Kind.METHOD, "add");
  private static final Offer BASE = new Offer(Set.of("BaseFilter"), Kind.SUPERTYPE, "BaseFilter");
  private static final Offer NAME = new Offer(Set.of("Headers"), Kind.CONSTANT, "ORIGIN");
  private static final Offer CLEAR = new Offer(Set.of("Store"), Kind.METHOD, "clear");
  private static final Offers OFFERS = Offers.NONE.and(List.of(ADD, BASE, NAME, CLEAR));

  private static Set<Offer> usedIn(String text) {
    return OFFERS.finder().apply(text);
  }

  @Test
  void areUsedWhereTheirNamesStandWhole() {
    assertEquals(Set.of(ADD), usedIn("Headers.add(response);"));
    assertEquals(Set.of(), usedIn("Headers.address(response);"));
    assertEquals(Set.of(), usedIn("HttpHeaders.add(response);"));
    assertEquals(Set.of(ADD), usedIn("add(response, Headers"));
  }

  @Test
  void areUsedOnlyWithATypeOfTheirOwn() {
    assertEquals(Set.of(), usedIn("Headers headers; cache.clear();"));
    assertEquals(Set.of(ADD, CLEAR), usedIn("Headers.add(Store.clear());"));
  }

  @Test
  void areExtendedNotMentioned() {
    assertEquals(Set.of(BASE), usedIn("class A extends BaseFilter {}"));
    assertEquals(Set.of(), usedIn("BaseFilter filter;"));
  }

  @Test
  void areNeverGeneralAsConstants() {
    assertEquals(Set.of(NAME), usedIn("String name = Headers.ORIGIN;"));
    assertFalse(NAME.mayBeGeneral());
    assertTrue(ADD.mayBeGeneral());
  }

  @Test
  void areFoundAmongManyNames() {
    List<Offer> many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new Offer(Set.of("Type" + i), Kind.METHOD, "call" + i))
            .toList();
    String text =
        IntStream.range(0, 500).mapToObj(i -> "Type" + i + ".call" + i).collect(joining(";"));
    assertEquals(Set.copyOf(many.subList(0, 500)), Offers.NONE.and(many).finder().apply(text));
  }
}
