package io.github.corslint.framework;

import io.github.corslint.syntax.config.Version;
import java.util.List;
import java.util.Optional;

/** Which frameworks the scanned tree uses in which versions, as far as its build files say. */
public interface Versions {

  /** Current versions everywhere. */
  Versions CURRENT = path -> new Spring(6, 2, 11);

  /**
   * The version of Spring Framework for code in a file; a current one when the build does not say.
   */
  Spring spring(String path);

  /** The version of another library for a file, when the build says it. */
  default Optional<Version> library(String groupId, String artifactId, String path) {
    return Optional.empty();
  }

  /** The version that a property of the build for a file holds, when it is written in the tree. */
  default Optional<Version> buildProperty(String name, String path) {
    return Optional.empty();
  }

  /**
   * What the build for a file names as its dependencies, each {@code group:artifact}; empty when
   * there may be more.
   */
  default Optional<List<String>> dependencies(String path) {
    return Optional.empty();
  }

  /**
   * The version of the first of several things that the build for a file names.
   *
   * @param versions what the build says
   * @param names artifacts as {@code group:artifact}, properties without a colon
   */
  static Optional<Version> firstOf(Versions versions, List<String> names, String path) {
    return names.stream()
        .flatMap(
            name -> {
              int colon = name.indexOf(':');
              return (colon < 0
                      ? versions.buildProperty(name, path)
                      : versions.library(name.substring(0, colon), name.substring(colon + 1), path))
                  .stream();
            })
        .findFirst();
  }

  /**
   * A version of Spring Framework.
   *
   * @param major first number
   * @param minor second number
   * @param patch third number
   * @param from what says so; empty when nothing does and a current version is assumed
   */
  record Spring(int major, int minor, int patch, String from) {

    /** A version that nothing in the tree states. */
    public Spring(int major, int minor, int patch) {
      this(major, minor, patch, "");
    }

    /** The version with the reason to believe it, for people. */
    public String explained() {
      return "Spring "
          + this
          + " ("
          + (from.isEmpty() ? "assumed, as no build file of the tree tells" : "by " + from)
          + ")";
    }

    /** Whether this is that version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
      return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** Whether this is that version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
      return isAtLeast(otherMajor, otherMinor + 1)
          || (major == otherMajor && minor == otherMinor && patch >= otherPatch);
    }

    @Override
    public String toString() {
      return major + "." + minor;
    }
  }
}
