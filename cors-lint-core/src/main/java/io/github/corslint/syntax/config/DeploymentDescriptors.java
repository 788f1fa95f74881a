package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the files {@code web.xml} and {@code web-fragment.xml} of a tree tell classes of servlets
 * and filters when they start. Read when first asked; safe for use by several threads.
 */
public final class DeploymentDescriptors {

  /** Stands for the class name where all classes of an application are told. */
  public static final String WHOLE_APPLICATION = "";

  private static final Set<String> NAMES = Set.of("web.xml", "web-fragment.xml");
  private static final Set<String> KINDS = Set.of("filter", "servlet");

  private final SourceTree tree;
  private Optional<Map<String, Map<String, ConfigEntry>>> parameters = Optional.empty();

  private DeploymentDescriptors(SourceTree tree) {
    this.tree = tree;
  }

  /** The descriptors of a tree. */
  public static DeploymentDescriptors of(SourceTree tree) {
    return new DeploymentDescriptors(tree);
  }

  /**
   * Init parameters by name, each that of the first descriptor, by path, which has it.
   *
   * @param className the full name of the class, with dots, or {@link #WHOLE_APPLICATION}
   */
  public synchronized Map<String, ConfigEntry> initParameters(String className) {
    if (parameters.isEmpty()) {
      parameters = Optional.of(read());
    }
    return Collections.unmodifiableMap(parameters.get().getOrDefault(className, Map.of()));
  }

  private Map<String, Map<String, ConfigEntry>> read() {
    Map<String, Map<String, ConfigEntry>> byClass = new HashMap<>();
    tree.files().stream()
        .filter(file -> NAMES.contains(file.name()))
        .flatMap(file -> elements(file).stream())
        .forEach(element -> note(element, byClass));
    return byClass;
  }

  /** A broken file is reported where it is scanned. */
  private Collection<XmlElement> elements(SourceFile file) {
    try {
      return XmlReader.read(file.path(), tree.text(file)).descendants().toList();
    } catch (UnreadableFileException | ConfigSyntaxException e) {
      return List.of();
    }
  }

  private static void note(XmlElement element, Map<String, Map<String, ConfigEntry>> byClass) {
    if (element.name().equals("context-param")) {
      entry(element).forEach(e -> told(byClass, WHOLE_APPLICATION).putIfAbsent(e.key(), e));
    } else if (KINDS.contains(element.name())) {
      noteClass(element, byClass);
    }
  }

  private static Map<String, ConfigEntry> told(
      Map<String, Map<String, ConfigEntry>> byClass, String className) {
    return byClass.computeIfAbsent(className, c -> new LinkedHashMap<>());
  }

  private static void noteClass(XmlElement element, Map<String, Map<String, ConfigEntry>> byClass) {
    Optional<String> className = element.childText(element.name() + "-class");
    if (className.isPresent()) {
      Map<String, ConfigEntry> told = told(byClass, className.get().replace('$', '.'));
      element
          .children("init-param")
          .flatMap(DeploymentDescriptors::entry)
          .forEach(entry -> told.putIfAbsent(entry.key(), entry));
    }
  }

  private static Stream<ConfigEntry> entry(XmlElement parameter) {
    Optional<XmlElement> name = parameter.child("param-name");
    Optional<XmlElement> value = parameter.child("param-value");
    return name.isPresent() && value.isPresent()
        ? Stream.of(
            new ConfigEntry(
                name.get().text(), value.get().text(), name.get().textAt(), value.get().textAt()))
        : Stream.empty();
  }
}
