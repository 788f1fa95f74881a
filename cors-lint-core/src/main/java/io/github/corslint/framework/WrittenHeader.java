package io.github.corslint.framework;

/**
 * How code writes the header that says who gets in.
 *
 * @param added whether values that are there stay
 * @param handedBack whether it is a header of an answer that the code hands back, such as a {@code
 *     ResponseEntity}, which the framework joins with the response later
 */
public record WrittenHeader(boolean added, boolean handedBack) implements Part {}
