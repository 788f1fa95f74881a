package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.Set;

/**
 * What is taken for known of a request besides its origin.
 *
 * @param echoed where the program reads what the sender chooses freely and then answers with: the
 *     sender chooses its origin there
 * @param address whether it is known under which address the application is asked
 */
public record Sender(Set<Location> echoed, boolean address) {

  /** Nothing. */
  public static final Sender ANY = new Sender(Set.of(), false);

  public Sender {
    echoed = Set.copyOf(echoed);
  }
}
