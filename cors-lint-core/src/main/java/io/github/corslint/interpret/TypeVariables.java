package io.github.corslint.interpret;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/** What a type variable of a class stands for in objects of that class or of a subclass. */
final class TypeVariables {

  private final Project project;

  TypeVariables(Project project) {
    this.project = project;
  }

  /** A type as it is written in a class. */
  private record Written(Type type, ProjectType in) {}

  /**
   * The class of the program that a variable stands for; empty for types that are no variables.
   *
   * @param type the type as it is written
   * @param owner the class that it is written in
   * @param object the class of the object: the same or a subclass
   */
  Optional<ProjectType> meaning(Type type, ProjectType owner, ProjectType object) {
    int position = position(type, owner);
    if (position < 0) {
      return Optional.empty();
    }
    Written written = argument(object, owner, position).orElse(new Written(type, owner));
    return bounded(written).flatMap(w -> find(w.type(), w.in()));
  }

  /** What the nearest subclass says that gives an argument for a variable. */
  private Optional<Written> argument(ProjectType below, ProjectType owner, int position) {
    for (ClassOrInterfaceType clause : below.supertypes()) {
      Optional<ProjectType> parent =
          project.find(below.source(), clause.getNameWithScope(), below.node());
      if (parent.isPresent() && project.isA(parent.get(), owner)) {
        return parent.get() == owner
            ? given(clause, position, below)
            : argument(parent.get(), owner, position)
                .flatMap(w -> throughClause(w, parent.get(), clause, below));
      }
    }
    return Optional.empty();
  }

  private static Optional<Written> throughClause(
      Written written, ProjectType parent, ClassOrInterfaceType clause, ProjectType below) {
    int position = written.in() == parent ? position(written.type(), parent) : -1;
    return position < 0
        ? Optional.of(written)
        : given(clause, position, below).or(() -> Optional.of(written));
  }

  private static Optional<Written> given(
      ClassOrInterfaceType clause, int position, ProjectType below) {
    return clause
        .getTypeArguments()
        .filter(arguments -> position < arguments.size())
        .map(arguments -> new Written(arguments.get(position), below));
  }

  /** The bound of a variable that no subclass gives an argument for. */
  private static Optional<Written> bounded(Written written) {
    int position = position(written.type(), written.in());
    return position < 0
        ? Optional.of(written)
        : parameters(written.in())
            .get(position)
            .getTypeBound()
            .getFirst()
            .map(bound -> new Written(bound, written.in()));
  }

  private Optional<ProjectType> find(Type type, ProjectType in) {
    return type instanceof ClassOrInterfaceType named
        ? project.find(in.source(), named.getNameWithScope(), in.node())
        : Optional.empty();
  }

  private static int position(Type type, ProjectType owner) {
    NodeList<TypeParameter> parameters = parameters(owner);
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).getNameAsString().equals(type.asString())) {
        return i;
      }
    }
    return -1;
  }

  private static NodeList<TypeParameter> parameters(ProjectType type) {
    return type.node() instanceof ClassOrInterfaceDeclaration declared
        ? declared.getTypeParameters()
        : new NodeList<>();
  }
}
