package io.github.corslint.linker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {

  private static final String OLD = "io/github/corslint/linker/Old";

  @TempDir private Path folder;

  @Test
  void aJarKeepsItsFilesTheirOrderAndTime() throws Exception {
    byte[] text = "Name: value\n".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("META-INF/MANIFEST.MF", text);
    try (InputStream in = MainTest.class.getResourceAsStream("Old.class")) {
      files.put(OLD + ".class", in.readAllBytes());
    }
    files.put("z/", new byte[0]);
    files.put("z/a.txt", text);
    LocalDateTime time = LocalDateTime.of(2026, 11, 22, 0, 0);
    Path path = folder.resolve("tool.jar");
    new Jar(files, time).write(path);

    Main.main(path.toString());

    Jar written = Jar.read(path);
    assertEquals(time, written.time());
    assertEquals(
        List.of("META-INF/MANIFEST.MF", OLD + ".class", "z/", "z/a.txt", OLD + "$$Lambda0.class"),
        List.copyOf(written.files().keySet()));
    assertArrayEquals(text, written.files().get("z/a.txt"));
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void oneJarIsWanted() {
    Throwable said = assertThrows(IllegalArgumentException.class, Main::main);
    assertTrue(said.getMessage().contains("one jar"), said.getMessage());
  }
}
