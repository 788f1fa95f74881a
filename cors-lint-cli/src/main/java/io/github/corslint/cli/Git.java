package io.github.corslint.cli;

import io.github.corslint.source.FileTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs the program git. Programs that a repository's configuration names are not run.
 *
 * @param folder where it runs
 */
record Git(Path folder) {

  private static final List<String> GIT =
      List.of(
          "git",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.quotePath=false",
          "-c",
          "diff.relative=false");

  /**
   * What git said.
   *
   * @param bytes its output, a character for each byte
   */
  record Answer(int exitCode, String bytes) {
    boolean isYes() {
      return exitCode == 0;
    }

    String text() {
      return new String(raw(), StandardCharsets.UTF_8);
    }

    byte[] raw() {
      return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Asks git something that it may deny. */
  Answer run(String... arguments) throws IOException {
    return run(List.of(arguments), ProcessBuilder.Redirect.PIPE);
  }

  /**
   * What git says.
   *
   * @throws IOException when it says no
   */
  String known(List<String> arguments) throws IOException {
    Answer answer = run(arguments, ProcessBuilder.Redirect.PIPE);
    if (!answer.isYes()) {
      throw new IOException("git could not tell what was changed: git " + arguments.get(0));
    }
    return answer.text();
  }

  /** The texts of objects, in their order; empty where there is none, or it is no text. */
  List<Optional<String>> contents(List<String> objects) throws IOException {
    if (objects.isEmpty()) {
      return List.of();
    }
    Path names = Files.createTempFile("cors-lint", ".txt");
    try {
      Files.writeString(names, String.join("\n", objects) + "\n");
      Answer answer =
          run(List.of("cat-file", "--batch"), ProcessBuilder.Redirect.from(names.toFile()));
      return contents(answer.raw(), objects.size());
    } finally {
      Files.delete(names);
    }
  }

  /** Each is a line {@code NAME TYPE SIZE}, its bytes and a line feed; or {@code NAME missing}. */
  private static List<Optional<String>> contents(byte[] batch, int count) throws IOException {
    List<Optional<String>> contents = new ArrayList<>();
    int at = 0;
    while (contents.size() < count) {
      int end = at;
      while (end < batch.length && batch[end] != '\n') {
        end++;
      }
      String[] head = new String(batch, at, end - at, StandardCharsets.UTF_8).split(" ");
      at = end + 1;
      if (head.length < 2) {
        throw new IOException("git could not tell what files were like");
      } else if (head[head.length - 1].equals("missing")) {
        contents.add(Optional.empty());
      } else {
        int size = Integer.parseInt(head[head.length - 1]);
        contents.add(FileTexts.of(Arrays.copyOfRange(batch, at, at + size)));
        at += size + 1;
      }
    }
    return contents;
  }

  private Answer run(List<String> arguments, ProcessBuilder.Redirect input) throws IOException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(input)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException("--changed-since needs git, and it cannot be run", e);
    }
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String bytes = new String(out.readAllBytes(), StandardCharsets.ISO_8859_1);
      return new Answer(process.waitFor(), bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git was running", e);
    }
  }
}
