package io.github.corslint.model;

/**
 * An origin that gets through although it should not: the proof of a finding.
 *
 * @param origin the serialised origin as a browser would send it
 * @param variant how it relates to what the policy trusts
 * @param trusted the trusted string that it was derived from, empty for the fixed ones, which have
 *     nothing to do with the policy
 */
@PublicApi
public record Witness(String origin, Variant variant, String trusted) {}
