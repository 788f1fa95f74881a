package io.github.corslint;

import io.github.corslint.framework.Recovered;
import io.github.corslint.source.SourceFile;
import io.github.corslint.syntax.config.Modules;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts what was found in files by the modules that are built, and so run, together. */
final class Applications {

  private final Modules modules;
  private final Map<String, List<Recovered>> recoveredByModule = new TreeMap<>();
  private final Map<String, List<SourceFile>> filesByModule = new TreeMap<>();
  private final Map<String, List<XmlElement>> xmlByModule = new TreeMap<>();

  /** The applications of a tree, without anything in them yet. */
  Applications(Modules modules) {
    this.modules = modules;
  }

  /** Adds a file with its policies, and its root when it is XML. */
  void add(SourceFile file, List<Recovered> recovered, Optional<XmlElement> xml) {
    String module = modules.moduleOf(file.path());
    recoveredByModule.computeIfAbsent(module, m -> new ArrayList<>()).addAll(recovered);
    xml.ifPresent(root -> xmlByModule.computeIfAbsent(module, m -> new ArrayList<>()).add(root));
  }

  /** Adds a file that may hold handlers. */
  void addHandlers(SourceFile file) {
    filesByModule.computeIfAbsent(modules.moduleOf(file.path()), m -> new ArrayList<>()).add(file);
  }

  /** The modules in which any policy was found so far. */
  List<String> modulesWithPolicy() {
    return recoveredByModule.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * One application.
   *
   * @param module its folder
   * @param recovered the policies of its files
   * @param files Java files that may hold handlers
   * @param descriptors its files {@code web.xml}
   * @param contexts its XML files with beans
   */
  record Application(
      String module,
      List<Recovered> recovered,
      List<SourceFile> files,
      List<XmlElement> descriptors,
      List<XmlElement> contexts) {

    /** What tells its step from those about files. */
    String key() {
      return "application " + module;
    }

    /** A file that stands for it: its first. */
    String place() {
      return files.isEmpty() ? "." : files.get(0).path();
    }
  }

  /** All of them, by folder. */
  List<Application> all() {
    return recoveredByModule.entrySet().stream()
        .map(
            e ->
                new Application(
                    e.getKey(),
                    List.copyOf(e.getValue()),
                    List.copyOf(filesByModule.getOrDefault(e.getKey(), List.of())),
                    xml(e.getKey(), "web-app"),
                    xml(e.getKey(), "beans")))
        .toList();
  }

  private List<XmlElement> xml(String module, String root) {
    return xmlByModule.getOrDefault(module, List.of()).stream()
        .filter(e -> e.name().equals(root))
        .toList();
  }
}
