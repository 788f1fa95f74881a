package io.github.corslint.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What git ignores in a folder: the {@code .gitignore} files from there up to the root of the
 * repository, of which the nearest that says something holds. What git tracks is never ignored.
 * Outside of a repository nothing is.
 */
final class Ignores {

  /** Nothing is ignored. */
  static final Ignores NONE = new Ignores(null, "", List.of(), TrackedFiles.NONE, false);

  private static final String FILE = ".gitignore";
  private static final String REPOSITORY = ".git";

  private final @Nullable Ignores above;
  private final String folder;
  private final List<IgnorePattern> patterns;
  private final TrackedFiles tracked;
  private final boolean closed;

  private Ignores(
      @Nullable Ignores above,
      String folder,
      List<IgnorePattern> patterns,
      TrackedFiles tracked,
      boolean closed) {
    this.closed = closed;
    this.above = above;
    this.folder = folder;
    this.patterns = patterns;
    this.tracked = tracked;
  }

  /** What is said above a folder, that folder not included. */
  static Ignores above(Path folder) {
    List<Path> way = new ArrayList<>();
    Path parent = folder.getParent();
    while (parent != null) {
      way.add(0, parent);
      if (Files.exists(parent.resolve(REPOSITORY))) {
        break;
      }
      parent = parent.getParent();
    }
    Ignores ignores = NONE;
    if (parent != null) {
      for (Path each : way) {
        ignores = ignores.in(each);
      }
    }
    return ignores;
  }

  /** What is said in a folder, where names are not known yet. */
  private Ignores in(Path inner) {
    String[] names = {
      Files.exists(inner.resolve(REPOSITORY)) ? REPOSITORY : "",
      Files.exists(inner.resolve(FILE)) ? FILE : ""
    };
    return in(inner, names);
  }

  /** What is said in a folder that holds files of these names. */
  Ignores in(Path inner, String[] names) {
    boolean repository = false;
    boolean file = false;
    for (String name : names) {
      repository |= name.equals(REPOSITORY);
      file |= name.equals(FILE);
    }
    if (!repository && (!file || this == NONE)) {
      return this;
    }
    return new Ignores(
        repository ? null : this,
        slashed(inner) + "/",
        file ? patterns(inner.resolve(FILE)) : List.of(),
        repository ? TrackedFiles.of(inner) : tracked,
        closed && !repository);
  }

  private static List<IgnorePattern> patterns(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Decoder.decode(Files.readAllBytes(file))
          .lines()
          .flatMap(line -> IgnorePattern.of(line).stream())
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /**
   * Whether git leaves a file out.
   *
   * @param name the last name of its path
   */
  boolean leaveOut(Path file, String name) {
    if (this == NONE) {
      return false;
    }
    String path = slashed(file);
    return isIgnored(path, name, false) && !tracked.contains(path, false);
  }

  /**
   * What is said inside of a folder; empty when git leaves all of it out.
   *
   * @param name the last name of its path
   */
  Optional<Ignores> inside(Path inner, String name) {
    if (this == NONE) {
      return Optional.of(this);
    }
    String path = slashed(inner);
    if (!isIgnored(path, name, true)) {
      return Optional.of(this);
    }
    return tracked.contains(path, true)
        ? Optional.of(new Ignores(above, folder, patterns, tracked, true))
        : Optional.empty();
  }

  /** What lies in an ignored folder cannot be taken back in. */
  private boolean isIgnored(String path, String name, boolean isFolder) {
    return closed || decision(path, name, isFolder).orElse(false);
  }

  /** The last pattern that matches decides, of the nearest file that has one. */
  private Optional<Boolean> decision(String path, String name, boolean isFolder) {
    String relative = path.startsWith(folder) ? path.substring(folder.length()) : path;
    for (int i = patterns.size() - 1; i >= 0; i--) {
      IgnorePattern pattern = patterns.get(i);
      if ((isFolder || !pattern.onlyFolders())
          && pattern.glob().matches(pattern.anchored() ? relative : name)) {
        return Optional.of(!pattern.negated());
      }
    }
    return above == null ? Optional.empty() : above.decision(path, name, isFolder);
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
