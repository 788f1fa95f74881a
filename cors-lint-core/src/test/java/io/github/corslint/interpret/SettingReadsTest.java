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
        private java.util.Map<String, String> config;
        private java.util.Map<String, String> tenants;
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
        "config.getOrDefault(\"shop.origin\", \"*\") | none | | wildcard-origin",
        "config.getOrDefault(\"shop.origin\", \"https://a.example\") | none | | ''",
        "tenants.getOrDefault(\"shop\", \"*\") | none | | undecidable-origin",
        "settings.getString(\"shop.origin\", \"https://a.example\") | none | | ''",
        "ConfigProvider.getConfig().getOptionalValue(\"shop.origin\", String.class).orElse(\"*\") | none | | wildcard-origin",
        "ConfigProvider.getConfig().getOptionalValue(\"shop.origin\", String.class).orElse(\"*\")"
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.origin=https://a.example | ''",
        "ConfigProvider.getConfig().getValue(\"shop.origin\", String.class)"
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.origin=* | wildcard-origin",
        "ConfigProvider.getConfig().getValue(\"shop.origin\", String.class) | none | | undecidable-origin",
        "ConfigProvider.getConfig().getOptionalValues(\"shop.origins\", String.class).orElse(java.util.List.of(\"*\")).get(0) | none | | wildcard-origin",
        "ConfigProvider.getConfig().getValues(\"shop.origins\", String.class).get(0)"
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.origins=https://a.example,* | ''",
        "ConfigProvider.getConfig().getValue(\"shop.open\", Boolean.class) ? \"*\" : \"https://a.example\""
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.open=false | ''",
        "ConfigProvider.getConfig().getOptionalValue(\"shop.open\", Boolean.class).orElse(false) ? \"*\" : \"https://a.example\""
            + " | src/main/resources/META-INF/microprofile-config.properties | shop.open=true | wildcard-origin",
        "(String) settings.getList(\"shop.origins\", java.util.List.of(\"*\")).get(0) | none | | wildcard-origin",
        "settings.getBoolean(\"shop.open\", true) ? \"*\" : \"https://a.example\" | none | | wildcard-origin",
        "settings.getBoolean(\"shop.open\", false) ? \"*\" : \"https://a.example\" | none | | ''",
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

  private static final String PROVIDER =
      """
      package app;

      import jakarta.inject.*;
      import jakarta.ws.rs.container.*;
      import java.util.*;
      import java.util.function.Supplier;
      import org.eclipse.microprofile.config.inject.ConfigProperty;

      @jakarta.ws.rs.ext.Provider
      public class Cors implements ContainerResponseFilter {
        @Inject @ConfigProperty(name = "shop.origin"DEFAULT) FIELD;

        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
          String allowed = READ;
          response.getHeaders().add("Access-Control-Allow-Origin", allowed);
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String o | o | | undecidable-origin",
        "String o | o | * | wildcard-origin",
        "Optional<String> o | o.orElse(\"*\") | | wildcard-origin",
        "Optional<String> o | o.orElse(\"https://a.example\") | | ''",
        "Optional<String> o | o.orElse(\"https://a.example\") | * | wildcard-origin",
        "Optional<List<String>> o | o.map(l -> l.get(0)).orElse(\"*\") | https://a.example,* | ''",
        "Optional<List<String>> o | o.isPresent() ? o.get().get(1) : null | https://a.example,* | wildcard-origin",
        "Supplier<String> o | o.get() | * | wildcard-origin",
        "Provider<Optional<String>> o | o.get().orElse(\"*\") | | wildcard-origin",
      })
  void judgesWhatIsInjected(String field, String read, String value, String rule) throws Exception {
    String code = PROVIDER.replace("FIELD", field).replace("READ", read);
    List<String> expected = rule.isEmpty() ? List.of() : List.of(rule);
    if (value != null) {
      write(
          "default/src/main/java/app/Cors.java",
          code.replace("DEFAULT", ", defaultValue = \"" + value + "\""));
      write(
          "file/src/main/resources/META-INF/microprofile-config.properties",
          "shop.origin=" + value);
    }
    write("file/src/main/java/app/Cors.java", code.replace("DEFAULT", ""));
    for (String root : value == null ? List.of("file") : List.of("file", "default")) {
      assertEquals(expected, rules(folder.resolve(root)), root);
    }
  }

  private static List<String> rules(Path root) throws Exception {
    return CorsLint.scan(ScanRequest.of(root)).findings().stream()
        .map(finding -> finding.rule().name())
        .toList();
  }

  private void write(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
