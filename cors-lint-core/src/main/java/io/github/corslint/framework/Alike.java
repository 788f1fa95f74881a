package io.github.corslint.framework;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes whose objects do the same with what they inherit, because they override none of it and
 * are made alike.
 */
final class Alike {

  private final Project project;

  Alike(Project project) {
    this.project = project;
  }

  /** The first class of each kind. */
  List<ProjectType> oneOfEach(List<ProjectType> classes) {
    Set<Object> kinds = new HashSet<>();
    return classes.stream().filter(each -> kinds.add(kind(each))).toList();
  }

  private Object kind(ProjectType type) {
    return overrides(type) ? type : making(type);
  }

  private boolean overrides(ProjectType type) {
    Set<String> inherited =
        project.supertypes(type).stream()
            .flatMap(supertype -> supertype.methods().stream())
            .map(MethodDeclaration::getNameAsString)
            .collect(Collectors.toSet());
    return type.methods().stream()
        .map(MethodDeclaration::getNameAsString)
        .anyMatch(inherited::contains);
  }

  /** What decides how an object is made, and whether it is. */
  private static List<String> making(ProjectType type) {
    List<String> making = new ArrayList<>();
    Stream.of(type.supertypes(), type.initializers())
        .flatMap(List::stream)
        .forEach(part -> making.add(part.toString()));
    for (ConstructorDeclaration constructor : type.constructors()) {
      making.add(constructor.getParameters() + "" + constructor.getBody());
    }
    if (type.node() instanceof NodeWithAnnotations<?> annotated) {
      annotated.getAnnotations().forEach(annotation -> making.add(condition(annotation)));
    }
    return making;
  }

  /** An annotation as far as it may say when a class is used, rather than for what. */
  private static String condition(AnnotationExpr annotation) {
    String name = annotation.getNameAsString();
    return name.equals("Profile") || name.startsWith("Conditional") ? annotation.toString() : name;
  }
}
