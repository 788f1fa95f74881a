package io.github.corslint.rule;

/** The kinds of harm that a policy can do, of which only the worst is reported. */
enum Leak {
  /** Nobody gets in who should not. */
  NONE,
  /** The application fails, or browsers reject its answer. */
  BROKEN,
  /** Every website gets in. */
  EVERYBODY,
  /** The origin {@code null} gets in, and with it every page that asks from a sandbox. */
  NULL,
  /** An origin gets in that an attacker can register. */
  FOREIGN,
  /** A host gets in that the same people run, but that nobody named. */
  SIBLING,
  /** The trusted host gets in without encryption. */
  DOWNGRADE;

  /** Whether somebody gets in who has nothing to do with the trusted ones. */
  boolean isForeign() {
    return this == EVERYBODY || this == NULL || this == FOREIGN;
  }
}
