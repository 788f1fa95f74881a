package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After any edits a session reports what a fresh scan of the same texts reports. The edits are
 * random, and the same in every run; {@code -Dsession.seeds=N} and {@code -Dsession.steps=N} try
 * more of them.
 */
final class CorsSessionPropertyTest {

  private static final Path FIXTURES = Path.of("..", "fixtures");
  private static final int FOLDERS = 14;
  private static final String OTHER_FILE =
      "servlet/echo-with-cookies/com/acme/shop/web/CrossDomainFilter.java";
  private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*\"");

  /** The disk as the session sees it. */
  @TempDir private Path disk;

  /** The same with unsaved texts in their places, for fresh scans. */
  @TempDir private Path truth;

  private final Set<String> unsaved = new HashSet<>();

  static List<Integer> seeds() {
    return Stream.iterate(1, n -> n + 1).limit(Integer.getInteger("session.seeds", 2)).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reportsLikeAFreshScan(int seed) throws Exception {
    Random random = new Random(seed);
    copyFixtures(random);
    CorsSession session = CorsSession.open(ScanRequest.of(disk));
    assertSame("at first", session);
    List<String> done = new ArrayList<>();
    for (int step = 0; step < Integer.getInteger("session.steps", 20); step++) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        done.add(edit(session, random));
      }
      assertSame(String.join("\n", done), session);
    }
  }

  private void assertSame(String after, CorsSession session) throws Exception {
    Report warm = session.report();
    Report fresh = CorsLint.scan(ScanRequest.of(truth));
    assertEquals(lines(fresh), lines(warm), after);
    assertEquals(fresh.findings(), warm.findings(), after);
  }

  private static String lines(Report report) {
    List<String> lines = new ArrayList<>();
    report.findings().forEach(f -> lines.add(f.at() + " " + f.rule().name() + " " + f.message()));
    report.skipped().forEach(s -> lines.add(s.at() + " skipped: " + s.reason()));
    report.policies().forEach(p -> lines.add(policy(p)));
    lines.add(report.filesRead() + " files, " + report.candidates() + " candidates");
    return String.join("\n", lines);
  }

  private static String policy(CorsPolicy policy) {
    return policy.at() + " " + policy.surface() + " " + policy.scope() + " " + policy.credentials();
  }

  private String edit(CorsSession session, Random random) throws IOException {
    List<String> files = files(truth);
    String path = any(files, random);
    String text = text(path);
    boolean save = random.nextBoolean();
    return switch (random.nextInt(12)) {
      case 0 -> delete(session, path);
      case 1 -> write(session, beside(path, any(files, random)), text, true);
      case 2 -> revert(session, path);
      case 3 -> write(session, path, text.substring(0, random.nextInt(text.length() + 1)), false);
      case 4 -> write(session, path, withoutALine(text, random), save);
      case 5, 6 -> write(session, path, swapped(text, text(any(files, random)), random), save);
      case 7 -> write(session, path, Files.readString(original(path)), save);
      case 8 -> write(session, path, text.replace("*", "https://a.test"), save);
      case 9 -> write(session, path, text.replaceFirst("package \\w+", "package x"), false);
      case 10 -> write(session, path, text.replaceFirst("(extends|implements) \\w+", ""), true);
      default -> write(session, path, swapped(text, text, random), save);
    };
  }

  private String text(String path) throws IOException {
    return Files.readString(truth.resolve(path));
  }

  private String delete(CorsSession session, String path) throws IOException {
    Files.delete(truth.resolve(path));
    Files.deleteIfExists(disk.resolve(path));
    unsaved.remove(path);
    session.revert(path);
    session.moved(List.of(path));
    return "delete " + path;
  }

  private String revert(CorsSession session, String path) throws IOException {
    session.revert(path);
    if (unsaved.remove(path)) {
      Files.delete(truth.resolve(path));
      if (Files.exists(disk.resolve(path))) {
        Files.copy(disk.resolve(path), truth.resolve(path));
      }
    }
    return "revert " + path;
  }

  private String write(CorsSession session, String path, String text, boolean save)
      throws IOException {
    boolean isNew = !Files.exists(disk.resolve(path));
    Files.createDirectories(truth.resolve(path).getParent());
    Files.writeString(truth.resolve(path), text);
    if (save) {
      Files.createDirectories(disk.resolve(path).getParent());
      Files.writeString(disk.resolve(path), text);
      unsaved.remove(path);
      session.revert(path);
      if (isNew) {
        session.moved(List.of(path));
      } else {
        session.changed(List.of(path));
      }
      return "save " + path;
    }
    unsaved.add(path);
    session.edit(path, text);
    return "type " + path;
  }

  private static Path original(String path) {
    Path own = FIXTURES.resolve(path);
    return Files.exists(own) ? own : FIXTURES.resolve(OTHER_FILE);
  }

  private static String beside(String path, String other) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return other.substring(0, other.lastIndexOf('/') + 1) + name;
  }

  private static String withoutALine(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (!lines.isEmpty()) {
      lines.remove(random.nextInt(lines.size()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The text with one literal replaced by one of another text. */
  private static String swapped(String text, String other, Random random) {
    List<String> theirs = LITERAL.matcher(other).results().map(r -> r.group()).toList();
    List<int[]> own =
        LITERAL.matcher(text).results().map(r -> new int[] {r.start(), r.end()}).toList();
    if (theirs.isEmpty() || own.isEmpty()) {
      return text;
    }
    int[] place = own.get(random.nextInt(own.size()));
    return text.substring(0, place[0]) + any(theirs, random) + text.substring(place[1]);
  }

  private static <T> T any(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }

  private void copyFixtures(Random random) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.walk(FIXTURES, 2)) {
      all.filter(p -> FIXTURES.relativize(p).getNameCount() == 2).sorted().forEach(folders::add);
    }
    Collections.shuffle(folders, random);
    for (Path folder : folders.subList(0, FOLDERS)) {
      copy(folder);
    }
    copy(FIXTURES.resolve("spring-mvc/properties-allow-list-filter"));
    copy(FIXTURES.resolve("spring-mvc/annotation-placeholder"));
  }

  private void copy(Path folder) throws IOException {
    for (String file : files(folder)) {
      for (Path root : List.of(disk, truth)) {
        Path target = root.resolve(FIXTURES.relativize(folder).resolve(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(folder.resolve(file)));
      }
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(p -> root.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
