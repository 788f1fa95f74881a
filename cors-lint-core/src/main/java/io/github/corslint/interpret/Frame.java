package io.github.corslint.interpret;

import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/**
 * Where code runs: the class around it, {@code this}, and the variables in scope.
 *
 * @param type the class whose body holds the code
 * @param self the object, absent in static code
 * @param variables the innermost scope
 * @param member the name of the member, for messages
 */
record Frame(ProjectType type, Optional<Instance> self, Environment variables, String member) {

  JavaSource source() {
    return type.source();
  }

  Frame nested() {
    return new Frame(type, self, new Environment(Optional.of(variables)), member);
  }

  String owner() {
    return (type.simpleName().isEmpty()
            ? type.enclosing().map(ProjectType::simpleName).orElse("")
            : type.simpleName())
        + "."
        + member;
  }
}
