package io.github.corslint.truth;

import io.github.corslint.model.Exposure;

/** What a browser lets an origin do with a real response, from harmless to worst. */
enum Outcome {
  /** Nothing: the response is not shared with it. */
  CLOSED,
  /** Nothing, because the site fails or no browser accepts its headers. */
  BROKEN,
  /** Read it without cookies; the origin itself is echoed. */
  REFLECTED,
  /** Read it without cookies; the answer is {@code *}. */
  PUBLIC,
  /** Read it with the visitor's cookies. */
  CREDENTIALED;

  /** What a verdict promises to be measurable; {@link #CLOSED} when it promises nothing. */
  static Outcome promisedBy(Exposure exposure) {
    return switch (exposure) {
      case CREDENTIALED -> CREDENTIALED;
      case REFLECTED -> REFLECTED;
      case PUBLIC -> PUBLIC;
      case BROKEN -> BROKEN;
      case HARDENING, UNDECIDABLE -> CLOSED;
    };
  }

  /** Whether the origin can read the response. */
  boolean isOpen() {
    return compareTo(REFLECTED) >= 0;
  }
}
