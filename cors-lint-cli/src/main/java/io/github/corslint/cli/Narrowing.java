package io.github.corslint.cli;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Changed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that report on a part of what is scanned; all of it is still known when judging. */
final class Narrowing {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--changed-since",
      paramLabel = "COMMIT",
      description =
          "Report only findings on lines changed since the history left that of COMMIT, and those"
              + " that were not there before.")
  private @Nullable String commit;

  @Option(
      names = "--whole-files",
      description = "With --changed-since: findings that touch any line of a changed file.")
  private boolean wholeFiles;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description =
          "Report only findings that touch files listed there, one a line or separated by NUL; '-'"
              + " is standard input.")
  private @Nullable String list;

  /** Whether the list of files stands on standard input. */
  boolean readsInput() {
    return "-".equals(list);
  }

  /** What differs from the commit; empty when none is named. */
  Optional<Difference> difference(ScanRequest request) throws IOException {
    if (commit == null && wholeFiles) {
      throw new ParameterException(
          spec.commandLine(), "--whole-files says how --changed-since works, and needs it");
    }
    return commit == null
        ? Optional.empty()
        : Optional.of(GitChanges.since(commit, request.base()));
  }

  boolean wholeFiles() {
    return wholeFiles;
  }

  /** The files on which to report; empty for all. */
  Optional<Changed> files(ScanRequest request, Console console) throws IOException {
    return list == null
        ? Optional.empty()
        : Optional.of(Changed.files(listed(request.base(), list, console)));
  }

  /** How the summary says what was reported on; empty for everything. */
  String phrase() {
    if (commit != null) {
      return "in what changed since " + commit;
    }
    return list == null ? "" : "in the files listed";
  }

  private static Set<String> listed(Path base, String list, Console console) throws IOException {
    String text = list.equals("-") ? console.input() : read(Path.of(list));
    Set<String> paths = new LinkedHashSet<>();
    String missing = "";
    for (String line : Arrays.asList(text.split(text.indexOf('\0') >= 0 ? "\0" : "\\R"))) {
      if (!line.isBlank()) {
        Path file = Path.of(line.strip()).toAbsolutePath().normalize();
        refuseSpecial(file, line.strip());
        missing = missing.isEmpty() && !Files.exists(file) ? line.strip() : missing;
        paths.add(base.relativize(file).toString().replace('\\', '/'));
      }
    }
    if (!missing.isEmpty()) {
      console.say("warning: the list of files names " + missing + ", which does not exist");
    }
    return paths;
  }

  private static void refuseSpecial(Path file, String name) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new IOException(
          "the list of files names " + name + ", which is neither a regular file nor a folder");
    }
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no list of files " + file, e);
    } catch (IOException e) {
      throw new IOException("cannot read the list of files " + file, e);
    }
  }
}
