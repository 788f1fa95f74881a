package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/**
 * The code of the program that sets up a policy.
 *
 * @param type the class
 * @param member the name of its method; empty for the class as a whole
 */
public record PolicyOwner(ProjectType type, String member) {

  /** The owner that a policy's scope names, in the file of the policy. */
  public static Optional<PolicyOwner> of(CorsPolicy policy, Project project) {
    String[] names = policy.scope().owner().split("\\.", 2);
    return project.source(policy.at().path()).stream()
        .flatMap(source -> source.types().stream())
        .filter(type -> !names[0].isEmpty() && type.simpleName().equals(names[0]))
        .findFirst()
        .map(type -> new PolicyOwner(type, names.length > 1 ? names[1] : ""));
  }
}
