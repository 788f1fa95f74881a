package io.github.corslint.truth;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The CORS check of the Fetch standard (section 4.10 "CORS check"), with one word more than it:
 * headers that can satisfy no origin are broken, not merely closed.
 */
final class FetchStandard {

  private static final Pattern SERIALISED_ORIGIN =
      Pattern.compile("null|[a-z][a-z0-9+.-]*://[^/\\s,*?#@]+", Pattern.CASE_INSENSITIVE);

  private FetchStandard() {}

  /** What a browser lets a page of this origin do with a response that carries these headers. */
  static Outcome check(String origin, List<String> allowOrigin, List<String> allowCredentials) {
    if (allowOrigin.isEmpty()) {
      return Outcome.CLOSED;
    }
    String value = String.join(", ", allowOrigin);
    boolean credentials = String.join(", ", allowCredentials).equals("true");
    if (value.equals("*")) {
      return credentials ? Outcome.BROKEN : Outcome.PUBLIC;
    }
    if (value.equals(origin)) {
      return credentials ? Outcome.CREDENTIALED : Outcome.REFLECTED;
    }
    return SERIALISED_ORIGIN.matcher(value).matches() ? Outcome.CLOSED : Outcome.BROKEN;
  }
}
