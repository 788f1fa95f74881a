package io.github.corslint.interpret;

import io.github.corslint.model.Location;

/**
 * An operation on the request's origin whose result was known.
 *
 * @param at where it stands
 * @param text the operation as written
 * @param method the operation's simple name
 */
public record OriginCheck(Location at, String text, String method) {}
