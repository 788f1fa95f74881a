package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.corslint.model.Location;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class YamlReaderTest {

  @Test
  void flattensAsSpringDoes() throws Exception {
    String text =
        """
        app:
          cors:
            origins:
              - https://a.example
              - "https://b.example"
            enabled: yes
            none: ~
            empty: []
          globalcors:
            '[/**]':
              allowedOrigins: "*"
        8080: port
        """;
    assertEquals(
        """
        app.cors.origins[0]=https://a.example
        app.cors.origins[1]=https://b.example
        app.cors.enabled=yes
        app.cors.none=
        app.cors.empty=
        app.globalcors[/**].allowedOrigins=*
        8080=port\
        """,
        flat(text));
  }

  @Test
  void tellsWhereKeysAndValuesStand() throws Exception {
    ConfigEntry entry = read("a:\n  \uD83D\uDE00b: 'x' # c\n").get(0).entries().get(0);
    assertEquals(new Location("f.yml", 2, 3, 2, 6), entry.keyAt());
    assertEquals(new Location("f.yml", 2, 8, 2, 11), entry.valueAt());
  }

  @Test
  void separatesDocumentsWithTheirProfiles() throws Exception {
    List<ConfigDocument> documents =
        read(
"""
a: 1
---
spring:
  profiles: dev
---
spring.config.activate.on-profile: [x, y]
""");
    assertEquals(List.of("", "dev", "x,y"), documents.stream().map(d -> d.profile()).toList());
  }

  @Test
  void readsQuarkusProfiles() throws Exception {
    List<ConfigDocument> documents =
        read(
"""
"%dev":
  quarkus:
    http:
      cors: true
""");
    assertEquals("dev", documents.get(1).profile());
    assertEquals("quarkus.http.cors", documents.get(1).entries().get(0).key());
  }

  @Test
  void followsAnchorsAndMerges() throws Exception {
    String text =
        """
        base: &base
          a: 1
          b: 2
        copy: *base
        child:
          <<: *base
          b: 3
        """;
    assertEquals("base.a=1\nbase.b=2\ncopy.a=1\ncopy.b=2\nchild.b=3\nchild.a=1", flat(text));
  }

  @Test
  void keepsMavenPlaceholders() throws Exception {
    assertEquals("a=@project.version@\nb=x@y.z", flat("a: @project.version@\nb: x@y.z"));
  }

  @Test
  void readsEmptyFiles() throws Exception {
    assertEquals("", flat(""));
    assertEquals("", flat("# nothing\n---\n"));
    assertEquals("", flat("just text"));
  }

  @Test
  void refusesBombs() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [")
          .append((alias + ", ").repeat(8) + alias)
          .append("]\n");
    }
    assertEquals("repeats aliases beyond 100000 values", reason(bomb.toString()));
    String merges = "a: &a\n  <<: [" + "*b, ".repeat(3) + "*b]\n";
    assertEquals("is not YAML: found undefined alias b", reason(merges));
  }

  @Test
  void refusesAliasesThatContainThemselves() {
    assertEquals("has an alias that contains itself", reason("a: &a\n  b: *a\n"));
    assertEquals("has an alias that contains itself", reason("a: &a [*a]\n"));
    assertEquals("merges too much, or itself", reason("a: &a\n  <<: *a\n"));
  }

  @Test
  void refusesDeepAndLongFiles() {
    assertEquals("is nested more than 100 levels deep", reason("[".repeat(50_000)));
    assertEquals("holds more than 200000 YAML values", reason("- a\n".repeat(250_000)));
  }

  @Test
  void saysWhereAFileIsBroken() {
    assertEquals("f.yml:3:3: has the key b twice", broken("a:\n  b: 1\n  b: 2\n"));
    assertEquals(
        "f.yml:2:1: is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not"
            + " use \\t(TAB) for indentation)",
        broken("a:\n\tb: 1\n"));
    assertEquals("f.yml:1:5: is not YAML: mapping values are not allowed here", broken("a: b: c"));
  }

  @Test
  void refusesWhatIsNotText() {
    assertEquals("is not YAML: special characters are not allowed", reason("a: \u0000"));
  }

  private static String flat(String text) throws ConfigSyntaxException {
    return String.join(
        "\n",
        read(text).stream()
            .flatMap(d -> d.entries().stream())
            .map(e -> e.key() + "=" + e.value())
            .toList());
  }

  private static String broken(String text) {
    ConfigSyntaxException e = assertThrows(ConfigSyntaxException.class, () -> read(text));
    return e.skipped().at() + ": " + e.skipped().reason();
  }

  private static String reason(String text) {
    ConfigSyntaxException e = assertThrows(ConfigSyntaxException.class, () -> read(text));
    return e.skipped().reason();
  }

  private static List<ConfigDocument> read(String text) throws ConfigSyntaxException {
    return ConfigReader.read(new SourceFile("f.yml", Kind.YAML), text);
  }
}
