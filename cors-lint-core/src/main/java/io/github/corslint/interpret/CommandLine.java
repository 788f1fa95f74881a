package io.github.corslint.interpret;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that libraries set to what stands on the command line: picocli 4, JCommander 1 to 3,
 * args4j 2 and Airline.
 */
final class CommandLine {

  private static final Set<String> PACKAGES = Set.of("picocli", "jcommander", "args4j", "airline");
  private static final Set<String> OPTIONS = Set.of("Option", "Parameter");

  private static final SourceFact<Boolean> IS_USED =
      SourceFact.of(source -> PACKAGES.stream().anyMatch(source::names));

  private CommandLine() {}

  /** Whether a field of a type holds either its initial value or what the command line says. */
  static boolean sets(Optional<VariableDeclarator> variable, ProjectType owner) {
    return IS_USED.in(owner.source())
        && variable
            .flatMap(VariableDeclarator::getParentNode)
            .filter(FieldDeclaration.class::isInstance)
            .map(FieldDeclaration.class::cast)
            .filter(field -> field.getAnnotations().stream().anyMatch(CommandLine::isOption))
            .isPresent();
  }

  private static boolean isOption(AnnotationExpr annotation) {
    return OPTIONS.contains(annotation.getName().getIdentifier());
  }
}
