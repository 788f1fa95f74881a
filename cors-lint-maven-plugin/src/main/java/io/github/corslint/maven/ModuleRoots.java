package io.github.corslint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.model.FileSet;
import org.apache.maven.project.MavenProject;

/** The files and folders of one Maven module that may hold CORS code or its configuration. */
record ModuleRoots(MavenProject project) {

  /** Sources, resources and the web application's folder. */
  Stream<Path> main() {
    return Stream.of(
            project.getCompileSourceRoots().stream(),
            project.getResources().stream().map(FileSet::getDirectory),
            Stream.of("src/main/webapp"))
        .flatMap(paths -> paths)
        .map(this::resolve);
  }

  /** Sources and resources of the tests. */
  Stream<Path> test() {
    return Stream.concat(
            project.getTestCompileSourceRoots().stream(),
            project.getTestResources().stream().map(FileSet::getDirectory))
        .map(this::resolve);
  }

  /** Those of the folders that exist and are not the build's output, and the poms, for versions. */
  List<Path> existing(Stream<Path> folders) {
    Path target = resolve(project.getBuild().getDirectory());
    Stream<Path> written = folders.filter(folder -> !folder.startsWith(target));
    return Stream.concat(written, poms()).filter(Files::exists).distinct().toList();
  }

  private Stream<Path> poms() {
    return Stream.iterate(project, Objects::nonNull, MavenProject::getParent)
        .map(MavenProject::getBasedir)
        .filter(Objects::nonNull)
        .map(folder -> folder.toPath().resolve("pom.xml"));
  }

  private Path resolve(String path) {
    return project.getBasedir().toPath().resolve(path).normalize();
  }
}
