package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class GitHubReporterTest {

  @Test
  void writesOneCommandForEachFinding() throws IOException {
    assertEquals(
        """
        ::error file=src/main/java/com/example/My Filter.java,line=6,endLine=6,col=7,endColumn=50,title=CORS202 weak-origin-check::https://app.example.com.evil.test can read this with the visitor's cookies.%0Aorigin.startsWith("https://app.example.com") accepts every host that begins so.%0AHelp: compare with equals, or look the origin up in a Set of exact origins.
        ::notice file=src/main/java/com/example/My Filter.java,line=7,endLine=7,col=4,endColumn=61,title=CORS901 undecidable-origin::Who gets in cannot be told.%0AHelp: use a literal.
        ::notice file=src/Broken.java,line=1,endLine=1,col=1,endColumn=1,title=not analysed::is not Java: line 3.
        """,
        Sample.render(Format.GITHUB, Sample.report(), false, false));
  }

  @Test
  void escapesWhatWouldEndTheCommand() throws IOException {
    String commands = Sample.render(Format.GITHUB, Sample.hostileReport(), false, false);
    assertEquals(2, commands.lines().count());
    assertFalse(commands.contains("\r"));
    assertEquals("help, with 100%25 of%0D%0A: ", between(commands, "Help: ", "</script>"));
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
