package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HoconReaderTest {

  private static List<String> read(String text) throws ConfigSyntaxException {
    return HoconReader.read("application.conf", text).get(0).stream()
        .map(e -> e.key() + "=" + e.value())
        .toList();
  }

  @Test
  void objectsPathsAndListsBecomeKeys() throws ConfigSyntaxException {
    assertEquals(
        List.of("a.b.c=1", "a.b.d=two words", "a.list[0]=x", "a.list[1]=y", "e=f"),
        read(
            """
            # a comment
            a { b.c = 1, b { d : two words } // another
              list = [ "x"
                y ]
            }
            include "other.conf"
            "e" = f
            """));
  }

  @Test
  void theWholeTextMayStandInBraces() throws ConfigSyntaxException {
    assertEquals(List.of("a=b"), read("{\r\n a = b\r\n}\r\n"));
  }

  @Test
  void laterValuesReplaceAndPlusAppends() throws ConfigSyntaxException {
    assertEquals(List.of("a[0]=3"), read("a = [1, 2]\na = [3]\n"));
    assertEquals(List.of("a[0]=1", "a[1]=2", "a[2]=3"), read("a = [1]\na += 2\na += 3\n"));
  }

  @Test
  void onlyTheEnvironmentKnowsOptionalSubstitutions() throws ConfigSyntaxException {
    assertEquals(
        List.of("a=https://x", "b=${c}/d"), read("a = https://x\na = ${?A}\nb = ${c}/d\n"));
  }

  @Test
  void placesAreThoseOfTheFile() throws ConfigSyntaxException {
    ConfigEntry entry =
        HoconReader.read("application.conf", "x {\n  key = \"v w\"\n}").get(0).get(0);
    assertEquals("application.conf:2:3", entry.keyAt().toString());
    assertEquals("application.conf:2:10", entry.valueAt().toString());
    assertEquals(2, entry.valueAt().endLine());
    assertEquals(13, entry.valueAt().endColumn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a = [1", "a {", "= b", "a = \"open\nb = 1", "{", "a.b c"})
  void brokenTextsSayWhere(String text) {
    ConfigSyntaxException broken = assertThrows(ConfigSyntaxException.class, () -> read(text));
    assertTrue(broken.skipped().at().startLine() >= 1, broken.skipped().toString());
  }

  @Test
  void depthIsBounded() {
    assertThrows(ConfigSyntaxException.class, () -> read("a {".repeat(5_000)));
    assertThrows(ConfigSyntaxException.class, () -> read("a = " + "[".repeat(5_000)));
  }
}
