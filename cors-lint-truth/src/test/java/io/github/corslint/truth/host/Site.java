package io.github.corslint.truth.host;

import java.io.Closeable;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A compiled fixture.
 *
 * @param home an empty folder that the server may use
 * @param classes folder of its classes and resources
 * @param classNames binary names of its classes
 * @param loader finds its classes and those of the framework
 * @param profile the profile of its configuration files to start it on; empty for none
 */
public record Site(
    Path home,
    Path classes,
    List<String> classNames,
    URLClassLoader loader,
    Optional<String> profile)
    implements Closeable {

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** Its classes, loaded but not initialised. */
  public List<Class<?>> types() throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (String name : classNames) {
      types.add(Class.forName(name, false, loader));
    }
    return types;
  }

  /** The packages of its classes. */
  public List<String> packages() {
    TreeSet<String> packages = new TreeSet<>();
    for (String name : classNames) {
      packages.add(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    }
    packages.removeIf(p -> packages.stream().anyMatch(q -> p.startsWith(q + ".")));
    return List.copyOf(packages);
  }
}
