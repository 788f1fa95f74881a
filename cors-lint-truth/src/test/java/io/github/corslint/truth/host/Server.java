package io.github.corslint.truth.host;

import java.io.Closeable;
import java.io.IOException;

/**
 * A running site.
 *
 * @param port the loopback port on which it listens
 * @param stop what ends it
 */
public record Server(int port, Stop stop) implements Closeable {

  /** Ends a framework. */
  @FunctionalInterface
  public interface Stop {
    /** Ends it. */
    void run() throws Exception;
  }

  @Override
  public void close() throws IOException {
    try {
      stop.run();
    } catch (Exception e) {
      throw new IOException("the site does not stop", e);
    }
  }
}
