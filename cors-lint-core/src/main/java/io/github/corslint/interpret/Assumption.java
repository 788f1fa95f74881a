package io.github.corslint.interpret;

import io.github.corslint.model.Location;

/**
 * What a path took for granted of something unknown.
 *
 * @param site the condition, by identity
 * @param at where it stands
 * @param text the condition as written
 * @param option which way the path went
 * @param unknown what was not known
 */
public record Assumption(Object site, Location at, String text, int option, Unknown unknown) {}
