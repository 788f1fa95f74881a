package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The page in a browser. */
final class HtmlReporterTest {

  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => { d.open = true; })";
  private static final String SHOWN =
      "[...document.querySelectorAll('.finding:not([hidden]) .rule')].map(r => r.textContent).join()";
  private static final String ROWS =
      "[...document.querySelectorAll('#map > tr:not([hidden]) strong')].map(r => r.textContent).join()";

  @TempDir static Path folder;
  private static Browser browser;

  private enum Pages {
    FILLED,
    MAPPED,
    HOSTILE,
    EMPTY;

    String html() throws IOException {
      Report report =
          switch (this) {
            case FILLED -> Sample.report();
            case MAPPED -> Sample.mapped();
            case HOSTILE -> Sample.hostileReport();
            case EMPTY -> new Report(List.of(), List.of(), List.of(), 0, 0);
          };
      return Sample.render(Format.HTML, report, false, false);
    }
  }

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  static void stopBrowser() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isHtmlWithoutErrors(Pages page) throws Exception {
    assertEquals(List.of(), errors(page.html()));
  }

  @Test
  void theParserNamesErrors() throws Exception {
    assertEquals(1, errors(Pages.EMPTY.html().replace("<main>", "<main></p>")).size());
  }

  @ParameterizedTest
  @EnumSource
  void asksForNothingAndBreaksNoRuleOfItsOwn(Pages page) throws IOException {
    browser.screen(1200, 900, "light");
    assertEquals(List.of(), browser.complaints(open(page.html())));
  }

  @ParameterizedTest
  @CsvSource({
    "FILLED, 1200, light", "FILLED, 1200, dark", "FILLED, 390, light", "MAPPED, 1200, light",
    "MAPPED, 1200, dark", "MAPPED, 390, dark", "HOSTILE, 1200, light", "EMPTY, 1200, dark"
  })
  void isAccessible(Pages page, int width, String scheme) throws IOException {
    browser.screen(width, 900, scheme);
    browser.ignorePolicies(true);
    open(page.html());
    browser.ignorePolicies(false);
    browser.evaluate(OPEN_ALL);
    assertEquals("", barriers());
  }

  @Test
  void axeNamesBarriers() throws IOException {
    browser.screen(1200, 900, "light");
    browser.ignorePolicies(true);
    open(
        Pages.FILLED
            .html()
            .replace(" lang=\"en\"", "")
            .replace("--muted: light-dark(#515c69", "--muted: light-dark(#a1acb9"));
    browser.ignorePolicies(false);
    String barriers = barriers();
    assertTrue(barriers.contains("html-has-lang"), barriers);
    assertTrue(barriers.contains("color-contrast"), barriers);
  }

  private static String barriers() throws IOException {
    browser.evaluate(axe());
    return browser.text(
        "axe.run(document).then(r => r.violations.map(v => v.id + ' at '"
            + " + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(', ')).join('\\n'))");
  }

  @ParameterizedTest
  @EnumSource
  void fitsAPhone(Pages page) throws IOException {
    browser.screen(360, 800, "light");
    open(page.html());
    browser.evaluate(OPEN_ALL);
    assertEquals("360", browser.text("String(document.documentElement.scrollWidth)"));
  }

  @Test
  void hostileTextStaysText() throws IOException {
    browser.screen(1200, 900, "light");
    open(Pages.HOSTILE.html());
    assertEquals(
        "0",
        browser.text("String(document.querySelectorAll('img, b, main a[href^=http]').length)"));
    assertEquals("1", browser.text("String(document.scripts.length)"));
    assertEquals("article", browser.text("document.querySelector('h4').parentNode.localName"));
    String heading = browser.text("document.querySelector('h4').textContent");
    assertEquals(
        "</script><img src=x onerror=alert(1)> ``` | [a](https://evil.test) @user U+0007U+D800.",
        heading);
    String place = browser.text("document.querySelector('.at').textContent");
    assertEquals("src/<b>&amp;'\"`|U+202Egnp.java</script>.java:2:1", place);
  }

  @Test
  void thePolicyStopsWhatWouldSlipThrough() throws IOException {
    String injected =
        "<script>document.title = 'owned'</script><img src=x onerror='document.title = 1'>";
    URI page = open(Pages.EMPTY.html().replace("</main>", injected + "</main>"));
    assertEquals("cors-lint: Nothing found", browser.text("document.title"));
    assertFalse(browser.complaints(page).isEmpty());
  }

  @Test
  void findingsAreFilteredByTextAndLevel() throws IOException {
    browser.screen(1200, 900, "light");
    open(Pages.FILLED.html());
    assertEquals("CORS202 weak-origin-check,CORS901 undecidable-origin", browser.text(SHOWN));
    browser.evaluate("document.getElementById('find').focus()");
    browser.type("Evil.TEST weak");
    assertEquals("CORS202 weak-origin-check", browser.text(SHOWN));
    assertEquals("1 of 2 shown", browser.text("document.getElementById('found').textContent"));
    browser.evaluate("document.querySelector('[value=error]').click()");
    assertEquals("", browser.text(SHOWN));
    browser.evaluate("location.hash = '#finding-1'");
    browser.evaluate("new Promise(r => setTimeout(r, 50))");
    assertEquals("CORS202 weak-origin-check,CORS901 undecidable-origin", browser.text(SHOWN));
  }

  @Test
  void policiesAreFilteredByTextAndFindings() throws IOException {
    browser.screen(1200, 900, "light");
    open(Pages.MAPPED.html());
    assertEquals("GET /api/orders,POST /filtered,GET /plain,MyFilter.filter", browser.text(ROWS));
    browser.evaluate("document.getElementById('seek').focus()");
    browser.type("*.example.com");
    assertEquals("GET /api/orders", browser.text(ROWS));
    browser.evaluate(
        "(() => { seek.value = ''; worst.value = 'error'; worst.dispatchEvent(new Event('change')) })()");
    assertEquals("POST /filtered,MyFilter.filter", browser.text(ROWS));
    assertEquals("2 of 4 shown", browser.text("document.getElementById('sought').textContent"));
  }

  @Test
  void saysWhatTheProjectAccepted() throws IOException {
    open(Pages.MAPPED.html());
    String accepted = browser.text("document.getElementById('accepted').parentNode.textContent");
    assertTrue(accepted.contains("In the source. Reason: a <b>demonstration</b>."), accepted);
    assertTrue(accepted.contains("src/Gone.java No longer there"), accepted);
  }

  @Test
  void theKeyboardReachesEverything() throws IOException {
    browser.screen(1200, 900, "light");
    open(Pages.FILLED.html());
    browser.press("Tab", "Tab", 9, "");
    assertEquals("Skip to the findings", browser.text("document.activeElement.textContent"));
    browser.press("Enter", "Enter", 13, "\r");
    assertEquals("findings", browser.text("document.activeElement.id"));
    browser.evaluate("document.querySelector('.steps summary').focus()");
    browser.press("Enter", "Enter", 13, "\r");
    assertEquals("true", browser.text("String(document.querySelector('.steps').open)"));
  }

  @Test
  void theThemeFollowsTheSystemUntilItIsChosen() throws IOException {
    String back = "getComputedStyle(document.body).backgroundColor";
    browser.screen(1200, 900, "light");
    open(Pages.FILLED.html());
    String light = browser.text(back);
    browser.screen(1200, 900, "dark");
    String dark = browser.text(back);
    assertNotEquals(light, dark);
    browser.evaluate("document.getElementById('theme').click()");
    assertEquals(light, browser.text(back));
  }

  @Test
  void isReadWithoutScript() throws IOException {
    String html = Pages.FILLED.html().replaceAll("(?s)<script>.*</script>", "");
    open(html);
    assertEquals("CORS202 weak-origin-check,CORS901 undecidable-origin", browser.text(SHOWN));
    assertEquals(
        "none", browser.text("getComputedStyle(document.querySelector('.filter')).display"));
  }

  @Test
  void marksTheBlamedCharacters() throws IOException {
    open(Pages.FILLED.html());
    assertEquals(
        "origin.startsWith(\"https://app.example.com\")",
        browser.text(
            "[...document.querySelectorAll('.finding.error > pre mark')].map(m => m.textContent).join('')"));
    assertEquals(
        "6", browser.text("document.querySelector('.finding.error .blamed .number').textContent"));
  }

  @Test
  void saysTheWitnessAndItsWay() throws IOException {
    open(Pages.FILLED.html());
    String article = browser.text("document.querySelector('.finding.error').textContent");
    assertTrue(article.contains("https://app.example.com.evil.test"), article);
    assertTrue(article.contains("a host that begins like the trusted one"), article);
    assertTrue(article.contains("Origin is read from the request."), article);
  }

  private static URI open(String html) throws IOException {
    Path file = Files.createTempFile(folder, "page", ".html");
    Files.writeString(file, html.replace("\uD800", "?"));
    browser.open(file.toUri());
    return file.toUri();
  }

  private static String axe() throws IOException {
    try (InputStream script = HtmlReporterTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; true";
    }
  }

  private static List<String> errors(String html) throws IOException, SAXException {
    List<String> errors = new ArrayList<>();
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setContentHandler(new DefaultHandler());
    parser.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    parser.parse(new InputSource(new StringReader(html)));
    return errors;
  }
}
