package io.github.corslint.framework;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Map;

/** What a check of some texts reports, as short lines. */
public final class Seen {

  private Seen() {}

  /** The findings that fail a build: {@code line severity rule origin}. */
  public static List<String> in(String path, String text) {
    return in(Map.of(path, text));
  }

  /** The findings that fail a build. */
  public static List<String> in(Map<String, String> texts) {
    return CorsLint.check(texts).findings().stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .map(Seen::line)
        .toList();
  }

  /** The notes: {@code line note rule}. */
  public static List<String> notes(String path, String text) {
    return CorsLint.check(path, text).findings().stream()
        .filter(f -> f.severity() == Severity.NOTE)
        .map(Seen::line)
        .toList();
  }

  private static String line(Finding f) {
    String level = f.severity().name().toLowerCase(java.util.Locale.ROOT);
    String who = f.witness().map(w -> " " + w.origin()).orElse("");
    return f.at().startLine() + " " + level + " " + f.rule().name() + who;
  }
}
