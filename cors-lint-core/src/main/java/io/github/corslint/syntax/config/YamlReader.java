package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML into flattened keys, within bounds that no configuration written by people meets. */
final class YamlReader {

  private static final int DEEPEST = 100;
  private static final int MOST_EVENTS = 200_000;

  /** Maven replaces {@code @name@} before the application starts; to YAML it is an error. */
  private static final Pattern MAVEN_PLACEHOLDER = Pattern.compile("@(?=[\\w.-]+@)|(?<=[\\w.-])@");

  private static final char STAND_IN = '\uE000';

  private final String text;
  private final TextPositions positions;
  private final LoadSettings settings;

  private YamlReader(String path, String text) {
    this.text = MAVEN_PLACEHOLDER.matcher(text).replaceAll(String.valueOf(STAND_IN));
    this.positions = new TextPositions(path, text);
    this.settings =
        LoadSettings.builder()
            .setLabel(path)
            .setCodePointLimit(text.length() + 1)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();
  }

  /** The entries of each document of the text. */
  static List<List<ConfigEntry>> read(String path, String text) throws ConfigSyntaxException {
    return new YamlReader(path, text).documents();
  }

  private List<List<ConfigEntry>> documents() throws ConfigSyntaxException {
    List<List<ConfigEntry>> documents = new ArrayList<>();
    try {
      requireBounds();
      for (Node root : new Compose(settings).composeAllFromString(text)) {
        documents.add(new YamlFlattener(this).flatten(root));
      }
    } catch (MarkedYamlEngineException e) {
      throw broken(e);
    } catch (YamlEngineException e) {
      throw new ConfigSyntaxException(positions.range(0, 0), "is not YAML: " + e.getMessage());
    }
    return documents;
  }

  /** Composing recurses and keeps every node, so both are bounded by a look at the events first. */
  private void requireBounds() throws ConfigSyntaxException {
    int depth = 0;
    int events = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        throw new ConfigSyntaxException(
            place(event.getStartMark(), event.getStartMark()),
            "is nested more than " + DEEPEST + " levels deep");
      }
      if (++events > MOST_EVENTS) {
        throw new ConfigSyntaxException(
            positions.range(0, 0), "holds more than " + MOST_EVENTS + " YAML values");
      }
    }
  }

  private ConfigSyntaxException broken(MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    String problem = e.getProblem() == null ? "malformed" : e.getProblem();
    String line = problem.lines().findFirst().orElse("").replace(STAND_IN, '@');
    return new ConfigSyntaxException(place(mark, mark), "is not YAML: " + line);
  }

  /** The place of a node. */
  Location place(Node node) {
    return place(node.getStartMark(), node.getEndMark());
  }

  /** A scalar's text as the file has it. */
  static String original(String value) {
    return value.replace(STAND_IN, '@');
  }

  private Location place(Optional<Mark> start, Optional<Mark> end) {
    int from = start.map(mark -> positions.offsetOf(mark.getIndex())).orElse(0);
    int to = end.map(mark -> positions.offsetOf(mark.getIndex())).orElse(from);
    return positions.range(from, Math.max(from, to));
  }
}
