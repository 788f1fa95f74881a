package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What configuration files say counts, else the default beside the key, whoever reads it. */
final class SettingReadsTest {

  private static final String FILTER =
      """
      package app;

      import com.typesafe.config.Config;
      import com.typesafe.config.ConfigFactory;
      import io.vertx.core.json.JsonObject;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.apache.commons.configuration2.Configuration;
      import org.eclipse.microprofile.config.ConfigProvider;

      public class Cors implements Filter {
        private final Config hocon = ConfigFactory.load();
        private Configuration settings;
        private ServletContext context;

        public void init(FilterConfig config) {
          context = config.getServletContext();
        }

        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
          String allowed = READ;
          ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", allowed);
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings.getString(\"shop.origin\", \"*\") | none | | wildcard-origin",
        "settings.getString(\"shop.origin\", \"https://a.example\") | none | | ''",
        "ConfigProvider.getConfig().getOptionalValue(\"shop.origin\", String.class).orElse(\"*\") | none | | wildcard-origin",
        "ConfigProvider.getConfig().getOptionalValue(\"shop.origin\", String.class).orElse(\"*\")"
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.origin=https://a.example | ''",
        "ConfigProvider.getConfig().getValue(\"shop.origin\", String.class)"
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.origin=* | wildcard-origin",
        "ConfigProvider.getConfig().getValue(\"shop.origin\", String.class) | none | | undecidable-origin",
        "hocon.getString(\"shop.origin\") | src/main/resources/application.conf | shop { origin = \"*\" } | wildcard-origin",
        "context.getInitParameter(\"shop.origin\") | src/main/webapp/WEB-INF/web.xml"
            + " | <web-app><context-param><param-name>shop.origin</param-name><param-value>*</param-value></context-param></web-app>"
            + " | wildcard-origin",
        "context.getInitParameter(\"shop.origin\") == null ? \"https://a.example\" : \"*\" | none | | ''",
      })
  void judgesWhatShips(String read, String file, String text, String rule) throws Exception {
    write("src/main/java/app/Cors.java", FILTER.replace("READ", read));
    if (text != null) {
      write(file, text);
    }
    List<String> rules =
        CorsLint.scan(ScanRequest.of(folder)).findings().stream()
            .map(finding -> finding.rule().name())
            .toList();
    assertEquals(rule.isEmpty() ? List.of() : List.of(rule), rules);
  }

  private void write(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
