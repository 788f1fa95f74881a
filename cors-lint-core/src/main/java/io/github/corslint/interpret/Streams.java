package io.github.corslint.interpret;

import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams that the program makes: they run in its own thread and end at some time. */
final class Streams {

  private static final int MOST = 10_000;
  private static final Set<String> ENDLESS = Set.of("iterate", "generate");

  private Streams() {}

  /** The same stream, which ends where one that may have no end is not followed any further. */
  static BaseStream<?, ?> here(BaseStream<?, ?> stream, String method) {
    BaseStream<?, ?> own = stream.sequential();
    if (!ENDLESS.contains(method)) {
      return own;
    }
    if (own instanceof Stream<?> objects) {
      return objects.limit(MOST);
    }
    if (own instanceof IntStream numbers) {
      return numbers.limit(MOST);
    }
    return own instanceof LongStream numbers ? numbers.limit(MOST) : own;
  }
}
