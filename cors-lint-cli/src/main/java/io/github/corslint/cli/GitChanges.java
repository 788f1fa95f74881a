package io.github.corslint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs from an earlier commit, as git tells. Programs that a repository's configuration
 * names are not run.
 */
final class GitChanges {

  private static final List<String> GIT =
      List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

  private final Path base;

  private GitChanges(Path base) {
    this.base = base;
  }

  private record Answer(int exitCode, String out) {
    boolean isYes() {
      return exitCode == 0;
    }
  }

  /**
   * Paths relative to a folder of files that were changed, staged or not, or are not tracked yet,
   * since the history left that of a commit.
   *
   * @throws IOException when git is missing, there is no repository, or the commit cannot be
   *     compared with; the message is one line for people
   */
  static Set<String> since(String commit, Path base) throws IOException {
    return new GitChanges(base).since(commit);
  }

  private Set<String> since(String commit) throws IOException {
    Answer top = git("rev-parse", "--show-toplevel");
    if (!top.isYes()) {
      throw new IOException("--changed-since needs a git repository, and " + base + " is in none");
    }
    Path root = Path.of(top.out().strip());
    if (commit.startsWith("-")
        || !git("rev-parse", "--verify", "--quiet", commit + "^{commit}").isYes()) {
      throw new IOException("git knows no commit " + commit + hint("; fetch it first"));
    }
    Answer fork = git("merge-base", commit, "HEAD");
    if (!fork.isYes()) {
      throw new IOException(
          "git finds no common history of " + commit + " and HEAD" + hint("; name another commit"));
    }
    Set<String> paths = new TreeSet<>();
    add(
        paths,
        root,
        git(
            "diff",
            "--name-only",
            "-z",
            "--no-ext-diff",
            "--no-textconv",
            "--no-renames",
            "--ignore-submodules",
            fork.out().strip(),
            "--"));
    add(
        paths,
        root,
        git("-C", root.toString(), "ls-files", "-z", "--others", "--exclude-standard"));
    return paths;
  }

  private String hint(String otherwise) throws IOException {
    boolean shallow = git("rev-parse", "--is-shallow-repository").out().strip().equals("true");
    return shallow
        ? "; this clone is shallow: run 'git fetch --unshallow', or check out with fetch-depth: 0"
        : otherwise;
  }

  private void add(Set<String> paths, Path root, Answer answer) throws IOException {
    if (!answer.isYes()) {
      throw new IOException("git could not tell what was changed: " + answer.out().strip());
    }
    Path from = base.toRealPath();
    for (String path : answer.out().split("\0")) {
      if (!path.isEmpty()) {
        paths.add(from.relativize(root.resolve(path)).toString().replace('\\', '/'));
      }
    }
  }

  private Answer git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(base.toFile());
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException("--changed-since needs git, and it cannot be run", e);
    }
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git was running", e);
    }
  }
}
