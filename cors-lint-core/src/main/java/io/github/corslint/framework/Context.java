package io.github.corslint.framework;

import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.World;
import io.github.corslint.syntax.Project;
import java.util.List;

/**
 * What a framework model may ask about the tree.
 *
 * @param project its types
 * @param configuration values of its configuration files
 * @param versions versions of the frameworks in use
 * @param guesses the origins that strings of the source were presumably written to let in
 */
public record Context(
    Project project, Configuration configuration, Versions versions, Guesses guesses) {

  /** The same tree with other values of its configuration files. */
  Context with(Configuration values) {
    return new Context(project, values, versions, guesses);
  }

  /** A world to run code in that does not mean any library's types. */
  public World plainWorld() {
    return new World(project, List.of(), configuration);
  }
}
