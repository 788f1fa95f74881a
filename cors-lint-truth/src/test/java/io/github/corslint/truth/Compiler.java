package io.github.corslint.truth;

import io.github.corslint.truth.host.Host;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources against the class path of one framework. What the compiler learns of the jars is
 * kept from one site to the next.
 */
final class Compiler {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, null);
  private final boolean processes;

  /**
   * A compiler for one class path.
   *
   * @param processes whether the annotation processors on it run
   */
  Compiler(List<Path> jars, boolean processes) throws IOException {
    this.processes = processes;
    List<Path> classpath = new ArrayList<>(jars);
    classpath.add(interfaceOfHosts());
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
  }

  private static Path interfaceOfHosts() {
    try {
      return Path.of(Host.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized void compile(List<Path> sources, Path classes, int release) throws IOException {
    StringWriter messages = new StringWriter();
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    List<String> options = new ArrayList<>(List.of("-parameters", "-nowarn", "-Xlint:none"));
    options.addAll(List.of("-source", String.valueOf(release)));
    options.addAll(List.of("-target", String.valueOf(release)));
    if (!processes) {
      options.add("-proc:none");
    }
    if (!javac
        .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
        .call()) {
      throw new CompilationException(messages.toString());
    }
  }
}
