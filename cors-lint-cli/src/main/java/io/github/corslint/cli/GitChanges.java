package io.github.corslint.cli;

import io.github.corslint.model.Changed;
import io.github.corslint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs from an earlier commit, as git tells. */
final class GitChanges {

  private final Git git;
  private final Path root;
  private final Path base;
  private final Map<String, String> renamed = new TreeMap<>();

  /** Paths, relative to the root, of files that were there and are not as they were. */
  private final Set<String> were = new TreeSet<>();

  /** Paths of files that were not there. */
  private final Set<String> wereNot = new TreeSet<>();

  private GitChanges(Git git, Path root, Path base) {
    this.git = git;
    this.root = root;
    this.base = base;
  }

  /**
   * What was changed, staged or not, or is not tracked yet, since the history left that of a
   * commit; paths are relative to a folder.
   *
   * @throws IOException when git is missing, there is no repository, or the commit cannot be
   *     compared with; the message is one line for people
   */
  static Difference since(String commit, Path base) throws IOException {
    Git git = new Git(base);
    Git.Answer top = git.run("rev-parse", "--show-toplevel");
    if (!top.isYes()) {
      throw new IOException("--changed-since needs a git repository, and " + base + " is in none");
    }
    Path root = Path.of(top.text().strip());
    return new GitChanges(new Git(root), root, base.toRealPath()).since(commit);
  }

  private Difference since(String commit) throws IOException {
    if (commit.equals("HEAD") && !git.run("rev-parse", "--verify", "--quiet", "HEAD").isYes()) {
      // Nothing was committed yet, so all is new: the empty tree is what it is compared with.
      return difference(git.known(List.of("hash-object", "-t", "tree", "--stdin")).strip());
    }
    if (commit.startsWith("-")
        || !git.run("rev-parse", "--verify", "--quiet", commit + "^{commit}").isYes()) {
      throw new IOException("git knows no commit " + commit + hint("; fetch it first"));
    }
    Git.Answer fork = git.run("merge-base", commit, "HEAD");
    if (!fork.isYes()) {
      throw new IOException(
          "git finds no common history of " + commit + " and HEAD" + hint("; name another commit"));
    }
    return difference(fork.text().strip());
  }

  private Difference difference(String from) throws IOException {
    files(from);
    return new Difference(new Changed(untracked(), lines(from)), renamed, texts(from));
  }

  /** Which files differ. */
  private void files(String from) throws IOException {
    List<String> words = diff(from, "--name-status", "-z");
    int at = 0;
    while (at + 1 < words.size()) {
      char status = words.get(at).charAt(0);
      String path = words.get(at + 1);
      if (status == 'R') {
        renamed.put(relative(words.get(at + 2)), relative(path));
        were.add(path);
        wereNot.add(words.get(at + 2));
        at++;
      } else {
        (status == 'A' ? wereNot : were).add(path);
      }
      at += 2;
    }
  }

  private Map<String, List<Changed.Lines>> lines(String from) throws IOException {
    String patch =
        git.known(
            arguments(
                from,
                "--unified=0",
                "--inter-hunk-context=0",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                "--no-color"));
    Map<String, List<Changed.Lines>> lines = new TreeMap<>();
    Hunks.of(patch).forEach((path, ranges) -> lines.put(relative(path), ranges));
    return lines;
  }

  private List<String> diff(String from, String... options) throws IOException {
    return List.of(git.known(arguments(from, options)).split("\0"));
  }

  private static List<String> arguments(String from, String... options) {
    List<String> arguments = new ArrayList<>(List.of("diff"));
    arguments.addAll(List.of(options));
    arguments.addAll(
        List.of("--no-ext-diff", "--no-textconv", "--find-renames", "--ignore-submodules"));
    arguments.addAll(List.of(from, "--"));
    return arguments;
  }

  private Set<String> untracked() throws IOException {
    Set<String> paths = new TreeSet<>();
    String list = git.known(List.of("ls-files", "-z", "--others", "--exclude-standard"));
    for (String path : list.split("\0")) {
      if (!path.isEmpty()) {
        paths.add(relative(path));
        wereNot.add(path);
      }
    }
    return paths;
  }

  /** What files that a scan reads were like. */
  private Map<String, String> texts(String from) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    wereNot.stream().filter(GitChanges::isRead).forEach(path -> texts.put(relative(path), ""));
    List<String> read = were.stream().filter(GitChanges::isRead).toList();
    List<Optional<String>> contents =
        git.contents(read.stream().map(path -> from + ":" + path).toList());
    for (int i = 0; i < read.size(); i++) {
      String path = relative(read.get(i));
      contents.get(i).ifPresent(text -> texts.put(path, text));
    }
    return texts;
  }

  /** Git is asked a line for each file. */
  private static boolean isRead(String path) {
    return SourceFile.of(path).isPresent() && path.indexOf('\n') < 0;
  }

  private String hint(String otherwise) throws IOException {
    boolean shallow = git.run("rev-parse", "--is-shallow-repository").text().strip().equals("true");
    return shallow
        ? "; this clone is shallow: run 'git fetch --unshallow', or check out with fetch-depth: 0"
        : otherwise;
  }

  private String relative(String path) {
    return base.relativize(root.resolve(path)).toString().replace('\\', '/');
  }
}
