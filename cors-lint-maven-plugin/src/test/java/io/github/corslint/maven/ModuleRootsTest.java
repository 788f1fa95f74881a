package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleRootsTest {
  @TempDir private Path module;
  private MavenProject project;

  @BeforeEach
  void makeModule() throws IOException {
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().setDirectory(module.resolve("target").toString());
    model.getBuild().addResource(resource("src/main/resources"));
    model.getBuild().addTestResource(resource("src/test/resources"));
    project = new MavenProject(model);
    project.setFile(Files.createFile(module.resolve("pom.xml")).toFile());
    project.addCompileSourceRoot("src/main/java");
    project.addCompileSourceRoot(module.resolve("target/generated-sources/annotations").toString());
    project.addTestCompileSourceRoot("src/test/java");
    makeFolders();
  }

  @Test
  void areSourcesResourcesWebappAndPom() {
    ModuleRoots roots = new ModuleRoots(project);
    assertEquals(
        below("src/main/java", "src/main/resources", "src/main/webapp", "pom.xml"),
        roots.existing(roots.main()));
  }

  @Test
  void ofTestsAreTheirSourcesAndResources() {
    ModuleRoots roots = new ModuleRoots(project);
    assertEquals(
        below("src/test/java", "src/test/resources", "pom.xml"), roots.existing(roots.test()));
  }

  @Test
  void leaveOutWhatDoesNotExist() throws IOException {
    Files.delete(module.resolve("src/main/webapp"));
    Files.delete(module.resolve("src/main/java"));
    ModuleRoots roots = new ModuleRoots(project);
    assertEquals(below("src/main/resources", "pom.xml"), roots.existing(roots.main()));
  }

  @Test
  void includeThePomsOfParentsOnDisk() throws IOException {
    Path folder = Files.createDirectory(module.resolve("child"));
    MavenProject child = new MavenProject(project.getModel().clone());
    child.setFile(Files.createFile(folder.resolve("pom.xml")).toFile());
    child.setParent(project);
    project.setParent(new MavenProject());
    assertEquals(
        below("child/pom.xml", "pom.xml"), new ModuleRoots(child).existing(Stream.empty()));
  }

  private void makeFolders() throws IOException {
    for (String folder :
        List.of(
            "src/main/java",
            "src/main/resources",
            "src/main/webapp",
            "src/test/java",
            "src/test/resources",
            "target/generated-sources/annotations")) {
      Files.createDirectories(module.resolve(folder));
    }
  }

  private List<Path> below(String... paths) {
    return List.of(paths).stream().map(module::resolve).toList();
  }

  private static Resource resource(String directory) {
    Resource resource = new Resource();
    resource.setDirectory(directory);
    return resource;
  }
}
