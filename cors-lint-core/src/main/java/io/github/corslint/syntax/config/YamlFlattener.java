package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Makes dotted keys of nested nodes, as Spring does; aliases are followed while they stay small.
 */
final class YamlFlattener {

  private static final int MOST_NODES = 100_000;

  private final YamlReader source;
  private final List<ConfigEntry> entries = new ArrayList<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;
  private int dotted;

  YamlFlattener(YamlReader source) {
    this.source = source;
  }

  List<ConfigEntry> flatten(Node root) throws ConfigSyntaxException {
    add("", source.place(root), root);
    return entries;
  }

  private void add(String key, Location keyAt, Node written) throws ConfigSyntaxException {
    Node node = written instanceof AnchorNode alias ? alias.getRealNode() : written;
    if (++nodes > MOST_NODES) {
      throw new ConfigSyntaxException(
          source.place(written), "repeats aliases beyond " + MOST_NODES + " values");
    }
    if (!open.add(node)) {
      throw new ConfigSyntaxException(source.place(written), "has an alias that contains itself");
    }
    if (node instanceof MappingNode mapping) {
      addMapping(key, mapping);
    } else if (node instanceof SequenceNode sequence) {
      addSequence(key, keyAt, sequence);
    } else if (node instanceof ScalarNode scalar && !key.isEmpty()) {
      entries.add(entry(key, value(scalar), keyAt, scalar));
    }
    open.remove(node);
  }

  private void addMapping(String prefix, MappingNode mapping) throws ConfigSyntaxException {
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = name(tuple.getKeyNode());
      if (!name.equals("<<") && !names.add(name)) {
        throw new ConfigSyntaxException(
            source.place(tuple.getKeyNode()), "has the key " + name + " twice");
      }
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = name(tuple.getKeyNode());
      if (!name.equals("<<")) {
        addNamed(prefix, name, tuple);
      }
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (name(tuple.getKeyNode()).equals("<<")) {
        merge(prefix, tuple.getValueNode(), names);
      }
    }
  }

  /** A merge key (YAML 1.1, which Spring Boot reads) adds what the mapping does not have itself. */
  private void merge(String prefix, Node merged, Set<String> names) throws ConfigSyntaxException {
    Node node = merged instanceof AnchorNode alias ? alias.getRealNode() : merged;
    if (++nodes > MOST_NODES || !open.add(node)) {
      throw new ConfigSyntaxException(source.place(merged), "merges too much, or itself");
    }
    if (node instanceof SequenceNode several) {
      for (Node one : several.getValue()) {
        merge(prefix, one, names);
      }
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String name = name(tuple.getKeyNode());
        if (name.equals("<<")) {
          merge(prefix, tuple.getValueNode(), names);
        } else if (names.add(name)) {
          addNamed(prefix, name, tuple);
        }
      }
    }
    open.remove(node);
  }

  private void addSequence(String key, Location keyAt, SequenceNode sequence)
      throws ConfigSyntaxException {
    if (sequence.getValue().isEmpty()) {
      entries.add(entry(key, "", keyAt, sequence));
    }
    int index = 0;
    for (Node element : sequence.getValue()) {
      add(key + "[" + index + "]", keyAt, element);
      index++;
    }
  }

  private void addNamed(String prefix, String name, NodeTuple tuple) throws ConfigSyntaxException {
    int step = name.contains(".") ? 1 : 0;
    dotted += step;
    add(join(prefix, name), source.place(tuple.getKeyNode()), tuple.getValueNode());
    dotted -= step;
  }

  private ConfigEntry entry(String key, String value, Location keyAt, Node valued) {
    return new ConfigEntry(key, value, keyAt, source.place(valued), Optional.empty(), dotted > 0);
  }

  private static String name(Node key) {
    return key instanceof ScalarNode scalar ? YamlReader.original(scalar.getValue()) : "?";
  }

  /** Spring writes a key in brackets, as of a map of paths, without a dot before it. */
  private static String join(String prefix, String name) {
    return prefix.isEmpty() || name.startsWith("[") ? prefix + name : prefix + "." + name;
  }

  private static String value(ScalarNode scalar) {
    boolean isNull = scalar.isPlain() && scalar.getValue().matches("~|null|Null|NULL");
    return isNull ? "" : YamlReader.original(scalar.getValue());
  }
}
