package io.github.corslint.truth.host;

/**
 * A running site.
 *
 * @param port the loopback port on which it listens
 * @param stop what ends it
 */
public record Server(int port, AutoCloseable stop) implements AutoCloseable {
  @Override
  public void close() throws Exception {
    stop.close();
  }
}
