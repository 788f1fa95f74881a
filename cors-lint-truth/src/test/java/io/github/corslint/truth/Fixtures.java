package io.github.corslint.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All fixtures. One whose folder holds a file {@code versions} stands for several: it is written
 * once and runs on each version that the file names.
 *
 * @param module the folder of this module
 * @param work a folder for the editions that are written
 */
record Fixtures(Path module, Path work) {

  private static final String VERSIONS = "versions";

  List<Fixture> all() throws IOException {
    List<Fixture> all = new ArrayList<>();
    for (Path host : folders(module.resolveSibling("fixtures"))) {
      for (Path folder : folders(host)) {
        all.addAll(in(host.getFileName().toString(), folder));
      }
    }
    return all;
  }

  private List<Fixture> in(String host, Path folder) throws IOException {
    Path versions = folder.resolve(VERSIONS);
    if (!Files.exists(versions)) {
      return List.of(Fixture.read(host, folder));
    }
    List<Fixture> editions = new ArrayList<>();
    for (String version : Files.readString(versions).strip().split("[\\s,]+")) {
      editions.add(edition(folder, version));
    }
    return editions;
  }

  /** A fixture in the edition for one version. */
  Fixture edition(Path folder, String version) throws IOException {
    Path target =
        Files.createDirectories(work.resolve(version).resolve(folder.getFileName().toString()));
    new Edition(version, module.resolve("hosts")).write(folder, target);
    Files.deleteIfExists(target.resolve(VERSIONS));
    return Fixture.read(version, target);
  }

  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    }
  }
}
