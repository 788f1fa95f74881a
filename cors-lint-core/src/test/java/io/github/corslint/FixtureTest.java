package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fixture shows the findings that its lines want, and none beside them but notes. */
final class FixtureTest {

  private static final Pattern WANT = Pattern.compile("want \\[(?:([a-z0-9, -]+): )?([a-z-]+)]");
  private static final int LEAST = 190;

  @Test
  void thereAreFixtures() throws IOException {
    assertTrue(Fixtures.folders().size() >= LEAST, "fixtures were found");
  }

  @TestFactory
  Stream<DynamicTest> showWhatTheirLinesWant() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : Fixtures.folders()) {
      Map<String, String> texts = Fixtures.texts(folder);
      String versions = texts.remove("versions");
      if (versions == null) {
        String host = folder.getParent().getFileName().toString();
        tests.add(dynamicTest(Fixtures.name(folder), folder.toUri(), () -> judge(host, texts)));
      } else {
        for (String version : versions.strip().split(", *")) {
          tests.addAll(ofVersion(folder, version, texts));
        }
      }
    }
    return tests.stream();
  }

  /** A fixture for several versions is told of each of them by Maven, and again by Gradle. */
  private static List<DynamicTest> ofVersion(Path folder, String version, Map<String, String> texts)
      throws IOException {
    Map<String, String> builds =
        Map.of("pom.xml", BootBuilds.maven(version), "build.gradle", BootBuilds.gradle(version));
    List<DynamicTest> tests = new ArrayList<>();
    for (String build : new TreeSet<>(builds.keySet())) {
      Map<String, String> all = new TreeMap<>(texts);
      all.put(build, builds.get(build));
      tests.add(
          dynamicTest(
              Fixtures.name(folder) + " on " + version + " by " + build,
              folder.toUri(),
              () -> {
                judge(version, all);
                explainTheVersion(version, all);
              }));
    }
    return tests;
  }

  /**
   * A finding that not every version has says which version is meant, and how that is known; one of
   * other libraries than Spring when it is not found without a build file.
   */
  private static void explainTheVersion(String version, Map<String, String> texts) {
    Set<String> usual = version.startsWith("spring") ? Set.of() : foundWithoutBuild(texts);
    Set<String> onAll = wanted(texts, "no version");
    for (Finding finding : CorsLint.check(texts).findings()) {
      String line = line(finding);
      boolean isOfVersion = wanted(texts, version).contains(line) && !onAll.contains(line);
      if (isOfVersion && !usual.contains(line)) {
        String told = finding.reason() + finding.related();
        assertTrue(told.contains(library(version)) && told.contains("(by "), told);
      }
    }
  }

  private static Set<String> foundWithoutBuild(Map<String, String> texts) {
    Map<String, String> rest = new TreeMap<>(texts);
    rest.keySet().removeAll(Set.of("pom.xml", "build.gradle"));
    return CorsLint.check(rest).findings().stream()
        .map(FixtureTest::line)
        .collect(Collectors.toSet());
  }

  private static String library(String version) {
    if (!version.startsWith("spring")) {
      return "Tomcat";
    }
    String number = version.replaceAll("\\D", "");
    return "Spring " + (number.length() == 2 ? number.charAt(0) + "." + number.charAt(1) : "");
  }

  private static void judge(String host, Map<String, String> texts) {
    Report report = CorsLint.check(texts);
    Set<String> wanted = wanted(texts, host);
    Set<String> found = new TreeSet<>();
    for (Finding finding : report.findings()) {
      String line = line(finding);
      if (finding.severity() != Severity.NOTE || wanted.contains(line)) {
        found.add(line);
      }
    }
    assertEquals(List.of(), report.skipped(), "nothing is skipped");
    assertEquals(String.join("\n", wanted), String.join("\n", found));
  }

  private static Set<String> wanted(Map<String, String> texts, String host) {
    Set<String> wanted = new TreeSet<>();
    texts.forEach(
        (path, text) -> {
          List<String> lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            Matcher want = WANT.matcher(lines.get(i));
            while (want.find()) {
              if (want.group(1) == null || List.of(want.group(1).split(", *")).contains(host)) {
                wanted.add(line(path, i + 1, want.group(2)));
              }
            }
          }
        });
    return wanted;
  }

  private static String line(Finding finding) {
    return line(finding.at().path(), finding.at().startLine(), finding.rule().name());
  }

  private static String line(String path, int line, String rule) {
    return path + ":" + line + " " + rule;
  }
}
