package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.Test;

class EditorMarkersTest {
  private final BuildContext build = mock(BuildContext.class);
  private final Path base = Path.of("/work space");
  private final ScanRequest request = ScanRequest.of(base);
  private final File file = base.resolve("shop/src/main/java/Shop.java").toFile();

  @Test
  void takeThePlaceOfThoseShownBefore() throws Exception {
    new EditorMarkers(build, request).refresh(() -> report(Severity.ERROR));
    verify(build).removeMessages(base.toFile());
    verify(build).removeMessages(file);
    verify(build)
        .addMessage(
            file,
            12,
            5,
            "CORS102 reflected-origin: https://evil.test can read this (help: list the origins)",
            BuildContext.SEVERITY_ERROR,
            null);
  }

  @Test
  void areWarningsBelowErrors() throws Exception {
    new EditorMarkers(build, request).refresh(() -> report(Severity.NOTE));
    verify(build, never())
        .addMessage(any(), anyInt(), anyInt(), any(), org.mockito.ArgumentMatchers.eq(2), any());
    assertEquals(2, BuildContext.SEVERITY_ERROR);
  }

  @Test
  void stayWhenNothingChanged() throws Exception {
    when(build.isIncremental()).thenReturn(true);
    new EditorMarkers(build, request).refresh(() -> fail("scanned though nothing changed"));
    verify(build, never()).removeMessages(any());
  }

  @Test
  void areRenewedWhenSomethingChanged() throws Exception {
    when(build.isIncremental()).thenReturn(true);
    when(build.hasDelta(base.toFile())).thenReturn(true);
    new EditorMarkers(build, request).refresh(() -> report(Severity.WARNING));
    verify(build).removeMessages(file);
  }

  private static Report report(Severity severity) {
    return new Report(List.of(Findings.of(severity)), List.of(), List.of(), 1, 1);
  }
}
