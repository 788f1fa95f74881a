package io.github.corslint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the user of this machine keeps what can be made again. */
final class UserCache {

  private static final String NAME = "cors-lint";

  private UserCache() {}

  /**
   * The folder for cors-lint: what {@code CORS_LINT_CACHE} says, none when that is empty; else
   * where the system keeps caches (XDG Base Directory Specification, Known Folders, Apple's File
   * System Programming Guide).
   *
   * @param environment the environment of the process
   * @param system the name of the operating system, as Java tells it
   * @param home the user's home, as Java tells it
   */
  static Optional<Path> folder(Map<String, String> environment, String system, String home) {
    String own = environment.get("CORS_LINT_CACHE");
    if (own != null) {
      return path(own);
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return absolute(environment.get("LOCALAPPDATA")).map(folder -> folder.resolve(NAME));
    }
    if (os.startsWith("mac")) {
      return absolute(home).map(folder -> folder.resolve("Library/Caches").resolve(NAME));
    }
    return absolute(environment.get("XDG_CACHE_HOME"))
        .or(() -> absolute(home).map(folder -> folder.resolve(".cache")))
        .map(folder -> folder.resolve(NAME));
  }

  private static Optional<Path> absolute(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(UserCache::path).filter(Path::isAbsolute);
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
