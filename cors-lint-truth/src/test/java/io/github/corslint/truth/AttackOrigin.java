package io.github.corslint.truth;

import io.github.corslint.model.Variant;

/**
 * An origin to send.
 *
 * @param origin as a browser would serialise it
 * @param variant how it relates to what the fixture trusts
 */
record AttackOrigin(String origin, Variant variant) {

  /** Whether an attacker can own it without touching a trusted site. */
  boolean isForeign() {
    return variant.isForeign();
  }

  @Override
  public String toString() {
    return origin + " (" + variant.phrase() + ")";
  }
}
