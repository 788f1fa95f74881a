package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.corslint.model.Location;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class XmlReaderTest {

  @Test
  void readsElementsWithNamespaces() throws Exception {
    XmlElement root =
        read(
            """
            <?xml version="1.0"?>
            <!-- a filter -->
            <beans xmlns="urn:beans" xmlns:mvc="urn:mvc">
              <mvc:cors><mvc:mapping path='/**' allowed-origins="a&amp;b &#x2A;"/></mvc:cors>
              <value><![CDATA[<*>]]> &lt;</value>
            </beans>
            """);
    assertEquals("urn:beans", root.namespace());
    XmlElement mapping = root.child("cors").orElseThrow().children().get(0);
    assertEquals("urn:mvc", mapping.namespace());
    assertEquals("mapping", mapping.name());
    assertEquals("a&b *", mapping.attribute("allowed-origins").orElseThrow().value());
    assertEquals("<*> <", root.childText("value").orElseThrow());
    assertEquals(4, root.descendants().count());
  }

  @Test
  void tellsWhereThingsStand() throws Exception {
    XmlElement root = read("<a>\n  <b c = \"d\">\n    text\n  </b>\n</a>");
    XmlElement b = root.children().get(0);
    assertEquals(new Location("f.xml", 2, 3, 2, 14), b.at());
    assertEquals(new Location("f.xml", 2, 6, 2, 7), b.attributes().get(0).nameAt());
    assertEquals(new Location("f.xml", 2, 11, 2, 12), b.attributes().get(0).valueAt());
    assertEquals(new Location("f.xml", 3, 5, 3, 9), b.textAt());
  }

  @Test
  void neverResolvesEntities() throws Exception {
    XmlElement root =
        read(
            """
            <!DOCTYPE a [
              <!ENTITY file SYSTEM "file:///etc/passwd">
              <!ENTITY lol "lol]>"><!ENTITY lol2 "&lol;&lol;&lol;">
              <!-- ' ]> -->
            ]>
            <a b="&file;">&file;&lol2;</a>
            """);
    assertEquals("&file;&lol2;", root.text());
    assertEquals("&file;", root.attributes().get(0).value());
  }

  @Test
  void commentsDoNotEndWhereTheyBegin() throws Exception {
    assertEquals(1, read("<a><!-->x<--><b/></a>").children().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a><b></a> | </a> where b is open",
        "<a> | <a> is not closed",
        "`` | it has no element",
        "<a/><b/> | it has two root elements",
        "text | there is text outside of the root element",
        "<a b=c/> | the value of b is not quoted",
        "<a b='c/> | ' is missing",
        "<a b/> | = is missing",
        "<a b='c' | a name is missing",
        "<a><!-- x</a> | a comment is not closed",
        "<!DOCTYPE a [ <a/> | a document type is not closed",
        "< a/> | a name is missing",
        "</a> | </a> where nothing is open"
      })
  void saysWhatIsBroken(String text, String reason) {
    ConfigSyntaxException e = assertThrows(ConfigSyntaxException.class, () -> read(text));
    assertEquals("is not XML: " + reason, e.skipped().reason());
  }

  @Test
  void findsAChildOfTheRootWithoutReadingOn() throws Exception {
    String text = "<project><parent><name>p</name></parent><name>own</name><build></project>";

    assertEquals(
        Optional.of("own"), XmlReader.child("pom.xml", text, "name").map(XmlElement::text));
    assertEquals(Optional.empty(), XmlReader.child("pom.xml", "<project/>", "name"));
    assertEquals(
        Optional.empty(), XmlReader.child("pom.xml", "<a><b><name>x</name></b></a>", "name"));
  }

  @Test
  void refusesDeepAndLongFiles() {
    ConfigSyntaxException deep =
        assertThrows(ConfigSyntaxException.class, () -> read("<a>".repeat(500_000)));
    assertEquals("is nested more than 200 elements deep", deep.skipped().reason());
    ConfigSyntaxException wide =
        assertThrows(
            ConfigSyntaxException.class, () -> read("<a>" + "<b/>".repeat(200_000) + "</a>"));
    assertEquals("holds more than 100000 elements", wide.skipped().reason());
  }

  private static XmlElement read(String text) throws ConfigSyntaxException {
    return XmlReader.read("f.xml", text);
  }
}
