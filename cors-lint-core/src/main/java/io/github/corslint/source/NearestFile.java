package io.github.corslint.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the file by which a project configures a tool. */
public final class NearestFile {

  private NearestFile() {}

  /**
   * The first file of one of these names in a folder, or in the folders above it up to the root of
   * the git repository; above that are other people's files.
   */
  public static Optional<Path> of(Path folder, List<String> names) {
    return folders(folder).stream().flatMap(here -> in(here, names).stream()).findFirst();
  }

  /** The first file of one of these names that a folder itself holds. */
  public static Optional<Path> in(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  /** A folder and those above it up to the root of the git repository, the nearest first. */
  public static List<Path> folders(Path folder) {
    List<Path> folders = new ArrayList<>();
    Path here = folder.toAbsolutePath().normalize();
    while (here != null) {
      folders.add(here);
      here = Files.exists(here.resolve(".git")) ? null : here.getParent();
    }
    return folders;
  }

  /**
   * The names in a folder that somebody looks for and that are files, sorted; none if unreadable.
   */
  public static List<String> names(Path folder, Predicate<String> sought) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (sought.test(name) && Files.isRegularFile(file)) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return names.stream().sorted().toList();
  }
}
