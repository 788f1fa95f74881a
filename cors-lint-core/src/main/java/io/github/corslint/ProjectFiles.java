package io.github.corslint;

import io.github.corslint.model.InvalidFileException;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.rule.Rule;
import io.github.corslint.settings.Settings;
import io.github.corslint.settings.SettingsReader;
import io.github.corslint.source.FileTexts;
import io.github.corslint.source.NearestFile;
import io.github.corslint.suppress.Baseline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files by which a project talks to cors-lint. */
final class ProjectFiles {

  private static final List<String> CONFIGURATION = List.of("cors-lint.yml", "cors-lint.yaml");

  private ProjectFiles() {}

  static Settings settings(Path folder) throws InvalidRequestException {
    Optional<Path> file = NearestFile.of(folder, CONFIGURATION);
    return file.isPresent()
        ? read(file.get(), shown(folder, file.get()))
        : Settings.defaults(folder.toAbsolutePath().normalize());
  }

  static List<String> overlooked(Path folder) {
    return OverlookedFiles.near(folder, CONFIGURATION);
  }

  static Settings settingsOf(Path file) throws InvalidRequestException {
    return read(file.toAbsolutePath().normalize(), slashed(file));
  }

  private static String shown(Path folder, Path file) {
    return slashed(folder.toAbsolutePath().normalize().relativize(file));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Settings read(Path file, String shownAs) throws InvalidRequestException {
    String text =
        text(file)
            .orElseThrow(
                () -> new InvalidRequestException("there is no configuration file " + shownAs));
    try {
      return SettingsReader.read(
          file, shownAs, text, Catalog.RULES.stream().map(Rule::info).toList());
    } catch (InvalidFileException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  /** The findings that a project had before. */
  static Baseline baseline(Settings settings) throws InvalidRequestException {
    Optional<String> name = settings.baseline().value();
    if (name.isEmpty()) {
      return Baseline.EMPTY;
    }
    String text =
        text(settings.folder().resolve(name.get()))
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "there is no baseline "
                            + name.get()
                            + " ("
                            + settings.baseline().from()
                            + "); 'cors-lint baseline' writes it"));
    try {
      return Baseline.read(name.get(), text);
    } catch (InvalidFileException e) {
      throw new InvalidRequestException(e.getMessage() + "; 'cors-lint baseline' writes it anew");
    }
  }

  /** Everything that a report finds, as a baseline. */
  static Baseline baseline(ScanRequest request, Report report) {
    FileTexts texts = FileTexts.below(request.base());
    return Baseline.of(
        report.findings(),
        new Baseline.Recogniser(Anchor.of(request)::path, at -> line(texts, at)));
  }

  /** What a baseline says of files that a request does not scan. */
  static List<KnownFinding> outside(ScanRequest request, String baseline) {
    Anchor anchor = Anchor.of(request);
    try {
      return Baseline.read("", baseline).entries().stream()
          .filter(entry -> !anchor.covers(entry.path()))
          .toList();
    } catch (InvalidFileException e) {
      return List.of();
    }
  }

  private static Optional<String> line(FileTexts texts, Location at) {
    return texts
        .text(at.path())
        .flatMap(text -> text.lines().skip(at.startLine() - 1L).findFirst());
  }

  private static Optional<String> text(Path file) {
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().getParent();
    return name == null || folder == null
        ? Optional.empty()
        : FileTexts.below(folder).text(name.toString());
  }
}
