package io.github.corslint.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A way to spell a check of the origin: members of a class, one of which is {@code boolean
 * allowed(String origin)}.
 *
 * @param name what it shows
 * @param want what is expected of it when it is wrong
 * @param members the source of the members
 */
record Guard(String name, Optional<Want> want, String members) {

  /** The origin that every guard is there to let in. */
  static final String TRUSTED = "https://app.example.com";

  private static final String IMPORTS =
      """
      import java.util.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;
      import java.net.*;
      """;

  /**
   * What a wrong guard is expected to show.
   *
   * @param rule the rule that it breaks
   * @param witness the origin that gets through; empty when any will do
   * @param words what the finding's reason says of the weakness; empty when any will do
   * @param isNote whether it is a note that does not fail a build
   */
  record Want(String rule, String witness, String words, boolean isNote) {
    private static Want of(String line) {
      String[] parts = line.split("\\|", 2);
      String[] head = parts[0].strip().split("\\s+", 2);
      return new Want(
          head[0].replace("note:", ""),
          head.length > 1 ? head[1] : "",
          parts.length > 1 ? parts[1].strip() : "",
          head[0].startsWith("note:"));
    }
  }

  static String imports() {
    return IMPORTS;
  }

  /** The guards of a resource beside this class. */
  static List<Guard> read(String resource) {
    List<Guard> guards = new ArrayList<>();
    for (String block : text(resource).split("(?m)^### ")) {
      if (!block.isBlank()) {
        guards.add(parse(block));
      }
    }
    return guards;
  }

  private static Guard parse(String block) {
    String[] parts = block.split("\n", 2);
    String rest = parts[1];
    Optional<Want> want = Optional.empty();
    if (rest.startsWith("=>")) {
      String[] wanted = rest.split("\n", 2);
      want = Optional.of(Want.of(wanted[0].substring(2).strip()));
      rest = wanted[1];
    }
    return new Guard(parts[0].strip(), want, rest.strip() + "\n");
  }

  private static String text(String resource) {
    try (InputStream in = Guard.class.getResourceAsStream("/guards/" + resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
