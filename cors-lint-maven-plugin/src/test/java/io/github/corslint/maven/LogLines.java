package io.github.corslint.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that keeps its lines as Maven would show them. */
final class LogLines extends SystemStreamLog {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  long count(String level) {
    return lines.stream().filter(line -> line.startsWith(level)).count();
  }

  @Override
  public void error(CharSequence line) {
    lines.add("[ERROR] " + line);
  }

  @Override
  public void warn(CharSequence line) {
    lines.add("[WARNING] " + line);
  }

  @Override
  public void info(CharSequence line) {
    lines.add("[INFO] " + line);
  }
}
