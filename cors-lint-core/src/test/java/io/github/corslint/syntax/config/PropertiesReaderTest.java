package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.corslint.model.Location;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1\nb: 2\nc 3\nd\n",
        "  a   =   b c  \n\tx\t:\ty",
        "# a=1\n! b=2\n  # c=3\nd=4",
        "list=a,\\\n   b,\\\r\n\t c\nnext=1",
        "key\\ with\\=signs\\:=v\\u0061l\\tue\\\\",
        "a=\nb\\\n=c\n=v\n:w",
        "a=1\ra=2\r\n\r\nb=3\\",
        "a = = b\nc : : d\ne\\",
        "url=http://x:8080/?a=b#c"
      })
  void readsWhatTheJdkReads(String text) throws Exception {
    assertEquals(jdk(text), ours(text));
  }

  @Test
  void readsWhatTheJdkReadsOfRandomTexts() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append("ab=: \\\n\r\t#!".charAt(random.nextInt(11)));
      }
      assertEquals(named(jdk(text.toString())), named(ours(text.toString())), text::toString);
    }
  }

  /** A lone backslash may or may not be an entry without a name, which nobody can ask for. */
  private static Map<String, String> named(Map<String, String> values) {
    values.remove("");
    return values;
  }

  @Test
  void tellsWhereKeysAndValuesStand() throws Exception {
    ConfigEntry entry = read("# c\n  a.b = x,\\\n     y\n").get(0).entries().get(0);
    assertEquals("x,y", entry.value());
    assertEquals(new Location("f.properties", 2, 3, 2, 6), entry.keyAt());
    assertEquals(new Location("f.properties", 2, 9, 3, 7), entry.valueAt());
  }

  @Test
  void separatesDocumentsWithTheirProfiles() throws Exception {
    List<ConfigDocument> documents =
        read("a=1\n#---\nspring.config.activate.on-profile=dev\na=2\n#--- x\n%prod.b=3");
    assertEquals(List.of("", "dev", "prod"), documents.stream().map(d -> d.profile()).toList());
    assertEquals("b", documents.get(2).entries().get(0).key());
  }

  @Test
  void takesTheProfileFromTheName() throws Exception {
    SourceFile file = new SourceFile("x/application-dev.properties", Kind.PROPERTIES);
    assertEquals("dev", ConfigReader.read(file, "a=1").get(0).profile());
  }

  @Test
  void saysWhereAnEscapeIsBroken() {
    ConfigSyntaxException e =
        assertThrows(ConfigSyntaxException.class, () -> read("a=1\nb=\\u00zz"));
    assertEquals(2, e.skipped().at().startLine());
    assertEquals("has a \\u that is not followed by four hexadecimal digits", e.skipped().reason());
  }

  @Test
  void readsAHugeFile() throws Exception {
    assertEquals(200_000, read("key=value\n".repeat(200_000)).get(0).entries().size());
    assertEquals(
        5_000_000, read("k=" + "v".repeat(5_000_000)).get(0).entries().get(0).value().length());
  }

  private static Map<String, String> ours(String text) throws ConfigSyntaxException {
    Map<String, String> values = new TreeMap<>();
    read(text).forEach(d -> d.entries().forEach(e -> values.put(e.key(), e.value())));
    return values;
  }

  private static Map<String, String> jdk(String text) throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> values = new TreeMap<>();
    properties.forEach((key, value) -> values.put((String) key, (String) value));
    return values;
  }

  private static List<ConfigDocument> read(String text) throws ConfigSyntaxException {
    return ConfigReader.read(new SourceFile("f.properties", Kind.PROPERTIES), text);
  }
}
