package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type and its supertypes in the order in which Spring looks for annotations: the type itself,
 * then its interfaces, then its superclass, each with its own supertypes ({@code
 * SearchStrategy.TYPE_HIERARCHY}, Spring Framework 5.2 to 7.0).
 *
 * @param types the types that the tree holds, nearest first
 * @param complete whether the tree holds all of them, so that no annotation can be missed
 */
public record Hierarchy(List<ProjectType> types, boolean complete) {

  private static final Set<String> WITHOUT_ANNOTATIONS =
      Set.of("Object", "Serializable", "Comparable", "Cloneable");

  /** A type with all that it extends and implements. */
  public static Hierarchy of(ProjectType type, Project project) {
    Set<ProjectType> found = new LinkedHashSet<>();
    boolean complete = collect(type, project, found);
    return new Hierarchy(List.copyOf(found), complete);
  }

  private static boolean collect(ProjectType type, Project project, Set<ProjectType> found) {
    if (!found.add(type)) {
      return true;
    }
    boolean complete = true;
    for (ClassOrInterfaceType name : interfacesFirst(type)) {
      Optional<ProjectType> supertype =
          project.find(type.source(), name.getNameWithScope(), type.node());
      complete &=
          supertype.isPresent()
              ? collect(supertype.get(), project, found)
              : WITHOUT_ANNOTATIONS.contains(name.getNameAsString());
    }
    return complete;
  }

  private static List<ClassOrInterfaceType> interfacesFirst(ProjectType type) {
    if (type.node() instanceof ClassOrInterfaceDeclaration declaration) {
      List<ClassOrInterfaceType> names = new ArrayList<>(declaration.getImplementedTypes());
      names.addAll(declaration.getExtendedTypes());
      return names;
    }
    return type.supertypes();
  }

  /** A method and the type that declares it. */
  public record Member(ProjectType type, MethodDeclaration method) {}

  /** The methods of all types, each with those that it overrides or implements, nearest first. */
  public List<List<Member>> methods() {
    List<List<Member>> families = new ArrayList<>();
    for (ProjectType type : types) {
      for (MethodDeclaration method : type.methods()) {
        families.stream()
            .filter(family -> overrides(family.get(0), method, type))
            .findFirst()
            .orElseGet(
                () -> {
                  List<Member> family = new ArrayList<>();
                  families.add(family);
                  return family;
                })
            .add(new Member(type, method));
      }
    }
    return families;
  }

  /** Type parameters may be named otherwise, so that types only tell overloads apart. */
  private static boolean overrides(Member nearest, MethodDeclaration method, ProjectType type) {
    MethodDeclaration own = nearest.method();
    if (nearest.type() == type
        || !own.getNameAsString().equals(method.getNameAsString())
        || own.getParameters().size() != method.getParameters().size()) {
      return false;
    }
    boolean overloaded =
        type.methods(method.getNameAsString()).stream()
                .filter(m -> m.getParameters().size() == method.getParameters().size())
                .count()
            > 1;
    return !overloaded || signature(own).equals(signature(method));
  }

  private static List<String> signature(MethodDeclaration method) {
    return method.getParameters().stream().map(p -> TypeName.simple(p.getType())).toList();
  }
}
