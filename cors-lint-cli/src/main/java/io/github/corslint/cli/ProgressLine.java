package io.github.corslint.cli;

import io.github.corslint.CorsSession;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line that tells a person at a terminal that a long scan is alive; it is gone when it ends. */
final class ProgressLine implements CorsSession.Progress, AutoCloseable {

  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final String CLEAR = "\r\u001B[K";

  private final Console console;
  private final boolean wanted;
  private final LongSupplier nanos;
  private final long start;
  private long last;
  private boolean visible;
  private int steps;

  /**
   * A line for a scan that begins now.
   *
   * @param wanted whether it may be shown
   * @param nanos tells the time in nanoseconds
   */
  ProgressLine(Console console, boolean wanted, LongSupplier nanos) {
    this.console = console;
    this.wanted = wanted && console.watched();
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** A line for a scan that begins now. */
  static ProgressLine on(Console console) {
    return new ProgressLine(console, true, System::nanoTime);
  }

  /** No line. */
  static ProgressLine none(Console console) {
    return new ProgressLine(console, false, System::nanoTime);
  }

  @Override
  public synchronized void worked() {
    steps++;
    long now = nanos.getAsLong();
    if (wanted && now - start > PATIENCE && (!visible || now - last > PAUSE)) {
      last = now;
      visible = true;
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
    if (visible) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }
}
