package io.github.corslint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Report;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class SuppressionTest {

  private static final String PATH = "src/main/webapp/WEB-INF/web.xml";

  private static final String WEB =
      """
      <web-app>
        <filter>
          <filter-name>cors</filter-name>
          <filter-class>org.apache.catalina.filters.CorsFilter</filter-class>
          <init-param>
            <param-name>cors.allowed.origins</param-name>
            <param-value>*</param-value>
          </init-param>
        </filter>
        <filter-mapping><filter-name>cors</filter-name><url-pattern>/*</url-pattern></filter-mapping>
      </web-app>
      """;

  @Test
  void staysXmlAndSaysWhy() throws Exception {
    Report before = CorsLint.check(PATH, WEB);
    assertEquals(1, before.findings().size());
    Edit edit = Suppression.of(before.findings().get(0), WEB);
    List<String> lines = WEB.lines().toList();
    int line = edit.at().startLine() - 1;
    String after =
        String.join("\n", lines.subList(0, line))
            + "\n"
            + edit.replacement()
            + String.join("\n", lines.subList(line, lines.size()));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(after)));
    Report report = CorsLint.check(PATH, after);
    assertEquals(List.of(), report.findings());
    assertEquals("why this is safe", report.suppressed().get(0).reason());
  }
}
