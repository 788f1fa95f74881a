package io.github.corslint.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<String> WORDS = List.of("--format", "--fail-on", "scan", "rules", "-o");

  @Test
  void forgivesASlip() {
    assertEquals(Optional.of("--format"), Nearest.to("--fromat", WORDS));
    assertEquals(Optional.of("scan"), Nearest.to("SCAN", WORDS));
    assertEquals(Optional.of("rules"), Nearest.to("rule", WORDS));
  }

  @Test
  void doesNotGuessWildly() {
    assertEquals(Optional.empty(), Nearest.to("--exclude", WORDS));
    assertEquals(Optional.empty(), Nearest.to("xyz", WORDS));
  }
}
