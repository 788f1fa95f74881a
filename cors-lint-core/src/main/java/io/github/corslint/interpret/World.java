package io.github.corslint.interpret;

import io.github.corslint.syntax.Project;
import java.util.List;

/**
 * What does not change from path to path.
 *
 * @param project the scanned tree
 * @param libraries what library types mean, asked in order
 * @param configuration values from configuration files
 */
public record World(Project project, List<Library> libraries, Configuration configuration) {
  public World {
    libraries = List.copyOf(libraries);
  }
}
