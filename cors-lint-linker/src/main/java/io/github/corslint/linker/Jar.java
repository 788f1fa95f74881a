package io.github.corslint.linker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What a jar holds.
 *
 * @param files by name, in the order of the jar, folders among them (with a {@code /} at the end)
 * @param time when its files were last changed: the build gives all of them the same
 */
record Jar(Map<String, byte[]> files, LocalDateTime time) {

  static Jar read(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (ZipEntry entry : entries) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      return new Jar(files, entries.get(0).getTimeLocal());
    }
  }

  /** Writes it beside the path first, so that what stops half-way leaves the old jar. */
  void write(Path path) throws IOException {
    Path written = path.resolveSibling(path.getFileName() + ".new");
    try (OutputStream out = Files.newOutputStream(written);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
  }
}
