package io.github.corslint.framework.http;

import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;

/**
 * A header written to a response.
 *
 * @param response which response of the run
 * @param name the header, in lower case
 * @param value what is written
 * @param append whether earlier values stay
 * @param at where the value stands
 * @param owner the class and member that writes it
 */
public record HeaderWrite(
    int response, String name, Value value, boolean append, Location at, String owner) {}
