package io.github.corslint.framework;

/**
 * How code writes the header that says who gets in.
 *
 * @param added whether values that are there stay
 * @param handedBack whether it is a header of an answer that the code hands back, such as a {@code
 *     ResponseEntity}, which the framework joins with the response later
 * @param settled whether the code replaces what others have written, whoever asks
 */
public record WrittenHeader(boolean added, boolean handedBack, boolean settled) implements Part {}
