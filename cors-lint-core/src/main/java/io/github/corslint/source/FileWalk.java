package io.github.corslint.source;

import io.github.corslint.model.Location;
import io.github.corslint.model.Skipped;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RecursiveTask;
import java.util.regex.PatternSyntaxException;

/**
 * One walk over roots, which gathers files and what could not be looked into. Folders are listed by
 * several threads; what is gathered is sorted. Where tests are not wanted, their folders are not
 * listed.
 */
final class FileWalk {

  private static final Set<String> OUTPUT_FOLDERS = Set.of("target", "build", "out");

  private final Path base;
  private final FileFilter.Compiled filter;
  private final List<SourceFile> files = new ArrayList<>();
  private final Queue<Skipped> skipped = new ConcurrentLinkedQueue<>();

  /** A folder still to be listed. */
  private record Folder(
      Path folder, String path, boolean isRoot, Ignores ignores, TestFolder tests) {}

  /**
   * What a folder holds.
   *
   * @param files the files that lie in it and are taken
   * @param folders the folders in it that are worth a look
   */
  private record Contents(List<SourceFile> files, List<Folder> folders) {}

  /** Lists a folder, then those in it at the same time: the files below it, nearly in order. */
  private final class Listing extends RecursiveTask<List<SourceFile>> {

    private static final long serialVersionUID = 1L;

    private final transient Folder folder;

    Listing(Folder folder) {
      this.folder = folder;
    }

    @Override
    protected List<SourceFile> compute() {
      String[] names = folder.folder().toFile().list();
      if (names == null) {
        skip(folder.path(), "cannot be listed");
        return List.of();
      }
      Arrays.sort(names);
      Contents contents = look(folder, names);
      List<Listing> inner = contents.folders().stream().map(Listing::new).toList();
      if (inner.isEmpty()) {
        return contents.files();
      }
      if (inner.size() > 1) {
        invokeAll(inner);
      }
      List<SourceFile> all = contents.files();
      for (Listing listing : inner) {
        all.addAll(inner.size() > 1 ? listing.join() : listing.compute());
      }
      return all;
    }
  }

  private FileWalk(Path base, FileFilter.Compiled filter) {
    this.base = base;
    this.filter = filter;
  }

  static FileWalk below(Path base, FileFilter filter) throws IOException {
    try {
      return new FileWalk(base, filter.compiled());
    } catch (PatternSyntaxException e) {
      throw new IOException(
          "the pattern " + e.getPattern() + " is malformed: " + e.getDescription());
    }
  }

  List<SourceFile> files() {
    return files.stream().sorted().distinct().toList();
  }

  List<Skipped> skipped() {
    return skipped.stream().sorted().distinct().toList();
  }

  /** Adds a file, or everything below a folder. */
  void add(Path root) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      Ignores ignores = filter.gitignore() ? Ignores.above(absolute) : Ignores.NONE;
      String path = relative(absolute);
      TestFolder tests = TestFolder.of(path + "/");
      if (filter.wantsAnyBelow(tests)) {
        files.addAll(new Listing(new Folder(absolute, path, true, ignores, tests)).invoke());
      }
    } else if (Files.isRegularFile(absolute)) {
      addNamed(relative(absolute));
    } else if (Files.exists(absolute)) {
      throw new IOException(root + " is neither a regular file nor a folder");
    } else {
      throw new FileNotFoundException("there is no file or folder " + root);
    }
  }

  private String relative(Path path) {
    Path relative = path.startsWith(base) || sameDisk(path) ? base.relativize(path) : path;
    return relative.toString().replace(File.separatorChar, '/');
  }

  private boolean sameDisk(Path path) {
    return path.getRoot() != null && path.getRoot().equals(base.getRoot());
  }

  private void addNamed(String path) {
    Optional<SourceFile> file = SourceFile.of(path);
    if (file.isEmpty()) {
      skip(path, "is not a kind of file that is analysed");
    }
    file.filter(this::wants).ifPresent(files::add);
  }

  /**
   * Looks at what is in a folder. A name that ends in .java is not worth a question to the disk;
   * every other name may be a folder.
   */
  private Contents look(Folder folder, String[] names) {
    Contents contents = new Contents(new ArrayList<>(), new ArrayList<>());
    Ignores ignores =
        filter.gitignore() ? folder.ignores().in(folder.folder(), names) : Ignores.NONE;
    for (String name : names) {
      if (!name.startsWith(".")) {
        look(folder, name, names, ignores, contents);
      }
    }
    return contents;
  }

  private void look(
      Folder folder, String name, String[] siblings, Ignores ignores, Contents contents) {
    String path = folder.path().isEmpty() ? name : folder.path() + "/" + name;
    Optional<Path> spelled = resolve(folder.folder(), name);
    if (spelled.isEmpty()) {
      skipUnspelled(path, name);
      return;
    }
    Path file = spelled.get();
    if (name.endsWith(".java") || !isFolder(file)) {
      if (filter.wantsFilesIn(folder.tests())) {
        SourceFile.of(path)
            .filter(known -> !ignores.leaveOut(file, name) && filter.wants(known))
            .ifPresent(contents.files()::add);
      }
    } else if (isWalked(folder, name, siblings) && !filter.leavesOut(path)) {
      TestFolder tests = folder.tests().in(name);
      if (filter.wantsAnyBelow(tests)) {
        ignores
            .inside(file, name)
            .map(inside -> new Folder(file, path, false, inside, tests))
            .ifPresent(contents.folders()::add);
      }
    }
  }

  private void skipUnspelled(String path, String name) {
    if (FileNames.kind(path).isPresent() || !name.contains(".")) {
      skip(path, "has a name that this locale cannot spell; set LC_ALL=C.UTF-8");
    }
  }

  /** A name in letters that the locale lacks, as under {@code LC_ALL=C}, is no path of Java's. */
  private static Optional<Path> resolve(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** One question to the disk tells folders from files and from links, which are never entered. */
  private static boolean isFolder(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isDirectory();
    } catch (IOException vanished) {
      return false;
    }
  }

  /** A folder named like a build's output is one beside a build file or sources; else a package. */
  private static boolean isWalked(Folder parent, String name, String[] siblings) {
    if (name.equals("node_modules")) {
      return false;
    }
    return !OUTPUT_FOLDERS.contains(name)
        || !(parent.isRoot() || Arrays.stream(siblings).anyMatch(FileWalk::marksModule));
  }

  private static boolean marksModule(String name) {
    return name.equals("src")
        || name.equals("pom.xml")
        || name.equals("build.xml")
        || name.startsWith("build.gradle")
        || name.startsWith("settings.gradle");
  }

  private boolean wants(SourceFile file) {
    return filter.wants(file) && filter.wantsFilesIn(TestFolder.of(file.path()));
  }

  /** What a file that is not on the disk yet would be; empty for one that would be passed by. */
  Optional<SourceFile> wouldTake(String path) {
    boolean passedBy =
        Arrays.stream(path.split("/"))
            .anyMatch(
                name ->
                    name.startsWith(".")
                        || name.equals("node_modules")
                        || OUTPUT_FOLDERS.contains(name));
    return passedBy ? Optional.empty() : SourceFile.of(path).filter(this::wants);
  }

  private void skip(String path, String reason) {
    skipped.add(new Skipped(Location.startOf(path.isEmpty() ? "." : path), reason));
  }
}
