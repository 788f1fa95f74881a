package io.github.corslint.cli;

import io.github.corslint.CorsSession;
import java.util.Locale;

/** A line that tells a person at a terminal that a long scan is alive; it is gone when it ends. */
final class ProgressLine implements CorsSession.Progress, AutoCloseable {

  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final String CLEAR = "\r\u001B[K";

  private final Console console;
  private final long start = System.nanoTime();
  private long shown;
  private int steps;

  private ProgressLine(Console console) {
    this.console = console;
  }

  /** A line for a scan that begins now. */
  static ProgressLine on(Console console) {
    return new ProgressLine(console);
  }

  @Override
  public synchronized void worked() {
    steps++;
    long now = System.nanoTime();
    if (console.watched() && now - start > PATIENCE && now - shown > PAUSE) {
      shown = now;
      console
          .err()
          .print(
              CLEAR
                  + String.format(
                      Locale.ROOT,
                      "cors-lint: %d files and policies judged, %d s",
                      steps,
                      (now - start) / PATIENCE));
      console.err().flush();
    }
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public synchronized void close() {
    if (shown != 0) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }
}
