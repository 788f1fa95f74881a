package io.github.corslint.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Suppressed;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suppressions in sources, through the whole engine. */
final class SuppressionsTest {

  private static final String HEAD =
      """
      package app;
      import org.springframework.context.annotation.*;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.cors.*;
      import org.springframework.web.servlet.config.annotation.*;
      """;

  private static Report java(String code) {
    return CorsLint.check("src/main/java/app/Web.java", HEAD + code);
  }

  /** What is open, as rule names in order. */
  private static String open(Report report) {
    return report.findings().stream()
        .map(finding -> finding.rule().name())
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static String reasons(Report report) {
    return report.suppressed().stream().map(Suppressed::reason).toList().toString();
  }

  private static String registry(String statements) {
    return """
        @Configuration class Web implements WebMvcConfigurer {
          public void addCorsMappings(CorsRegistry registry) {
        %s
          }
        }
        """
        .formatted(statements);
  }

  private static final String STAR = "registry.addMapping(\"/**\").allowedOrigins(\"*\");";

  @Test
  void holdsNothingByItself() {
    assertEquals("[wildcard-origin]", open(java(registry(STAR))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// cors-lint:allow wildcard-origin -- public data\n" + STAR,
        "// cors-lint:allow CORS103 -- public data\n" + STAR,
        "//cors-lint:allow Wildcard-Origin -- public data\n" + STAR,
        "// cors-lint:allow wildcard-origin: public data\n" + STAR,
        "// cors-lint:allow: CORS103 : public data\n" + STAR,
        "// cors-lint: allow wildcard-origin -- public data\n" + STAR,
        "/* cors-lint:allow wildcard-origin -- public data */\n" + STAR,
        "/*\n * cors-lint:allow wildcard-origin\n *   -- public\n *   data\n */\n" + STAR,
        "// cors-lint:allow wildcard-origin -- public data\n// and more words\n\n" + STAR,
        STAR + " // cors-lint:allow wildcard-origin -- public data",
        STAR + " /* cors-lint:allow wildcard-origin -- public data */",
        "registry.addMapping(\"/**\")\n"
            + "// cors-lint:allow wildcard-origin -- public data\n"
            + ".allowedOrigins(\"*\").allowedMethods(\"PUT\");",
        "// cors-lint:allow wildcard-origin -- public data\n"
            + "registry.addMapping(\"/**\")\n.allowedMethods(\"PUT\")\n.allowedOrigins(\n\"*\");",
        "registry.addMapping(\"/**\") // cors-lint is strict here\n"
            + ".allowedOrigins(\"*\"); // cors-lint:allow wildcard-origin -- public data"
      })
  void holdsOnTheLineAndForWhatBeginsBelow(String statements) {
    Report report = java(registry(statements));
    assertEquals("[]", open(report));
    assertEquals("[public data]", reasons(report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STAR + "\n// cors-lint:allow wildcard-origin -- too late",
        "// cors-lint:allow wildcard-origin -- too early\nint a = 0;\n" + STAR,
        "int a = 0; // cors-lint:allow wildcard-origin -- another line\n" + STAR,
        "// cors-lint:allow wildcard-origin -- only the head\nif (x) {\n" + STAR + "\n}",
        "// cors-lint:allow null-origin -- another rule\n" + STAR,
        "{ // cors-lint:allow wildcard-origin -- in another block\n}\n" + STAR
      })
  void holdsNowhereElseAndSaysThatItIsUnused(String statements) {
    Report report = java(registry(statements));
    assertEquals("[unused-suppression, wildcard-origin]", open(report));
    assertEquals("[]", reasons(report));
  }

  @Test
  void leavesTextInLiteralsAlone() {
    Report report =
        java(
            registry(
                "String a = \"// cors-lint:allow wildcard-origin\";\nchar c = '\"';\n"
                    + "String t = \"\"\"\n// cors-lint:allow wildcard-origin \\\"\"\"\n\"\"\";\n"
                    + STAR));
    assertEquals("[wildcard-origin]", open(report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"cors-lint:wildcard-origin -- public\") @CrossOrigin(\"*\") class Web {}",
        "@SuppressWarnings({\"unused\", \"cors-lint:CORS103 -- public\"}) @CrossOrigin class Web {}",
        "@CrossOrigin @SuppressWarnings(value = \"cors-lint:wildcard-origin -- public\") class Web {}",
        "class Web { @java.lang.SuppressWarnings(\"cors-lint:wildcard-origin -- public\")\n"
            + "@CrossOrigin(\n\"*\") @GetMapping(\"/x\") String x() { return null; } }",
        "@SuppressWarnings(\"cors-lint:wildcard-origin -- public\") class Web {\n"
            + "@CrossOrigin @GetMapping(\"/x\") String x() { return null; } }",
        "// cors-lint:allow wildcard-origin -- public\n"
            + "@RestController\n@CrossOrigin(\norigins = {\"*\"}\n)\nclass Web {}"
      })
  void holdsForDeclarations(String code) {
    String controller = code.contains("@RestController") ? code : "@RestController\n" + code;
    Report report = java(controller + "\n");
    assertEquals("[]", open(report));
    assertEquals("[public]", reasons(report));
  }

  @Test
  void saysThatAnAnnotationNamesNoRule() {
    Report report =
        java(
            """
            @RestController class Web {
              @SuppressWarnings("cors-lint")
              @CrossOrigin @GetMapping("/x") String x() { return null; }
            }
            """);
    assertEquals("[invalid-suppression, wildcard-origin]", open(report));
    Finding invalid = report.findings().get(0);
    assertEquals("this suppression names no rule", invalid.message());
    assertEquals("write @SuppressWarnings(\"cors-lint:RULE -- reason\")", invalid.help());
  }

  @Test
  void doesNotHoldOutsideOfItsDeclaration() {
    Report report =
        java(
            """
            @RestController class Web {
              @SuppressWarnings("cors-lint:wildcard-origin") void a() {}
              @CrossOrigin @GetMapping("/x") String x() { return null; }
            }
            """);
    assertEquals("[unused-suppression, wildcard-origin]", open(report));
  }

  @Test
  void namesSeveralRules() {
    Report report =
        java(registry("// cors-lint:allow wildcard-origin, null-origin -- public\n" + STAR));
    assertEquals("[unused-suppression]", open(report));
    assertEquals("nothing here breaks null-origin", report.findings().get(0).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cors-lint:allow wildcrad-origin -- x|unknown rule 'wildcrad-origin'; did you mean wildcard-origin?",
        "cors-lint:allow|this suppression names no rule",
        "cors-lint:allow -- public|this suppression names no rule",
        "cors-lint:ignore wildcard-origin|only cors-lint:allow is understood here",
        "cors-lint:alow wildcard-origin|only cors-lint:allow is understood here",
        "cors-lint allow wildcard-origin|only cors-lint:allow is understood here",
        "cors-lint: ignore wildcard-origin|only cors-lint:allow is understood here",
        "cors-lint-disable-next-line wildcard-origin|only cors-lint:allow is understood here",
        "cors-lint off|only cors-lint:allow is understood here"
      })
  void saysWhatIsWrong(String comment) {
    String[] parts = comment.split("\\|");
    Report report = java(registry("// " + parts[0] + "\n" + STAR));
    assertEquals("[invalid-suppression, wildcard-origin]", open(report));
    Finding invalid =
        report.findings().stream()
            .filter(finding -> finding.rule().name().equals("invalid-suppression"))
            .findFirst()
            .orElseThrow();
    assertEquals(parts[1], invalid.message());
    assertEquals("src/main/java/app/Web.java:8:4", invalid.at().toString());
  }

  @Test
  void readsProseAsProse() {
    assertEquals(
        "[wildcard-origin]",
        open(
            java(
                registry(
                    "// cors-lint: see the wiki\n// this is what cors-lint:allow is for\n"
                        + "// cors-lint allows this\n// cors-lint\n"
                        + STAR))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# cors-lint:allow wildcard-origin -- public\nmanagement.endpoints.web.cors.allowed-origins: '*'\n",
        "management.x: 1\nmanagement.endpoints.web.cors.allowed-origins: '*' # cors-lint:allow wildcard-origin -- public\n",
        "quarkus:\n  http:\n    # cors-lint:allow wildcard-origin -- public\n    cors:\n      ~: true\n\n      origins: '*'\n  x: 1\n",
        "quarkus:\n  http:\n    cors:\n      ~: true\n      # cors-lint:allow wildcard-origin -- public\n      origins:\n      - '*'\n",
      })
  void holdsInYaml(String text) {
    Report report = CorsLint.check("src/main/resources/application.yml", text);
    assertEquals("[]", open(report), () -> report.toString());
    assertEquals("[public]", reasons(report));
  }

  @Test
  void holdsInYamlForNothingBelowAnotherKey() {
    Report report =
        CorsLint.check(
            "src/main/resources/application.yml",
            "quarkus:\n  http:\n    # cors-lint:allow wildcard-origin\n    port: 1\n"
                + "    cors:\n      ~: true\n      origins: '*'\n");
    assertEquals("[unused-suppression, wildcard-origin]", open(report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.http.cors=true\n# cors-lint:allow wildcard-origin -- public\nquarkus.http.cors.origins=*\n",
        "quarkus.http.cors=true\n! cors-lint:allow wildcard-origin -- public\nquarkus.http.cors.origins=\\\n  *\n",
      })
  void holdsInProperties(String text) {
    Report report = CorsLint.check("src/main/resources/application.properties", text);
    assertEquals("[]", open(report));
    assertEquals("[public]", reasons(report));
  }

  @Test
  void takesWhatFollowsAPropertyForItsValue() {
    Report report =
        CorsLint.check(
            "src/main/resources/application.properties", "a=b # cors-lint:allow wildcard-origin\n");
    assertEquals("[]", open(report));
  }

  private static final String ALLOW = "<!-- cors-lint:allow wildcard-origin: public -->";
  private static final String ILLEGAL = "<!-- cors-lint:allow wildcard-origin -- public -->";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ALLOW + "\n<filter>%s\n<init-param>%s</init-param></filter>",
        "<filter>%s\n\n" + ALLOW + "\n<init-param>\n%s</init-param></filter>",
        "<filter>%s\n<init-param>%s" + ALLOW + "</init-param></filter>",
        ILLEGAL + "\n<filter>%s\n<init-param>%s</init-param></filter>",
      })
  void holdsInXml(String filter) {
    String named =
        """
        <filter-name a=">">cors</filter-name>
        <filter-class>org.apache.catalina.filters.CorsFilter</filter-class>
        """;
    String parameter =
        "<param-name>cors.allowed.origins</param-name>\n<param-value>*</param-value>";
    Report report =
        CorsLint.check(
            "src/main/webapp/WEB-INF/web.xml",
            """
            <web-app>
            %s
            <filter-mapping><filter-name>cors</filter-name><url-pattern>/*</url-pattern></filter-mapping>
            </web-app>
            """
                .formatted(filter.formatted(named, parameter)));
    assertEquals("[]", open(report), () -> report.findings().toString());
    assertEquals("[public]", reasons(report));
  }

  @Test
  void findsSuppressionsInFilesWithoutCors() {
    Report report =
        CorsLint.check(
            Map.of(
                "src/main/java/app/Plain.java",
                "class Plain {\n// cors-lint:allow wildcard-origin -- it was here once\nint a;\n}\n"));
    assertEquals("[unused-suppression]", open(report));
    assertEquals(List.of(), report.skipped());
  }
}
