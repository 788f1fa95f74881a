package io.github.corslint.framework;

import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.World;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.Project;
import java.util.List;
import java.util.function.Function;

/**
 * What a framework model may ask about the tree.
 *
 * @param project its types
 * @param configuration values of its configuration files
 * @param versions versions of the frameworks in use
 * @param meant the origins that a string of the source was presumably written to let in
 */
public record Context(
    Project project,
    Configuration configuration,
    Versions versions,
    Function<TrustedOrigin, List<String>> meant) {

  /** The same tree with other values of its configuration files. */
  Context with(Configuration values) {
    return new Context(project, values, versions, meant);
  }

  /** A world to run code in that does not mean any library's types. */
  public World plainWorld() {
    return new World(project, List.of(), configuration);
  }
}
