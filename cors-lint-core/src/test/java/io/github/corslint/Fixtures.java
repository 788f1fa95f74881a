package io.github.corslint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The programs below {@code fixtures}, a folder for each in a folder for each framework. */
public final class Fixtures {

  private static final Path ROOT = Path.of("..", "fixtures");

  private Fixtures() {}

  /** The folders of all of them, in the order of their names. */
  public static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> hosts = Files.list(ROOT)) {
      for (Path host : hosts.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> inside = Files.list(host)) {
          inside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    }
    return folders;
  }

  /** The framework and the name of one. */
  public static String name(Path folder) {
    return ROOT.relativize(folder).toString().replace('\\', '/');
  }

  /** The texts of its files by their paths. */
  public static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
