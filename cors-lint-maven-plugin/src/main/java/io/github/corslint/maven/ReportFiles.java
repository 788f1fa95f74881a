package io.github.corslint.maven;

import io.github.corslint.model.Report;
import io.github.corslint.report.Format;
import io.github.corslint.report.ReportContext;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The files into which a report goes, by format. */
record ReportFiles(Map<Format, Path> files) {

  /** One file for each format, below a folder unless it has a name of its own. */
  static ReportFiles of(List<String> words, @Nullable File own, Path folder)
      throws MojoExecutionException {
    if (own != null && words.size() != 1) {
      throw new MojoExecutionException(
          "outputFile needs exactly one of the formats %s, but formats is %s"
              .formatted(labels(), words));
    }
    Map<Format, Path> files = new EnumMap<>(Format.class);
    for (String word : words) {
      Format format = named(word);
      files.put(format, own == null ? folder.resolve(format.fileName()) : own.toPath());
    }
    return new ReportFiles(files);
  }

  /** The files themselves. */
  Collection<Path> paths() {
    return files.values();
  }

  void write(Report report, ReportContext context) throws MojoExecutionException {
    for (Map.Entry<Format, Path> file : files.entrySet()) {
      write(report, context, file.getKey(), file.getValue());
    }
  }

  private static void write(Report report, ReportContext context, Format format, Path file)
      throws MojoExecutionException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        boolean apart = format == Format.JSON || format == Format.HTML;
        format.reporter().render(apart ? report : report.withoutSuppressed(), context, out);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the report " + file + ": " + e.getMessage());
    }
  }

  private static Format named(String word) throws MojoExecutionException {
    return Arrays.stream(Format.values())
        .filter(format -> format.label().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "formats contains '%s' but may contain only %s".formatted(word, labels())));
  }

  private static String labels() {
    return Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "));
  }
}
