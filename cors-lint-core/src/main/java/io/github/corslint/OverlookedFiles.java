package io.github.corslint;

import io.github.corslint.source.NearestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that look like a configuration of cors-lint, and are none. */
final class OverlookedFiles {

  /** How other tools would call it. A cors-lint.json is a report. */
  private static final Pattern LIKE_A_CONFIGURATION =
      Pattern.compile("\\.cors[-_.]?lint(rc)?(\\.\\w+)?|cors[-_.]?lint(rc)?\\.(ya?ml|toml|conf)");

  private OverlookedFiles() {}

  /** A line for each such file in the folders in which a configuration is looked for. */
  static List<String> near(Path folder, List<String> configuration) {
    List<String> lines = new ArrayList<>();
    for (Path each : NearestFile.folders(folder)) {
      Optional<Path> read = NearestFile.in(each, configuration);
      for (String name : NearestFile.names(each, OverlookedFiles::isLikeOne)) {
        if (!name.equals(read.map(OverlookedFiles::name).orElse(""))) {
          lines.add(each.resolve(name) + " is not read: " + reason(read, configuration));
        }
      }
      if (read.isPresent()) {
        break;
      }
    }
    return lines;
  }

  private static boolean isLikeOne(String name) {
    return LIKE_A_CONFIGURATION.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private static String reason(Optional<Path> read, List<String> configuration) {
    return read.map(file -> name(file) + " beside it is")
        .orElse("a configuration is called " + configuration.get(0));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
