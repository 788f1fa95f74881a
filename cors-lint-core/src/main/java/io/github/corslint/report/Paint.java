package io.github.corslint.report;

import io.github.corslint.model.Severity;

/**
 * Terminal colours, or none.
 *
 * @param on whether to colour
 */
record Paint(boolean on) {

  private static final String RESET = "\u001B[0m";

  String bold(String text) {
    return wrap("1", text);
  }

  String dim(String text) {
    return wrap("2", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> wrap("1;31", text);
      case WARNING -> wrap("1;33", text);
      case NOTE -> wrap("1;36", text);
    };
  }

  private String wrap(String code, String text) {
    return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + RESET : text;
  }
}
