package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which interceptors an application may register without naming their classes, by calls of {@code
 * InterceptorRegistry.addInterceptor} (Spring Framework 3.1 to 7.0).
 *
 * @param project the types of the program, in all modules
 */
record InterceptorRegistrations(Project project) {

  private static final String ADD = "addInterceptor";

  /** Other ways to register interceptors, which are not looked into. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "MappedInterceptor",
          "setInterceptors",
          "addWebRequestInterceptor",
          "extendInterceptors",
          "ImportResource");

  /** Whether a class may be among them that no other code names. */
  boolean mayHold(ProjectType type) {
    List<String> supertypes =
        Stream.concat(
                project.supertypes(type).stream().map(ProjectType::simpleName),
                project.librarySupertypes(type).stream().map(TypeName::simple))
            .toList();
    return sources(OTHERWISE, project).anyMatch(s -> OTHERWISE.stream().anyMatch(s::names))
        || sources(Set.of(ADD), project)
            .anyMatch(source -> handsOver(source) || mayAdd(supertypes, source));
  }

  /** The files of the program, other than tests, that hold any of some words. */
  static Stream<JavaSource> sources(Set<String> words, Project project) {
    return project.pathsNaming(words, ".*").stream()
        .filter(path -> !path.contains("src/test/"))
        .flatMap(path -> project.source(path).stream());
  }

  private static boolean mayAdd(List<String> supertypes, JavaSource source) {
    return source.calls(ADD)
        && (supertypes.stream().anyMatch(name -> takes(source, name)) || addsSomething(source));
  }

  /** Whether a file registers all that it has of something. */
  private static boolean handsOver(JavaSource source) {
    return source
        .unit()
        .findFirst(MethodReferenceExpr.class, r -> r.getIdentifier().equals(ADD))
        .isPresent();
  }

  /** Whether code deals with objects of a type, rather than to declare a class below it. */
  private static boolean takes(JavaSource source, String type) {
    return source.names(type)
        && Nodes.all(ClassOrInterfaceType.class, source.unit()).stream()
            .filter(used -> used.getNameAsString().equals(type))
            .anyMatch(
                used -> used.getParentNode().filter(TypeDeclaration.class::isInstance).isEmpty());
  }

  /** Whether a file registers something of which it does not say the type. */
  private static boolean addsSomething(JavaSource source) {
    return Nodes.all(MethodCallExpr.class, source.unit()).stream()
        .filter(call -> call.getNameAsString().equals(ADD) && call.getArguments().size() == 1)
        .anyMatch(call -> !isOfNamedType(call.getArgument(0), source));
  }

  private static boolean isOfNamedType(Expression value, JavaSource source) {
    if (value instanceof MethodCallExpr call) {
      return call.getScope().isEmpty() && declares(source, MethodDeclaration.class, call.getName());
    }
    return value.isObjectCreationExpr()
        || variable(value)
            .filter(
                name ->
                    declares(source, VariableDeclarator.class, name)
                        || declares(source, Parameter.class, name))
            .isPresent();
  }

  private static Optional<SimpleName> variable(Expression value) {
    if (value instanceof FieldAccessExpr access && access.getScope().isThisExpr()) {
      return Optional.of(access.getName());
    }
    return value instanceof NameExpr name ? Optional.of(name.getName()) : Optional.empty();
  }

  /** Whether whatever has a name is declared with the name of its type. */
  private static <T extends Node & NodeWithSimpleName<?> & NodeWithType<?, ?>> boolean declares(
      JavaSource source, Class<T> kind, SimpleName name) {
    List<T> all = source.unit().findAll(kind, node -> node.getName().equals(name));
    return !all.isEmpty() && all.stream().allMatch(n -> n.getType().isClassOrInterfaceType());
  }
}
