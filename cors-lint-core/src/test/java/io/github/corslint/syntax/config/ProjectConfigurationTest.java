package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Skipped;
import io.github.corslint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        of(Map.of(MAIN, key + "=*"))
            .find("app.cors.allowed-origins", JAVA, "")
            .orElseThrow()
            .value());
  }

  @Test
  void prefersWhatAlwaysHolds() {
    ProjectConfiguration configuration =
        of(Map.of(DEV, "a: dev", YAML, "a: yaml\nb: 2", MAIN, "a=old\na=new\n#---\na=latest"));
    assertEquals(Optional.of("latest"), value(configuration, "a"));
    assertEquals(Optional.of("2"), value(configuration, "b"));
    assertEquals(Optional.empty(), value(configuration, "c"));
  }

  @Test
  void readsLists() {
    ProjectConfiguration configuration =
        of(Map.of(YAML, "a:\n  - x\n  - y,z\nb: p, q\n", MAIN, "c[0]=m\nc[1]=n"));
    assertEquals(List.of("x", "y,z"), configuration.find("a", JAVA, "").orElseThrow().items());
    assertEquals(List.of("p", "q"), configuration.find("b", JAVA, "").orElseThrow().items());
    assertEquals("m,n", configuration.find("c", JAVA, "").orElseThrow().value());
    assertEquals(
        "src/main/resources/application.yml:2:5",
        configuration.find("a", JAVA, "").orElseThrow().at().toString());
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
    assertEquals(new Expansion.Unknown("a"), configuration.expand("x${a}", JAVA, ""));
    assertEquals(new Expansion.Unknown("self"), configuration.expand("${self}", JAVA, ""));
    assertEquals(new Expansion.Unknown("maven.one"), configuration.expand("${odd}", JAVA, ""));
  }

  @Test
  void saysWhereAnExpansionComesFrom() {
    ProjectConfiguration configuration = of(Map.of(MAIN, "host=h\nurl=${host}"));
    Expansion.Known known = (Expansion.Known) configuration.expand("${url}", JAVA, "");
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
        of(Map.of(MAIN, text.toString())).expand("${a39}", JAVA, "") instanceof Expansion.Unknown);
  }

  @Test
  void aProfileSaysMoreThanWhatAlwaysHolds() {
    ProjectConfiguration configuration =
        of(Map.of(YAML, "a: always\nb: always", DEV, "a: dev\nc: dev"));
    assertEquals(Optional.of("always"), value(configuration, "a"));
    assertEquals(Optional.empty(), value(configuration, "c"));
    assertEquals(Optional.of("dev"), value(configuration, "a", "dev"));
    assertEquals(Optional.of("always"), value(configuration, "b", "dev"));
    assertEquals(Optional.of("dev"), value(configuration, "c", "dev"));
    assertEquals(Set.of("dev"), configuration.profiles(JAVA));
  }

  @ParameterizedTest
  @CsvSource({
    "spring.profiles.active=dev, '', dev",
    "spring.profiles.active=dev, prod, prod",
    "spring.profiles.active=${PROFILE:dev}, '', dev",
    "spring.profiles.active=${PROFILE}, '', none",
    "'spring.profiles.active=prod, dev', '', dev",
    "'spring.profiles.active=dev, prod', '', prod",
    "spring.profiles.default=dev, '', dev",
    "spring.profiles.include=dev, '', dev",
    "'spring.profiles.group.all[0]=dev', all, dev",
    "quarkus.http.port=1, '', prod",
    "b=1, '', none",
    "b=1, dev & x, dev",
    "b=1, !x, none",
  })
  void knowsWhichProfilesAreOn(String key, String asked, String on) {
    ProjectConfiguration configuration =
        of(
            Map.of(
                MAIN,
                key + "\na=none",
                DEV,
                "a: dev",
                "src/main/resources/application-prod.yml",
                "a: prod"));
    assertEquals(Optional.of(on), value(configuration, "a", asked));
  }

  @Test
  void tellsWhichProfilesAreOn() {
    ProjectConfiguration configuration = of(Map.of(MAIN, "spring.profiles.active=dev"));
    assertTrue(configuration.isOn("dev | test", JAVA, ""));
    assertFalse(configuration.isOn("dev | test", JAVA, "prod"));
  }

  @Test
  void aListIsReplacedAsAWhole() {
    ProjectConfiguration configuration =
        of(Map.of(YAML, "a:\n  b: [x, y]\n  c: 1", DEV, "a:\n  b: z"));
    assertEquals(List.of("x", "y", "1"), below(configuration, ""));
    assertEquals(List.of("z", "1"), below(configuration, "dev"));
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
    assertEquals("1", configuration.find("a", "one/" + JAVA, "").orElseThrow().value());
    assertEquals("2", configuration.find("a", "two/" + JAVA, "").orElseThrow().value());
    assertTrue(configuration.find("a", "lib/" + JAVA, "").isEmpty(), "two voices");
    assertEquals("s", configuration.find("same", "lib/" + JAVA, "").orElseThrow().value());
  }

  @Test
  void hearsInALibraryWhatIsOnInTheApplicationsThatUseIt() {
    ProjectConfiguration configuration =
        of(
            Map.of(
                "one/pom.xml",
                "",
                "two/pom.xml",
                "",
                "lib/pom.xml",
                "",
                "one/" + YAML,
                "spring.profiles.active: dev\nsame:\n  list: [x, y]\n  flag: on",
                "one/" + DEV,
                "a: 1\nc: [p]",
                "two/" + YAML,
                "spring.profiles.default: dev\nsame:\n  list: [x, y]\n  flag: on",
                "two/" + DEV,
                "a: 1\nc: [q]"));
    String library = "lib/" + JAVA;
    assertEquals("1", configuration.find("a", library, "").orElseThrow().value());
    assertEquals(
        List.of("x", "y", "on"),
        configuration.below("same", library, "").stream().map(ConfigEntry::value).toList());
    assertEquals(List.of(), configuration.below("c", library, ""), "two voices");
  }

  @Test
  void doesNotShowTestsToMainSources() {
    ProjectConfiguration configuration =
        of(Map.of(MAIN, "a=main", "src/test/resources/application.yml", "a: test\nb: test"));
    assertEquals(Optional.of("main"), value(configuration, "a"));
    assertEquals(Optional.empty(), value(configuration, "b"));
    assertEquals("test", configuration.find("a", "src/test/java/T.java", "").orElseThrow().value());
  }

  @Test
  void looksIntoOtherFilesThatAreNamedLast() {
    ProjectConfiguration configuration =
        of(
            Map.of(
                JAVA,
                "@PropertySource(\"classpath:cors.properties\") class Named {}",
                MAIN,
                "a=1",
                "src/main/resources/unnamed.properties",
                "app.allowed-headers=*",
                "src/main/resources/cors.properties",
                "a=2\napp.allowed-origins=*",
                "src/main/resources/messages_de.properties",
                "app.allowed-origins=nein"));
    assertEquals(Optional.of("1"), value(configuration, "a"));
    assertEquals(Optional.of("*"), value(configuration, "app.allowedOrigins"));
    assertEquals(Optional.empty(), value(configuration, "app.allowedHeaders"));
  }

  @Test
  void reportsABrokenFileOnceAndGoesOn() {
    ProjectConfiguration configuration = of(Map.of(YAML, "a: 1\na: 2", MAIN, "a=3"));
    IntStream.range(0, 100).parallel().forEach(i -> configuration.find("a" + i % 3, JAVA, ""));
    assertEquals(Optional.of("3"), value(configuration, "a"));
    assertEquals(
        List.of("has the key a twice"),
        configuration.skipped().stream().map(Skipped::reason).toList());
  }

  private static ProjectConfiguration of(Map<String, String> texts) {
    return ProjectConfiguration.of(MemoryTree.of(texts));
  }

  private static Optional<String> value(ProjectConfiguration configuration, String key) {
    return value(configuration, key, "");
  }

  private static Optional<String> value(
      ProjectConfiguration configuration, String key, String profile) {
    return configuration.find(key, JAVA, profile).map(ResolvedValue::value);
  }

  private static List<String> below(ProjectConfiguration configuration, String profile) {
    return configuration.below("a", JAVA, profile).stream().map(ConfigEntry::value).toList();
  }

  private static String known(ProjectConfiguration configuration, String text) {
    return ((Expansion.Known) configuration.expand(text, JAVA, "")).value();
  }
}
