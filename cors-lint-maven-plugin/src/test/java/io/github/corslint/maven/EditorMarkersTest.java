package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EditorMarkersTest {
  private final BuildContext build = mock(BuildContext.class);

  @TempDir private Path base;
  private ScanRequest request;
  private File file;
  private File mended;

  @BeforeEach
  void aProject() throws IOException {
    request = ScanRequest.of(base);
    Path folder = Files.createDirectories(base.resolve("shop/src/main/java"));
    file = Files.writeString(folder.resolve("Shop.java"), "").toFile();
    mended = Files.writeString(folder.resolve("Mended.java"), "").toFile();
    Files.writeString(folder.resolve("picture.png"), "");
  }

  @Test
  void takeThePlaceOfThoseShownBefore() throws Exception {
    new EditorMarkers(build, request).refresh(() -> report(Severity.ERROR));
    verify(build).removeMessages(file);
    verify(build).removeMessages(mended);
    verify(build, times(2)).removeMessages(any());
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

  @Test
  void areRenewedWhenTheProjectSaysSomethingElse() throws Exception {
    Path settings = Files.writeString(base.resolve("cors-lint.yml"), "baseline: known.json");
    Files.writeString(base.resolve("known.json"), "{}");
    request = CorsLint.request(base);
    when(build.isIncremental()).thenReturn(true);
    when(build.hasDelta(settings.toFile())).thenReturn(true);
    new EditorMarkers(build, request).refresh(() -> report(Severity.WARNING));
    verify(build, times(2)).removeMessages(any());
  }

  @Test
  void areWhatEclipseAsksFor() throws Exception {
    Document metadata =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml"));
    NodeList goals = metadata.getElementsByTagName("goal");
    Set<String> named = new TreeSet<>();
    for (int i = 0; i < goals.getLength(); i++) {
      named.add(goals.item(i).getTextContent());
    }
    Set<String> all = new TreeSet<>();
    Document plugin =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File("target/classes/META-INF/maven/plugin.xml"));
    NodeList mojos = plugin.getElementsByTagName("mojo");
    for (int i = 0; i < mojos.getLength(); i++) {
      all.add(((Element) mojos.item(i)).getElementsByTagName("goal").item(0).getTextContent());
    }
    all.remove("help");
    assertEquals(all, named, "Eclipse complains about goals that it knows nothing of");
  }

  private static Report report(Severity severity) {
    return new Report(List.of(Findings.of(severity)), List.of(), List.of(), 1, 1);
  }
}
