package io.github.corslint.syntax.config;

import io.github.corslint.model.Skipped;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Configuration files of a tree, each read once and when first asked for. */
final class ConfigFiles {

  private final SourceTree tree;
  private final ResourceFiltering filtering;
  private final Map<SourceFile, List<ConfigDocument>> documents = new ConcurrentHashMap<>();
  private final Map<SourceFile, List<KeyIndex>> indexes = new ConcurrentHashMap<>();
  private final Set<Skipped> skipped = new ConcurrentSkipListSet<>();

  ConfigFiles(SourceTree tree) {
    this.tree = tree;
    this.filtering = new ResourceFiltering(tree);
  }

  List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  /** The documents of a file; none when it is broken, which is reported once. */
  List<ConfigDocument> documents(SourceFile file) {
    return documents.computeIfAbsent(file, this::read);
  }

  /** The documents of a file, later ones first because they override earlier ones. */
  List<KeyIndex> indexes(SourceFile file) {
    return indexes.computeIfAbsent(
        file,
        each -> {
          List<KeyIndex> reversed = new ArrayList<>();
          documents(each).forEach(document -> reversed.add(new KeyIndex(document)));
          Collections.reverse(reversed);
          return List.copyOf(reversed);
        });
  }

  /** Whether a file has the last part of a key in any spelling, so that it is worth being read. */
  boolean mentions(SourceFile file, String relaxedPart) {
    if (documents.containsKey(file)) {
      return true;
    }
    try {
      String text = tree.text(file).toLowerCase(Locale.ROOT);
      return text.replace("-", "").replace("_", "").contains(relaxedPart);
    } catch (UnreadableFileException e) {
      skipped.add(e.skipped());
      return false;
    }
  }

  private List<ConfigDocument> read(SourceFile file) {
    try {
      return parse(file, tree.text(file));
    } catch (UnreadableFileException e) {
      skipped.add(e.skipped());
      return List.of();
    }
  }

  private List<ConfigDocument> parse(SourceFile file, String text) {
    try {
      return filtering.applied(file, ConfigReader.read(file, text));
    } catch (ConfigSyntaxException e) {
      if (!isTemplate(file, text)) {
        skipped.add(e.skipped());
      }
      return List.of();
    }
  }

  /**
   * Whether a file becomes configuration only when a tool such as Helm or Ansible has filled it in:
   * nothing is wrong with it as it is.
   */
  private static boolean isTemplate(SourceFile file, String text) {
    return text.contains("{{") && ("/" + file.folder() + "/").contains("/templates/");
  }
}
