package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

  private static final String CLEAR = "\r\u001B[K";

  private final StringWriter err = new StringWriter();
  private long now = -5_000_000_000L;

  private ProgressLine line(boolean watched) {
    return line(watched, true);
  }

  private ProgressLine line(boolean watched, boolean wanted) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new StringWriter(),
            new PrintWriter(err, true),
            false,
            watched,
            false,
            Optional.empty());
    return new ProgressLine(console, wanted, () -> now);
  }

  private static void works(ProgressLine line, int steps) {
    for (int i = 0; i < steps; i++) {
      line.worked();
    }
  }

  @Test
  void aShortScanShowsNothing() {
    try (ProgressLine line = line(true)) {
      works(line, 1000);
      now += 1_000_000_000L;
      works(line, 1);
    }
    assertEquals("", err.toString());
  }

  @Test
  void aLongScanShowsThatItLivesNowAndThenAndCleansUp() {
    try (ProgressLine line = line(true)) {
      works(line, 10);
      now += 2_000_000_000L;
      works(line, 5);
      now += 90_000_000L;
      works(line, 5);
      now += 20_000_000L;
      works(line, 1);
    }
    assertEquals(
        CLEAR
            + "cors-lint: 11 files and policies judged, 2 s"
            + CLEAR
            + "cors-lint: 21 files and policies judged, 2 s"
            + CLEAR,
        err.toString());
  }

  @Test
  void aPersonWhoWantsQuietHasIt() {
    try (ProgressLine line = line(true, false)) {
      now += 9_000_000_000L;
      works(line, 100);
    }
    assertEquals("", err.toString());
  }

  @Test
  void nobodyIsShownALineWhereNobodyLooks() {
    try (ProgressLine line = line(false)) {
      now += 9_000_000_000L;
      works(line, 100);
    }
    assertEquals("", err.toString());
  }
}
