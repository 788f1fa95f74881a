package io.github.corslint.linker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Links in a jar what compilers leave to the JVM that runs it, where a short run spends much of its
 * time on that, and an archive of loaded classes spares it only a part:
 *
 * <ul>
 *   <li>lambdas and method references get classes, as anonymous classes have them;
 *   <li>records get code for {@code equals} and {@code hashCode};
 *   <li>classes older than Java 6 get the frames without which no archive takes them.
 * </ul>
 */
public final class Main {

  private Main() {}

  /**
   * Rewrites a jar in its place.
   *
   * @param arguments the jar's path
   * @throws IOException if the jar cannot be read or written
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("the path of one jar is wanted");
    }
    Path path = Path.of(arguments[0]);
    Jar jar = Jar.read(path);
    Map<String, byte[]> files = new LinkedHashMap<>(jar.files());
    files.putAll(Linking.of(jar.files()));
    new Jar(files, jar.time()).write(path);
  }
}
