package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
final class UserCacheTest {

  private static Optional<Path> folder(Map<String, String> environment, String system) {
    return UserCache.folder(environment, system, "/home/ada");
  }

  private static Optional<Path> path(String text) {
    return Optional.of(Path.of(text));
  }

  @Test
  void isWhereTheSystemKeepsCaches() {
    assertEquals(path("/home/ada/.cache/cors-lint"), folder(Map.of(), "Linux"));
    assertEquals(
        path("/var/xdg/cors-lint"), folder(Map.of("XDG_CACHE_HOME", "/var/xdg"), "FreeBSD"));
    assertEquals(path("/home/ada/Library/Caches/cors-lint"), folder(Map.of(), "Mac OS X"));
    assertEquals(path("/local/cors-lint"), folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11"));
  }

  @Test
  void isWhereTheUserSays() {
    assertEquals(path("kept"), folder(Map.of("CORS_LINT_CACHE", "kept"), "Mac OS X"));
    assertEquals(Optional.empty(), folder(Map.of("CORS_LINT_CACHE", ""), "Linux"));
  }

  @Test
  void isNowhereWhenNothingIsKnown() {
    assertEquals(Optional.empty(), folder(Map.of(), "Windows 11"));
    assertEquals(Optional.empty(), UserCache.folder(Map.of(), "Linux", "?"));
    assertEquals(
        path("/home/ada/.cache/cors-lint"),
        folder(Map.of("XDG_CACHE_HOME", "relative"), "Linux"),
        "the specification ignores relative paths");
  }
}
