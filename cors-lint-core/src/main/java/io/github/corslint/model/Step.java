package io.github.corslint.model;

/**
 * One place on the way from the request to the header, or a place that a message points at.
 *
 * @param at where
 * @param text what happens there, as a phrase without a final period
 */
@PublicApi
public record Step(Location at, String text) {}
