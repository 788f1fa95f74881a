package io.github.corslint.framework;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Endpoint;
import java.util.List;
import java.util.Map;

/** The handlers that a check of some texts lists, as short lines. */
public final class Listed {

  private Listed() {}

  /** {@code METHODS paths: policy line or reason}, in order of places. */
  public static List<String> in(Map<String, String> texts) {
    return CorsLint.check(texts).endpoints().stream().map(Listed::line).toList();
  }

  private static String line(Endpoint e) {
    return e.handler().label()
        + ": "
        + e.policy().map(p -> p.surface() + " " + p.at().startLine()).orElse(e.reason());
  }
}
