package io.github.corslint.model;

/**
 * A change to the text of one file.
 *
 * @param at the characters that are replaced; an empty range, whose end is its start, inserts
 * @param replacement what stands there afterwards, with {@code \n} between lines
 */
@PublicApi
public record Edit(Location at, String replacement) {}
