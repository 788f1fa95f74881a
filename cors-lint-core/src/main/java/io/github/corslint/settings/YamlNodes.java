package io.github.corslint.settings;

import io.github.corslint.model.InvalidFileException;
import io.github.corslint.model.Location;
import io.github.corslint.naming.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The nodes of a YAML file as values, with complaints that name their places. */
final class YamlNodes {

  private final String path;

  YamlNodes(String path) {
    this.path = path;
  }

  /** The root of the only document; empty for a file that says nothing. */
  Optional<Node> root(String text) throws InvalidFileException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(path).setAllowDuplicateKeys(true).build();
    try {
      return new Compose(settings).composeString(text).filter(node -> !isNothing(node));
    } catch (MarkedYamlEngineException e) {
      String problem = String.valueOf(e.getProblem()).lines().findFirst().orElse("");
      throw new InvalidFileException(
          place(e.getProblemMark().or(e::getContextMark)), "is not YAML: " + problem);
    } catch (YamlEngineException e) {
      throw new InvalidFileException(
          Location.startOf(path),
          "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** The entries of a mapping, each key once and one of those that are known. */
  List<NodeTuple> entries(Node node, String what, Set<String> keys) throws InvalidFileException {
    if (isNothing(node)) {
      return List.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, what + " must be keys with values, not " + kind(node));
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode(), "a key");
      if (!keys.isEmpty() && !keys.contains(key)) {
        throw error(entry.getKeyNode(), "unknown key '" + key + "'" + guess(key, keys));
      }
      if (!seen.add(key)) {
        throw error(entry.getKeyNode(), "the key " + key + " is given twice");
      }
    }
    return mapping.getValue();
  }

  /** The items of a list of words; a single word is a list of one. */
  List<ScalarNode> words(Node node, String key) throws InvalidFileException {
    if (node instanceof ScalarNode scalar && !isNothing(node)) {
      return List.of(scalar);
    }
    List<ScalarNode> words = new ArrayList<>();
    for (Node item : items(node, key)) {
      if (!(item instanceof ScalarNode scalar) || isNothing(item)) {
        throw error(item, key + " must be a list of words, but this is " + kind(item));
      }
      words.add(scalar);
    }
    return words;
  }

  /** The items of a list. */
  List<Node> items(Node node, String key) throws InvalidFileException {
    if (isNothing(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw error(node, key + " must be a list, not " + kind(node));
    }
    return sequence.getValue();
  }

  String text(Node node, String key) throws InvalidFileException {
    if (node instanceof ScalarNode scalar && !isNothing(node)) {
      return scalar.getValue();
    }
    throw error(node, key + " must be a word, not " + kind(node));
  }

  /** A word, or nothing. */
  Optional<String> optionalText(Node node, String key) throws InvalidFileException {
    return isNothing(node) ? Optional.empty() : Optional.of(text(node, key));
  }

  boolean flag(Node node, String key) throws InvalidFileException {
    return choice(node, key, Map.of("true", true, "false", false));
  }

  <T> T choice(Node node, String key, Map<String, T> choices) throws InvalidFileException {
    String word = text(node, key);
    T choice = choices.get(word.toLowerCase(Locale.ROOT));
    if (choice == null) {
      List<String> words = choices.keySet().stream().sorted().toList();
      throw error(node, key + " is '" + word + "' but must be one of " + String.join(", ", words));
    }
    return choice;
  }

  /** The file and the line of a node, for people. */
  String from(Node node) {
    return path + ":" + place(node.getStartMark()).startLine();
  }

  InvalidFileException error(Node node, String reason) {
    return new InvalidFileException(place(node.getStartMark()), reason);
  }

  private Location place(Optional<Mark> mark) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    return new Location(path, line, column, line, column + 1);
  }

  private static String guess(String key, Set<String> keys) {
    return Nearest.to(key, keys.stream().sorted().toList())
        .map(near -> "; did you mean " + near + "?")
        .orElse("; known are " + String.join(", ", keys.stream().sorted().toList()));
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty() || scalar.getValue().matches("~|null"));
  }

  private static String kind(Node node) {
    if (isNothing(node)) {
      return "nothing";
    }
    if (node instanceof ScalarNode scalar) {
      return "'" + scalar.getValue() + "'";
    }
    return node instanceof SequenceNode ? "a list" : "keys with values";
  }
}
