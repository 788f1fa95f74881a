package io.github.corslint.lsp;

import io.github.corslint.CorsLint;
import io.github.corslint.CorsSession;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;

/**
 * The folders and open documents of an editor. Changes may come from any thread; reports are asked
 * for by one thread at a time.
 */
final class Workspace {

  /** Files that say what is judged and how. */
  static final Set<String> SETTINGS =
      Set.of("cors-lint.yml", "cors-lint.yaml", "cors-lint-baseline.json", ".gitignore");

  private final Documents documents = new Documents();
  private final Consumer<String> warn;
  private volatile List<Folder> folders = List.of();
  private volatile Settings settings = Settings.DEFAULT;

  /** A workspace without folders, which tells people what goes wrong in one line. */
  Workspace(Consumer<String> warn) {
    this.warn = warn;
  }

  /** A file and the folder to which it belongs. */
  private record Place(Folder folder, String path) {}

  /**
   * What is known around one document.
   *
   * @param report what was found in its folder, or in itself when it belongs to none
   * @param path the document's name in the report
   * @param uris from names in the report to what the editor calls them
   */
  record Sight(Report report, String path, UnaryOperator<String> uris) {
    List<Finding> findings() {
      return report.findings().stream().filter(f -> f.at().path().equals(path)).toList();
    }
  }

  Documents documents() {
    return documents;
  }

  Settings settings() {
    return settings;
  }

  /** Opens folders anew; the deepest one that holds a file is the one that judges it. */
  synchronized void setFolders(List<Path> paths) {
    List<Folder> opened = new ArrayList<>();
    for (Path path : paths.stream().distinct().filter(Files::isDirectory).toList()) {
      open(path).ifPresent(opened::add);
    }
    opened.sort(Comparator.comparing((Folder f) -> f.path().getNameCount()).reversed());
    folders = List.copyOf(opened);
    for (String uri : documents.uris()) {
      documents.get(uri).ifPresent(d -> edit(uri, d.text()));
    }
  }

  synchronized void changeFolders(List<Path> added, List<Path> removed) {
    List<Path> paths = new ArrayList<>(folders.stream().map(Folder::path).toList());
    paths.removeAll(removed);
    paths.addAll(added);
    setFolders(paths);
  }

  synchronized void configure(Settings changed) {
    if (!changed.equals(settings)) {
      settings = changed;
      setFolders(folders.stream().map(Folder::path).toList());
    }
  }

  /** Settings that cannot be used are told, and the folder is judged without them. */
  private Optional<Folder> open(Path path) {
    CorsLint.overlooked(path).forEach(line -> warn.accept("cors-lint: " + line));
    try {
      return Optional.of(Folder.open(settings.request(path)));
    } catch (InvalidRequestException e) {
      warn.accept("cors-lint: " + e.getMessage());
    }
    try {
      return Optional.of(Folder.open(ScanRequest.of(path)));
    } catch (InvalidRequestException gone) {
      return Optional.empty();
    }
  }

  void edit(String uri, String text) {
    place(uri).ifPresent(place -> place.folder().edit(place.path(), text));
  }

  void revert(String uri) {
    place(uri).ifPresent(place -> place.folder().revert(place.path()));
  }

  /** A saved file may be a new one. */
  void saved(String uri) {
    place(uri).ifPresent(place -> place.folder().moved(List.of(place.path())));
  }

  /** Takes notice of changes on the disk; those of settings mean that everything is new. */
  void filesChanged(List<FileEvent> events) {
    if (events.stream().anyMatch(event -> SETTINGS.contains(Uris.name(event.getUri())))) {
      setFolders(folders.stream().map(Folder::path).toList());
      return;
    }
    Map<Folder, List<String>> changed = new HashMap<>();
    Map<Folder, List<String>> moved = new HashMap<>();
    for (FileEvent event : events) {
      boolean isChange = event.getType() == FileChangeType.Changed;
      place(event.getUri())
          .ifPresent(
              place ->
                  (isChange ? changed : moved)
                      .computeIfAbsent(place.folder(), f -> new ArrayList<>())
                      .add(place.path()));
    }
    changed.forEach(Folder::changed);
    moved.forEach(Folder::moved);
  }

  private Optional<Place> place(String uri) {
    return Uris.path(uri)
        .flatMap(
            path ->
                folders.stream()
                    .filter(folder -> folder.contains(path))
                    .findFirst()
                    .map(folder -> new Place(folder, folder.relative(path))));
  }

  /** What is known around a document; empty for one that is neither open nor in a folder. */
  Optional<Sight> sight(String uri, CorsSession.Progress progress) {
    Optional<Place> place = place(uri);
    if (place.isPresent()) {
      Folder folder = place.get().folder();
      return Optional.of(
          new Sight(folder.report(progress), place.get().path(), path -> uri(folder, path)));
    }
    String name = Uris.name(uri);
    return documents
        .get(uri)
        .map(document -> new Sight(CorsLint.check(name, document.text()), name, path -> uri));
  }

  /** What an editor calls a file of a folder: as it opened it, or else plainly. */
  private String uri(Folder folder, String path) {
    Path file = folder.absolute(path);
    return documents.uris().stream()
        .filter(uri -> Uris.path(uri).filter(file::equals).isPresent())
        .findFirst()
        .orElse(file.toUri().toString());
  }

  /** Every file of the workspace with findings. */
  List<String> urisWithFindings(CorsSession.Progress progress) {
    return folders.stream()
        .flatMap(
            folder ->
                folder.report(progress).findings().stream()
                    .map(finding -> uri(folder, finding.at().path())))
        .distinct()
        .filter(uri -> place(uri).isPresent())
        .toList();
  }

  /** Brings every folder up to date. */
  void refresh(CorsSession.Progress progress) {
    folders.forEach(folder -> folder.report(progress));
  }
}
