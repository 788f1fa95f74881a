package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How far paths are followed together. */
final class HorizonTest {

  @Test
  void endsSoonWhereNothingIsShown() {
    assertEquals(8_000, new Horizon(150_000, 8_000, 0).left(0));
  }

  @Test
  void isFurtherAfterEachNews() {
    Horizon horizon = new Horizon(150_000, 8_000, 0);
    horizon.noteNews(5_000);
    assertEquals(40_000, horizon.left(5_000));
    horizon.noteNews(20_000);
    assertEquals(40_000, horizon.left(20_000));
    assertEquals(20_000, horizon.lastNews());
  }

  @Test
  void hasAnEnd() {
    Horizon horizon = new Horizon(50_000, 8_000, 0);
    horizon.noteNews(30_000);
    assertEquals(20_000, horizon.left(30_000));
  }

  @Test
  void goesALittleBeyondWhatEarlierOriginsHaveShown() {
    Horizon horizon = new Horizon(150_000, 8_000, 25_000);
    horizon.noteNews(5_000);
    assertEquals(30_000, horizon.left(5_000));
  }

  @Test
  void isAsFarAsForTheFirstOriginAfterNewsThatEarlierOnesHaveNotShown() {
    Horizon horizon = new Horizon(150_000, 8_000, 25_000);
    horizon.noteNews(36_000);
    assertEquals(40_000, horizon.left(36_000));
  }
}
