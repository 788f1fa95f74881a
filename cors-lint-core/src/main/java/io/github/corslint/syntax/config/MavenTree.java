package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pom.xml files of a tree and how they lead to each other; each is read when first needed. */
final class MavenTree {

  private static final int MOST_IMPORTS = 20;

  private final Map<String, SourceFile> poms;
  private final Function<SourceFile, String> read;
  private final Map<String, Optional<MavenModel>> models = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> pathsByArtifact = new ConcurrentHashMap<>();

  /**
   * The files of a tree.
   *
   * @param poms by path
   * @param read gives the text of one
   */
  MavenTree(Map<String, SourceFile> poms, Function<SourceFile, String> read) {
    this.poms = Map.copyOf(poms);
    this.read = read;
  }

  /** Those of a tree; one that cannot be read says nothing. */
  static MavenTree of(SourceTree tree) {
    Map<String, SourceFile> poms =
        tree.files().stream()
            .filter(f -> f.kind() == SourceFile.Kind.BUILD && f.path().endsWith(".xml"))
            .collect(Collectors.toUnmodifiableMap(SourceFile::path, Function.identity()));
    return new MavenTree(poms, file -> text(tree, file));
  }

  private static String text(SourceTree tree, SourceFile file) {
    try {
      return tree.text(file);
    } catch (UnreadableFileException e) {
      return "";
    }
  }

  /** The nearest folder around a file that has a pom.xml. */
  Optional<String> folderOf(String path) {
    return Modules.ancestors(path).filter(folder -> poms.containsKey(pomOf(folder))).findFirst();
  }

  /** The pom.xml of a folder and its parents in the tree, the nearest first. */
  List<MavenModel> chain(String folder) {
    return chainFrom(pomOf(folder));
  }

  private static String pomOf(String folder) {
    return folder.isEmpty() ? "pom.xml" : folder + "/pom.xml";
  }

  /** The build of a folder: its own pom.xml, then the lists of versions that it imports. */
  List<BuildFile> builds(String folder) {
    List<MavenModel> chain = chain(folder);
    if (chain.isEmpty()) {
      return List.of();
    }
    List<BuildFile> builds = new ArrayList<>();
    builds.add(new MavenBuild(chain));
    imported(chain).forEach(list -> builds.add(new MavenBuild(list)));
    return builds;
  }

  /** A pom and its parents; one that is its own ancestor ends the chain. */
  private List<MavenModel> chainFrom(String path) {
    Map<String, MavenModel> chain = new LinkedHashMap<>();
    String next = path;
    while (!chain.containsKey(next)) {
      Optional<MavenModel> model = model(next);
      if (model.isEmpty()) {
        break;
      }
      chain.put(next, model.get());
      next = parentOf(model.get());
    }
    return List.copyOf(chain.values());
  }

  private String parentOf(MavenModel model) {
    return poms.containsKey(model.parentPath())
        ? model.parentPath()
        : model.parent().flatMap(this::pathOf).orElse("");
  }

  /** Lists of versions that lie in the tree, and those that they import. */
  private List<List<MavenModel>> imported(List<MavenModel> chain) {
    Map<String, List<MavenModel>> found = new LinkedHashMap<>();
    List<MavenModel> open = new ArrayList<>(chain);
    for (int i = 0; i < open.size() && found.size() < MOST_IMPORTS; i++) {
      for (MavenModel.Artifact list : open.get(i).imports()) {
        Optional<String> path = pathOf(list).filter(p -> !found.containsKey(p));
        if (path.isPresent()) {
          List<MavenModel> imported = chainFrom(path.get());
          found.put(path.get(), imported);
          open.addAll(imported);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Where the tree holds an artifact; never asked of Spring's own, which trees do not hold. */
  private Optional<String> pathOf(MavenModel.Artifact artifact) {
    if (artifact.groupId().startsWith("org.springframework")) {
      return Optional.empty();
    }
    Map<String, String> paths =
        pathsByArtifact.computeIfAbsent(Modules.WHOLE_TREE, all -> pathsByArtifact());
    return Optional.ofNullable(paths.get(artifact.artifactId()));
  }

  private Map<String, String> pathsByArtifact() {
    Map<String, String> paths = new TreeMap<>();
    poms.keySet().stream()
        .sorted()
        .forEach(path -> artifactId(path).ifPresent(name -> paths.putIfAbsent(name, path)));
    return paths;
  }

  /** What a pom is called, which it says near its beginning. */
  private Optional<String> artifactId(String path) {
    try {
      return XmlReader.child(path, read.apply(poms.get(path)), "artifactId").map(XmlElement::text);
    } catch (ConfigSyntaxException broken) {
      return Optional.empty();
    }
  }

  private Optional<MavenModel> model(String path) {
    return models.computeIfAbsent(path, this::parse);
  }

  private Optional<MavenModel> parse(String path) {
    SourceFile pom = poms.get(path);
    if (pom == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(MavenModel.of(path, XmlReader.read(path, read.apply(pom))));
    } catch (ConfigSyntaxException broken) {
      return Optional.empty();
    }
  }
}
