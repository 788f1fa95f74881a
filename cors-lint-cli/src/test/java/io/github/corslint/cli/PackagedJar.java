package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged jar, run as a process of its own.
 *
 * @param folder the folder in which it runs
 */
record PackagedJar(Path folder) {

  static final String JAR = System.getProperty("cors-lint.jar", "target/cors-lint.jar");
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final int PATIENCE_SECONDS = 120;

  /** What a process left. */
  record Outcome(int exitCode, String out, String err) {}

  /** Runs {@code cors-lint} with arguments. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    return command(
        Stream.concat(Stream.of(JAVA, "-jar", JAR), Stream.of(arguments)).toArray(String[]::new));
  }

  /** Runs a command line of {@code sh} in which {@code cors_lint} is the tool. */
  Outcome shell(String line) throws IOException, InterruptedException {
    return command(
        "sh", "-c", "cors_lint() { '%s' -jar '%s' \"$@\"; }; ".formatted(JAVA, JAR) + line);
  }

  /** Runs any command without input; one that does not end in time has failed. */
  Outcome command(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, () -> String.join(" ", words) + " hangs");
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
