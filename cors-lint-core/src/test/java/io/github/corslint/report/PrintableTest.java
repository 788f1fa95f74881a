package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrintableTest {

  @Test
  void keepsOrdinaryTextAndTabs() {
    assertEquals("\tcaf\u00E9 \uD83D\uDE00", Printable.of("\tcaf\u00E9 \uD83D\uDE00"));
  }

  @Test
  void disarmsTerminalSequencesAndTextDirection() {
    assertEquals("\uFFFD[31mred", Printable.of("\u001B[31mred"));
    assertEquals("a\uFFFDb\uFFFDc", Printable.of("a\u202Eb\u2066c"));
    assertEquals("one\uFFFDtwo", Printable.of("one\ntwo"));
  }
}
