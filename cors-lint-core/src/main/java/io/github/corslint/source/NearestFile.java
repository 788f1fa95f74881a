package io.github.corslint.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the file by which a project configures a tool. */
public final class NearestFile {

  private NearestFile() {}

  /**
   * The first file of one of these names in a folder, or in the folders above it up to the root of
   * the git repository; above that are other people's files.
   */
  public static Optional<Path> of(Path folder, List<String> names) {
    Path here = folder.toAbsolutePath().normalize();
    while (here != null) {
      for (String name : names) {
        Path file = here.resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
      here = Files.exists(here.resolve(".git")) ? null : here.getParent();
    }
    return Optional.empty();
  }
}
