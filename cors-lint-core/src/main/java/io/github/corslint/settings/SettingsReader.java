package io.github.corslint.settings;

import io.github.corslint.model.InvalidFileException;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.source.Globs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a configuration file. The first thing that is wrong ends the reading. */
public final class SettingsReader {

  private static final Set<String> KEYS =
      Set.of(
          "fail-on",
          "include-tests",
          "gitignore",
          "require-reason",
          "baseline",
          "exclude",
          "disabled-rules",
          "public-paths",
          "own-domains",
          "severity",
          "overrides");

  private static final Map<String, FailOn> FAIL_ON =
      Map.of(
          "error", FailOn.ERROR,
          "warning", FailOn.WARNING,
          "note", FailOn.NOTE,
          "never", FailOn.NEVER);

  private static final Map<String, Optional<Severity>> SEVERITIES =
      Map.of(
          "error",
          Optional.of(Severity.ERROR),
          "warning",
          Optional.of(Severity.WARNING),
          "note",
          Optional.of(Severity.NOTE),
          Level.OFF,
          Optional.empty());

  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

  private final RuleNames rules;
  private final YamlNodes yaml;
  private final SettingsDraft draft;

  private SettingsReader(Path file, String shownAs, List<RuleInfo> rules) {
    this.rules = new RuleNames(rules);
    this.yaml = new YamlNodes(shownAs);
    Path folder = file.toAbsolutePath().normalize().getParent();
    Settings none = Settings.defaults(folder == null ? file : folder);
    this.draft = none.of(file).draft();
  }

  /**
   * Reads a configuration.
   *
   * @param file where it stands
   * @param shownAs how complaints call it
   * @param text what it says
   * @param rules every rule
   * @throws InvalidFileException when something in it is not understood
   */
  public static Settings read(Path file, String shownAs, String text, List<RuleInfo> rules)
      throws InvalidFileException {
    SettingsReader reader = new SettingsReader(file, shownAs, rules);
    Optional<Node> root = reader.yaml.root(text);
    if (root.isPresent()) {
      for (NodeTuple entry : reader.yaml.entries(root.get(), "the configuration", KEYS)) {
        reader.take(entry);
      }
      for (NodeTuple entry : reader.yaml.entries(root.get(), "the configuration", KEYS)) {
        reader.takeOverrides(entry);
      }
    }
    return reader.draft.settings();
  }

  private void take(NodeTuple entry) throws InvalidFileException {
    String key = yaml.text(entry.getKeyNode(), "a key");
    Node node = entry.getValueNode();
    switch (key) {
      case "fail-on" -> draft.failOn(given(yaml.choice(node, key, FAIL_ON), node));
      case "include-tests" -> draft.includeTests(given(yaml.flag(node, key), node));
      case "gitignore" -> draft.gitignore(given(yaml.flag(node, key), node));
      case "require-reason" -> draft.requireReason(given(yaml.flag(node, key), node));
      case "baseline" -> draft.baseline(given(yaml.optionalText(node, key), node));
      case "exclude" -> draft.addExcludes(patterns(node, key));
      case "disabled-rules" -> draft.addDisabledRules(ruleCodes(node, key));
      case "public-paths" -> draft.addPublicPaths(paths(node, key));
      case "own-domains" -> draft.addOwnDomains(domains(node, key));
      case "severity" -> draft.addLevels(levels(node, List.of()));
      default -> {}
    }
  }

  /** Overrides come after severities, wherever they stand in the file. */
  private void takeOverrides(NodeTuple entry) throws InvalidFileException {
    if (!yaml.text(entry.getKeyNode(), "a key").equals("overrides")) {
      return;
    }
    for (Node override : yaml.items(entry.getValueNode(), "overrides")) {
      List<String> files = List.of();
      List<NodeTuple> parts = yaml.entries(override, "an override", Set.of("files", "severity"));
      for (NodeTuple part : parts) {
        if (yaml.text(part.getKeyNode(), "a key").equals("files")) {
          files = Settings.values(patterns(part.getValueNode(), "files"));
        }
      }
      if (files.isEmpty()) {
        throw yaml.error(override, "an override needs files, a list of patterns");
      }
      List<Given<Level>> levels = new ArrayList<>();
      for (NodeTuple part : parts) {
        if (yaml.text(part.getKeyNode(), "a key").equals("severity")) {
          levels.addAll(levels(part.getValueNode(), files));
        }
      }
      if (levels.isEmpty()) {
        throw yaml.error(override, "an override needs severity, a level for each rule");
      }
      draft.addLevels(levels);
    }
  }

  private List<Given<Level>> levels(Node node, List<String> files) throws InvalidFileException {
    List<Given<Level>> levels = new ArrayList<>();
    for (NodeTuple entry : yaml.entries(node, "severity", Set.of())) {
      String word = yaml.text(entry.getKeyNode(), "a rule");
      String code = word.equals(Level.ALL) ? word : code(entry.getKeyNode(), word);
      Optional<Severity> severity =
          yaml.choice(entry.getValueNode(), "the severity of " + word, SEVERITIES);
      levels.add(given(new Level(files, code, severity), entry.getKeyNode()));
    }
    return levels;
  }

  private List<Given<String>> ruleCodes(Node node, String key) throws InvalidFileException {
    List<Given<String>> codes = new ArrayList<>();
    for (ScalarNode word : yaml.words(node, key)) {
      codes.add(given(code(word, word.getValue()), word));
    }
    return codes;
  }

  private String code(Node node, String word) throws InvalidFileException {
    Optional<RuleInfo> rule = rules.find(word);
    if (rule.isEmpty()) {
      throw yaml.error(node, rules.complaint(word));
    }
    return rule.get().code();
  }

  private List<Given<String>> patterns(Node node, String key) throws InvalidFileException {
    List<Given<String>> patterns = new ArrayList<>();
    for (ScalarNode word : yaml.words(node, key)) {
      try {
        Globs.of(List.of(word.getValue()));
      } catch (PatternSyntaxException e) {
        throw yaml.error(
            word, "the pattern " + word.getValue() + " is malformed: " + e.getDescription());
      }
      patterns.add(given(word.getValue(), word));
    }
    return patterns;
  }

  private List<Given<String>> paths(Node node, String key) throws InvalidFileException {
    List<Given<String>> paths = new ArrayList<>();
    for (Given<String> path : patterns(node, key)) {
      if (!path.value().startsWith("/")) {
        throw yaml.error(
            node, key + " are URL paths, which begin with /, but there is " + path.value());
      }
      paths.add(path);
    }
    return paths;
  }

  private List<Given<String>> domains(Node node, String key) throws InvalidFileException {
    List<Given<String>> domains = new ArrayList<>();
    for (ScalarNode word : yaml.words(node, key)) {
      String domain = word.getValue().toLowerCase(Locale.ROOT);
      if (!DOMAIN.matcher(domain).matches()) {
        throw yaml.error(
            word,
            "'"
                + word.getValue()
                + "' is not a domain; write it like example.com, which stands for"
                + " all hosts below it");
      }
      domains.add(given(domain, word));
    }
    return domains;
  }

  private <T> Given<T> given(T value, Node node) {
    return new Given<>(value, yaml.from(node));
  }
}
