package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Skipped;
import io.github.corslint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectConfigurationTest {

  private static final String JAVA = "src/main/java/a/A.java";
  private static final String MAIN = "src/main/resources/application.properties";
  private static final String YAML = "src/main/resources/application.yml";
  private static final String DEV = "src/main/resources/application-dev.yml";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.cors.allowed-origins",
        "app.cors.allowedOrigins",
        "app.cors.allowed_origins",
        "APP.CORS.ALLOWEDORIGINS"
      })
  void doesNotMindSpelling(String key) {
    assertEquals(
        "*",
        of(Map.of(MAIN, key + "=*")).find("app.cors.allowed-origins", JAVA).orElseThrow().value());
  }

  @Test
  void prefersWhatAlwaysHolds() {
    ProjectConfiguration configuration =
        of(Map.of(DEV, "a: dev", YAML, "a: yaml\nb: 2", MAIN, "a=old\na=new\n#---\na=latest"));
    assertEquals(List.of("latest", "dev"), values(configuration, "a"));
    assertEquals(List.of("2"), values(configuration, "b"));
    assertEquals(List.of(), values(configuration, "c"));
  }

  @Test
  void readsLists() {
    ProjectConfiguration configuration =
        of(Map.of(YAML, "a:\n  - x\n  - y,z\nb: p, q\n", MAIN, "c[0]=m\nc[1]=n"));
    assertEquals(List.of("x", "y,z"), configuration.find("a", JAVA).orElseThrow().items());
    assertEquals(List.of("p", "q"), configuration.find("b", JAVA).orElseThrow().items());
    assertEquals("m,n", configuration.find("c", JAVA).orElseThrow().value());
    assertEquals(
        "src/main/resources/application.yml:2:5",
        configuration.find("a", JAVA).orElseThrow().at().toString());
  }

  @Test
  void expandsPlaceholders() {
    ProjectConfiguration configuration =
        of(Map.of(MAIN, "host=h.example\nurl=https://${host}\nself=${self}\nb=x\nodd=@maven.one@"));
    assertEquals("https://h.example/p", known(configuration, "${url}/p"));
    assertEquals("*", known(configuration, "${ORIGINS:*}"));
    assertEquals("x", known(configuration, "${a:${b:y}}"));
    assertEquals("https://d:80", known(configuration, "${a:https://d:80}"));
    assertEquals("h.example", known(configuration, "${${name:host}}"));
    assertEquals("", known(configuration, "${a:}"));
    assertEquals("${open", known(configuration, "${open"));
    assertEquals("#{'h.example'.split(',')}", known(configuration, "#{'${host}'.split(',')}"));
    assertEquals(new Expansion.Unknown("a"), configuration.expand("x${a}", JAVA));
    assertEquals(new Expansion.Unknown("self"), configuration.expand("${self}", JAVA));
    assertEquals(new Expansion.Unknown("maven.one"), configuration.expand("${odd}", JAVA));
  }

  @Test
  void saysWhereAnExpansionComesFrom() {
    ProjectConfiguration configuration = of(Map.of(MAIN, "host=h\nurl=${host}"));
    Expansion.Known known = (Expansion.Known) configuration.expand("${url}", JAVA);
    assertEquals(
        List.of(MAIN + ":2:5", MAIN + ":1:6"),
        known.from().stream().map(l -> l.toString()).toList());
  }

  @Test
  void boundsExpansionsThatGrow() {
    StringBuilder text = new StringBuilder("a0=0123456789\n");
    for (int i = 1; i < 40; i++) {
      text.append("a" + i + "=" + ("${a" + (i - 1) + "}").repeat(2) + "\n");
    }
    assertTrue(
        of(Map.of(MAIN, text.toString())).expand("${a39}", JAVA) instanceof Expansion.Unknown);
  }

  @Test
  void decidesBetweenProfilesOnlyWhenTheyAgree() {
    Map<String, String> texts =
        Map.of(DEV, "a: x\nb: x", "src/main/resources/application-prod.yml", "a: x\nb: y");
    ProjectConfiguration configuration = of(texts);
    assertEquals("x", known(configuration, "${a}"));
    assertEquals(new Expansion.Unknown("b"), configuration.expand("${b}", JAVA));
    assertEquals(2, configuration.expandAll("${b}", JAVA).size());
    assertEquals(
        List.of("d", "x", "y"),
        configuration.expandAll("${b:d}", JAVA).stream()
            .map(e -> ((Expansion.Known) e).value())
            .toList());
  }

  @Test
  void keepsModulesApart() {
    ProjectConfiguration configuration =
        of(
            Map.of(
                "one/pom.xml",
                "",
                "two/build.gradle",
                "",
                "lib/pom.xml",
                "",
                "pom.xml",
                "",
                "one/" + MAIN,
                "a=1\nsame=s",
                "two/" + MAIN,
                "a=2\nsame=s"));
    assertEquals("1", configuration.find("a", "one/" + JAVA).orElseThrow().value());
    assertEquals("2", configuration.find("a", "two/" + JAVA).orElseThrow().value());
    assertTrue(configuration.find("a", "lib/" + JAVA).isEmpty(), "two voices");
    assertEquals("s", configuration.find("same", "lib/" + JAVA).orElseThrow().value());
  }

  @Test
  void doesNotShowTestsToMainSources() {
    ProjectConfiguration configuration =
        of(Map.of(MAIN, "a=main", "src/test/resources/application.yml", "a: test\nb: test"));
    assertEquals(List.of("main"), values(configuration, "a"));
    assertEquals(List.of(), values(configuration, "b"));
    assertEquals("test", configuration.find("a", "src/test/java/T.java").orElseThrow().value());
  }

  @Test
  void looksIntoOtherFilesLast() {
    ProjectConfiguration configuration =
        of(
            Map.of(
                MAIN,
                "a=1",
                "src/main/resources/cors.properties",
                "a=2\napp.allowed-origins=*",
                "src/main/resources/messages_de.properties",
                "app.allowed-origins=nein"));
    assertEquals(List.of("1"), values(configuration, "a"));
    assertEquals(List.of("*"), values(configuration, "app.allowedOrigins"));
  }

  @Test
  void reportsABrokenFileOnceAndGoesOn() {
    ProjectConfiguration configuration = of(Map.of(YAML, "a: 1\na: 2", MAIN, "a=3"));
    IntStream.range(0, 100).parallel().forEach(i -> configuration.find("a" + i % 3, JAVA));
    assertEquals(List.of("3"), values(configuration, "a"));
    assertEquals(
        List.of("has the key a twice"),
        configuration.skipped().stream().map(Skipped::reason).toList());
  }

  private static ProjectConfiguration of(Map<String, String> texts) {
    return ProjectConfiguration.of(MemoryTree.of(texts));
  }

  private static List<String> values(ProjectConfiguration configuration, String key) {
    return configuration.findAll(key, JAVA).stream().map(ResolvedValue::value).toList();
  }

  private static String known(ProjectConfiguration configuration, String text) {
    return ((Expansion.Known) configuration.expand(text, JAVA)).value();
  }
}
