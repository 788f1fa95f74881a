package io.github.corslint.interpret;

import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The objects of one class, and of those below it, that the program makes while somebody watches.
 */
final class NewObjects {

  private final List<Instance> made = new ArrayList<>();
  private Optional<ProjectType> watched = Optional.empty();

  void note(Instance object, Project project) {
    if (watched.filter(type -> project.isA(object.type(), type)).isPresent()) {
      made.add(object);
    }
  }

  /** Whether somebody watches already. */
  boolean isOn() {
    return watched.isPresent();
  }

  /** Those that work makes, in their order. */
  List<Instance> during(ProjectType type, Runnable work) {
    made.clear();
    watched = Optional.of(type);
    try {
      work.run();
    } finally {
      watched = Optional.empty();
    }
    return List.copyOf(made);
  }
}
