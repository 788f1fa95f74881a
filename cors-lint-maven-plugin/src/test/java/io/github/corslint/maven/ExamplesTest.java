package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example applications yield what their README says. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @Test
  void insecureShopHasFiveHoles() throws InvalidRequestException {
    assertFindings(
        "insecure-shop",
        """
        AccountCorsFilter.java error weak-origin-check https://www.shop.example.evil.test
        CatalogController.java warning wildcard-origin https://evil.test
        SecuritySettings.java error weak-origin-pattern https://evilpartner.example
        WebSettings.java error any-origin-with-credentials https://evil.test
        application.properties warning wildcard-origin https://evil.test
        """);
  }

  @Test
  void insecureServiceHasFourHolesInItsCode() throws InvalidRequestException {
    assertFindings(
        "insecure-service/src/main/java",
        """
        AuthenticatedCorsFilter.java error reflected-origin https://evil.test
        EventResource.java warning wildcard-with-credentials
        PartnerCorsFilter.java error weak-origin-check https://evilpartner.example
        TicketPreviewServlet.java error null-origin null
        """);
  }

  @Test
  void insecureServiceHasOneHoleInItsDescriptor() throws InvalidRequestException {
    assertFindings(
        "insecure-service/src/main/webapp",
        """
        web.xml warning wildcard-origin https://evil.test
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mended-shop", "mended-service"})
  void mendedOnesAreSilent(String name) throws InvalidRequestException {
    Report report = scan(name);
    assertEquals(List.of(), report.findings());
    assertEquals(List.of(), report.skipped());
    assertTrue(report.policies().size() >= 4, report.policies().toString());
  }

  private static void assertFindings(String name, String expected) throws InvalidRequestException {
    Report report = scan(name);
    assertEquals(
        expected,
        report.findings().stream().map(ExamplesTest::line).sorted().collect(Collectors.joining()));
    assertEquals(List.of(), report.skipped());
  }

  private static Report scan(String name) throws InvalidRequestException {
    return CorsLint.scan(ScanRequest.of(EXAMPLES.resolve(name)));
  }

  private static String line(Finding finding) {
    String file = finding.at().path().replaceFirst(".*/", "");
    String witness = finding.witness().map(w -> " " + w.origin()).orElse("");
    return "%s %s %s%s\n"
        .formatted(file, finding.severity().label(), finding.rule().name(), witness);
  }
}
