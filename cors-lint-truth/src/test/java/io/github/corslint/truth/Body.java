package io.github.corslint.truth;

import java.util.Locale;
import java.util.Set;

/**
 * What a page sends with a request.
 *
 * @param type its media type
 * @param text what it says
 */
record Body(String type, String text) {

  /** The types that the Fetch standard lets a page send without asking first. */
  private static final Set<String> SAFELISTED =
      Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

  /** Whether its type is a request header that a preflight has to ask for. */
  boolean isAskedFor() {
    return !SAFELISTED.contains(type.toLowerCase(Locale.ROOT));
  }
}
