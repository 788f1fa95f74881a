package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Offers.Kind;
import io.github.corslint.framework.Offers.Offer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OffersTest {

  private static final Offer ADD = new Offer(Set.of("Headers"), Kind.METHOD, "add");
  private static final Offer BASE = new Offer(Set.of("BaseFilter"), Kind.SUPERTYPE, "BaseFilter");
  private static final Offer NAME = new Offer(Set.of("Headers"), Kind.CONSTANT, "ORIGIN");
  private static final Offers OFFERS = Offers.NONE.and(List.of(ADD, BASE, NAME));

  @Test
  void areUsedWhereTheirNamesStandWhole() {
    assertEquals(Set.of(ADD), OFFERS.usedIn("Headers.add(response);"));
    assertEquals(Set.of(), OFFERS.usedIn("Headers.address(response);"));
    assertEquals(Set.of(), OFFERS.usedIn("HttpHeaders.add(response);"));
  }

  @Test
  void areExtendedNotMentioned() {
    assertEquals(Set.of(BASE), OFFERS.usedIn("class A extends BaseFilter {}"));
    assertEquals(Set.of(), OFFERS.usedIn("BaseFilter filter;"));
  }

  @Test
  void doNotCountUsesOfConstants() {
    assertEquals(Set.of(), OFFERS.usedIn("String name = Headers.ORIGIN;"));
  }
}
