package io.github.corslint.syntax.config;

import io.github.corslint.source.Sieve;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import io.github.corslint.syntax.config.BeanDefinition.Argument;
import io.github.corslint.syntax.config.BeanDefinition.Items;
import io.github.corslint.syntax.config.BeanDefinition.Other;
import io.github.corslint.syntax.config.BeanDefinition.Setting;
import io.github.corslint.syntax.config.BeanDefinition.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the XML files of Spring and Struts in a tree make of classes. Read when first asked; safe
 * for use by several threads.
 */
public final class BeanDefinitions {

  /** The namespace of such files, or their document type. */
  private static final List<String> WORDS = List.of("schema/beans", "spring-beans", "<struts");

  private static final Set<String> COLLECTIONS = Set.of("list", "set", "array");
  private static final String PROPERTIES = "/schema/p";
  private static final String ARGUMENTS = "/schema/c";

  private final SourceTree tree;
  private Optional<Map<String, Set<BeanDefinition>>> byClass = Optional.empty();

  private BeanDefinitions(SourceTree tree) {
    this.tree = tree;
  }

  /** The definitions in a tree, but for those of its tests. */
  public static BeanDefinitions of(SourceTree tree) {
    return new BeanDefinitions(tree);
  }

  /**
   * The definition of the beans of a class; empty when there is none or they differ.
   *
   * @param className its full name, with dots
   */
  public synchronized Optional<BeanDefinition> of(String className) {
    if (byClass.isEmpty()) {
      byClass = Optional.of(read());
    }
    Set<BeanDefinition> definitions = byClass.get().getOrDefault(className, Set.of());
    return definitions.size() == 1 ? definitions.stream().findFirst() : Optional.empty();
  }

  private Map<String, Set<BeanDefinition>> read() {
    Sieve sieve = Sieve.of(WORDS);
    Map<String, Set<BeanDefinition>> definitions = new HashMap<>();
    tree.files().stream()
        .filter(file -> file.kind() == SourceFile.Kind.XML && !tree.isTest(file))
        .filter(file -> sieve.mayMatch(tree, file))
        .flatMap(file -> root(file).stream())
        .forEach(root -> note(root, definitions));
    return definitions;
  }

  private static void note(XmlElement root, Map<String, Set<BeanDefinition>> definitions) {
    switch (root.name()) {
      case "beans" -> noteBeans(root, definitions);
      case "struts" -> StrutsDefinitions.read(root, (type, d) -> note(type, d, definitions));
      default -> {}
    }
  }

  private static void note(
      String type, BeanDefinition definition, Map<String, Set<BeanDefinition>> definitions) {
    definitions.computeIfAbsent(type.replace('$', '.'), c -> new HashSet<>()).add(definition);
  }

  /** A broken file is reported where it is scanned. */
  private Optional<XmlElement> root(SourceFile file) {
    try {
      return Optional.of(XmlReader.read(file.path(), tree.text(file)));
    } catch (UnreadableFileException | ConfigSyntaxException e) {
      return Optional.empty();
    }
  }

  private static void noteBeans(XmlElement root, Map<String, Set<BeanDefinition>> definitions) {
    root.descendants()
        .filter(element -> element.name().equals("bean"))
        .forEach(
            bean ->
                bean.attribute("class")
                    .ifPresent(
                        name -> note(name.value().strip(), definition(bean, root), definitions)));
  }

  private static BeanDefinition definition(XmlElement bean, XmlElement root) {
    Map<String, Setting> properties = new LinkedHashMap<>();
    bean.children("property")
        .forEach(
            p ->
                p.attribute("name")
                    .ifPresent(name -> properties.put(name.value(), setting(p, root))));
    shortcuts(bean, PROPERTIES)
        .forEach(a -> properties.put(withoutRef(a.name()), setting(a, root)));
    List<Argument> arguments =
        Stream.concat(
                bean.children("constructor-arg")
                    .map(a -> new Argument(parameter(a), setting(a, root))),
                shortcuts(bean, ARGUMENTS)
                    .map(
                        a ->
                            new Argument(
                                Optional.of(withoutRef(a.name()).replaceFirst("^_", "")),
                                setting(a, root))))
            .toList();
    return new BeanDefinition(
        arguments, properties, bean.attribute("init-method").map(XmlAttribute::value));
  }

  private static Stream<XmlAttribute> shortcuts(XmlElement bean, String namespace) {
    return bean.attributes().stream().filter(a -> a.namespace().endsWith(namespace));
  }

  private static String withoutRef(String name) {
    return name.endsWith("-ref") ? name.substring(0, name.length() - "-ref".length()) : name;
  }

  private static Optional<String> parameter(XmlElement argument) {
    return argument
        .attribute("name")
        .or(() -> argument.attribute("index"))
        .map(XmlAttribute::value);
  }

  private static Setting setting(XmlAttribute shortcut, XmlElement root) {
    return shortcut.name().endsWith("-ref")
        ? referred(shortcut.value(), root)
        : new Text(shortcut.value());
  }

  private static Setting setting(XmlElement holder, XmlElement root) {
    Optional<XmlAttribute> reference = holder.attribute("ref");
    if (reference.isPresent()) {
      return referred(reference.get().value(), root);
    }
    return holder
        .attribute("value")
        .map(value -> (Setting) new Text(value.value()))
        .or(() -> holder.childText("value").map(Text::new))
        .or(() -> holder.children().stream().flatMap(c -> items(c).stream()).findFirst())
        .orElseGet(Other::new);
  }

  /** A list that stands by itself in the same file. */
  private static Setting referred(String name, XmlElement root) {
    return root.children().stream()
        .filter(e -> e.attribute("id").filter(id -> id.value().equals(name)).isPresent())
        .flatMap(e -> items(e).stream())
        .findFirst()
        .orElseGet(Other::new);
  }

  private static Optional<Setting> items(XmlElement element) {
    boolean plain = element.children().stream().allMatch(child -> child.name().equals("value"));
    return COLLECTIONS.contains(element.name()) && plain
        ? Optional.of(new Items(element.children("value").map(XmlElement::text).toList()))
        : Optional.empty();
  }
}
