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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that report on a part of what is scanned; all of it is still known when judging. */
final class Narrowing {

  private final OptionSpec commit =
      Arguments.value(String.class, "COMMIT", "--changed-since")
          .description(
              "Report only findings on lines changed since the history left that of COMMIT, and"
                  + " those that were not there before.")
          .build();

  private final OptionSpec wholeFiles =
      Arguments.flag("--whole-files")
          .description("With --changed-since: findings that touch any line of a changed file.")
          .build();

  private final OptionSpec list =
      Arguments.value(String.class, "FILE", "--files-from")
          .description(
              "Report only findings that touch files listed there, one a line or separated by NUL;"
                  + " '-' is standard input.")
          .build();

  private final CommandSpec command;

  Narrowing(CommandSpec command) {
    this.command = command.addOption(commit).addOption(wholeFiles).addOption(list);
  }

  /** Whether the list of files stands on standard input. */
  boolean readsInput() {
    return list().equals(Optional.of("-"));
  }

  /** What differs from the commit; empty when none is named. */
  Optional<Difference> difference(ScanRequest request) throws IOException {
    Optional<String> since = commit();
    if (since.isEmpty() && wholeFiles()) {
      throw new ParameterException(
          command.commandLine(), "--whole-files says how --changed-since works, and needs it");
    }
    return since.isEmpty()
        ? Optional.empty()
        : Optional.of(GitChanges.since(since.get(), request.base()));
  }

  boolean wholeFiles() {
    return Arguments.isSet(wholeFiles);
  }

  private Optional<String> commit() {
    return Arguments.given(commit);
  }

  private Optional<String> list() {
    return Arguments.given(list);
  }

  /** The files on which to report; empty for all. */
  Optional<Changed> files(ScanRequest request, Console console) throws IOException {
    Optional<String> listing = list();
    return listing.isEmpty()
        ? Optional.empty()
        : Optional.of(Changed.files(listed(request.base(), listing.get(), console)));
  }

  /** How the summary says what was reported on; empty for everything. */
  String phrase() {
    return commit()
        .map(since -> "in what changed since " + since)
        .orElse(list().isEmpty() ? "" : "in the files listed");
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
