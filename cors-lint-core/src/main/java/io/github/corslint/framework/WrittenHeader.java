package io.github.corslint.framework;

import io.github.corslint.model.Location;
import java.util.Optional;
import java.util.function.Function;

/**
 * How code writes the header that says who gets in.
 *
 * @param added whether values that are there stay, which the code does not look at
 * @param handedBack whether it is a header of an answer that the code hands back, such as a {@code
 *     ResponseEntity}, which the framework joins with the response later
 * @param settled whether the code replaces what others have written, whoever asks
 * @param credentials where the code says to an origin that cookies may go along, be it let in or
 *     not
 */
public record WrittenHeader(
    boolean added,
    boolean handedBack,
    boolean settled,
    Function<String, Optional<Location>> credentials)
    implements Part {

  /** Whether another one is written the same way, whoever gets in. */
  boolean isWrittenLike(WrittenHeader other) {
    return added == other.added && handedBack == other.handedBack && settled == other.settled;
  }
}
