package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExplorerTest {

  private final Object making = new Object();
  private final Object condition = new Object();

  @Test
  void walksAllWays() {
    List<String> ways = explore(new Idle(), c -> "" + choose(c, condition) + choose(c, making));

    assertEquals(Set.of("00", "01", "10", "11"), Set.copyOf(ways));
  }

  @Test
  void doesNotTryAgainForAnotherOriginWhatAContainerMakesAndNobodySees() {
    Idle idle = new Idle();
    Function<Choices, String> blind =
        c -> {
          c.choose(making, 2, 0, true);
          return "" + choose(c, condition);
        };

    List<String> first = explore(idle, blind);
    List<String> second = explore(idle, blind);

    assertTrue(first.size() > second.size(), first + " " + second);
    assertEquals(Set.of("0", "1"), Set.copyOf(second));
  }

  @Test
  void triesAgainWhatShowedSomething() {
    Idle idle = new Idle();
    Function<Choices, String> seeing = c -> "" + c.choose(making, 2, 0, true);

    explore(idle, seeing);

    assertEquals(Set.of("0", "1"), Set.copyOf(explore(idle, seeing)));
  }

  @Test
  void triesConditionsForEachOrigin() {
    Idle idle = new Idle();

    explore(idle, c -> "denied" + choose(c, condition) % 1);

    assertEquals(Set.of("0", "1"), Set.copyOf(explore(idle, c -> "" + choose(c, condition))));
  }

  @Test
  void stopsToRepeatALoopThatShowsNothing() {
    Function<Choices, String> loop =
        c -> {
          for (int i = 0; i < 20; i++) {
            choose(c, condition);
          }
          return "nothing";
        };

    assertTrue(explore(new Idle(), loop).size() < 16);
  }

  @Test
  void findsWhatIsBehindOneConditionThoughALoopShowsNothing() {
    Object last = new Object();
    Function<Choices, String> loop =
        c -> {
          for (int i = 0; i < 20; i++) {
            choose(c, condition);
          }
          return "" + choose(c, last);
        };

    assertEquals(Set.of("0", "1"), Set.copyOf(explore(new Idle(), loop)));
  }

  @Test
  void aCopyLearnsByItself() {
    Idle idle = new Idle();
    Function<Choices, String> blind = c -> "nothing" + c.choose(making, 2, 0, true) % 1;

    explore(idle.copy(), blind);

    assertEquals(2, explore(idle, blind).size());
    assertEquals(1, explore(idle.copy(), blind).size());
  }

  @Test
  void endsWhereLongWaysHaveShownNothingNewForLong() {
    Function<Choices, String> ways =
        c -> {
          for (int i = 0; i < 20; i++) {
            choose(c, new Object());
          }
          return "the same";
        };

    assertTrue(explore(new Idle(), ways, 1_000_000, 10_000).size() <= 10);
    assertTrue(explore(new Idle(), ways, 1_000_000, 1_000).size() > 30);
  }

  @Test
  void goesOnWhileLongWaysShowSomethingNew() {
    assertEquals(64, explore(new Idle(), ExplorerTest::ofSixDecisions, 1_000_000, 10_000).size());
  }

  @Test
  void goesOnForNewThingsAndNotForNewWaysToTheSame() {
    assertEquals(64, explore(ExplorerTest::ofSixDecisions, way -> Sight.of(Set.of(way))));
    assertTrue(
        explore(ExplorerTest::ofSixDecisions, way -> new Sight(Set.of(), Set.of(way))) <= 10);
  }

  /** Six decisions, each at a place of its own. */
  private static String ofSixDecisions(Choices choices) {
    StringBuilder way = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      way.append(choose(choices, new Object()));
    }
    return way.toString();
  }

  private static int explore(Function<Choices, String> code, Function<String, Sight> look) {
    List<String> walked = new ArrayList<>();
    new Explorer(120, new Horizon(1_000_000, 100_000, 0), new Idle())
        .explore(
            (choices, hoped) -> path(code.apply(choices), walked, 10_000),
            path -> look.apply((String) path.effects().get(0)),
            path -> true);
    return walked.size();
  }

  @Test
  void endsWithThePathThatDecides() {
    Object condition = new Object();
    Object another = new Object();
    Function<Choices, String> ways =
        c -> choose(c, condition) == 0 ? "a way" + choose(c, another) : "the end";

    List<String> walked = explore(new Idle(), ways);
    assertEquals("the end", walked.get(walked.size() - 1));
    assertEquals(1, explore(new Idle(), c -> choose(c, condition) < 2 ? "the end" : "").size());
  }

  private static int choose(Choices choices, Object site) {
    return choices.choose(site, 2, 0, false);
  }

  /** What each path shows, in the order in which they are walked. */
  private static List<String> explore(Idle idle, Function<Choices, String> code) {
    return explore(idle, code, 10_000, 1);
  }

  /**
   * What each path shows.
   *
   * @param maxCost what they may cost together
   * @param steps what each costs
   */
  private static List<String> explore(
      Idle idle, Function<Choices, String> code, long maxCost, int steps) {
    List<String> shown = new ArrayList<>();
    new Explorer(120, new Horizon(maxCost, maxCost / 10, 0), idle)
        .explore(
            (choices, hoped) -> path(code.apply(choices), shown, steps),
            path -> Sight.of(Set.of(path.effects().get(0))),
            path -> !path.effects().contains("the end"));
    return shown;
  }

  private static Path path(String effect, List<String> shown, int steps) {
    shown.add(effect);
    return new Path(
        List.of(effect),
        Known.NULL,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        steps);
  }
}
