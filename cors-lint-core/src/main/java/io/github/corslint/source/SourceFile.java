package io.github.corslint.source;

import java.util.Optional;

/**
 * One file that can hold or explain a CORS policy.
 *
 * @param path relative to the base folder, with {@code /} between names
 * @param kind what it is, told from its name
 */
public record SourceFile(String path, Kind kind) implements Comparable<SourceFile> {

  /** What a file is, told from its name alone. */
  public enum Kind {
    /** Java source. */
    JAVA,
    /** Configuration in {@code key=value} lines. */
    PROPERTIES,
    /** Configuration in YAML. */
    YAML,
    /** Configuration in HOCON, the notation of Play. */
    HOCON,
    /** A deployment descriptor, a Spring bean file, a server's configuration. */
    XML,
    /** A Maven or Gradle file, read for versions only. */
    BUILD
  }

  /**
   * A file by its path; empty for one that nobody reads.
   *
   * @param path relative to the base folder, with {@code /} between names
   */
  public static Optional<SourceFile> of(String path) {
    return FileNames.kind(path).map(kind -> new SourceFile(path, kind));
  }

  /** The name after the last {@code /}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path before the last {@code /}; empty for a file directly in the base folder. */
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
