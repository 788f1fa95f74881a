package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where texts of the program stand that have met the run of a path. */
public final class WrittenTexts {

  private final Map<String, Written> arguments = new HashMap<>();
  private final Map<String, Location> blocks = new LinkedHashMap<>();

  /** Where a text stands as an argument, and in which member. */
  private record Written(Location at, String owner) {}

  /**
   * Where a text was last written as an argument; for values that reach a response through a map.
   */
  public Optional<Location> last(String text) {
    return argument(text).map(Written::at);
  }

  /** Where a text was last written as an argument, if that was in this member. */
  public Optional<Location> lastIn(String owner, String text) {
    return argument(text).filter(written -> written.owner().equals(owner)).map(Written::at);
  }

  /** Where the literal of several lines stands that holds this line. */
  public Optional<Location> blockWith(String line) {
    return blocks.entrySet().stream()
        .filter(block -> block.getKey().contains(line))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  void noteArgument(String text, Location at, String owner) {
    arguments.put(text.toLowerCase(Locale.ROOT), new Written(at, owner));
  }

  void noteBlock(String text, Location at) {
    blocks.put(text, at);
  }

  private Optional<Written> argument(String text) {
    return Optional.ofNullable(arguments.get(text.toLowerCase(Locale.ROOT)));
  }
}
