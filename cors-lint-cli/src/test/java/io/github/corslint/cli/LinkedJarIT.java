package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * The build gave the lambdas of the packaged jar classes, which the launcher's JVM does not verify.
 */
final class LinkedJarIT {

  @Test
  void eachPassesTheVerifierAndMayCallItsBody() throws Exception {
    File jar = new File(PackagedJar.JAR);
    List<String> names = lambdas(jar);
    assertTrue(names.stream().anyMatch(name -> name.startsWith("io.github.corslint.")));
    assertTrue(names.stream().anyMatch(name -> name.startsWith("com.github.javaparser.")));
    URL[] path = {jar.toURI().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        Class<?> type = Class.forName(name, true, loader);
        assertNotSame(type, type.getNestHost(), () -> name + " is in no nest");
      }
    }
  }

  private static List<String> lambdas(File path) throws IOException {
    try (JarFile jar = new JarFile(path)) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.contains("$$Lambda"))
          .map(name -> name.replace('/', '.').replaceAll("\\.class$", ""))
          .toList();
    }
  }
}
