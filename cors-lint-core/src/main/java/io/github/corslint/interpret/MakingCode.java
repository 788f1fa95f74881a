package io.github.corslint.interpret;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithPrivateModifier;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A member of a type, as code that may make objects of another one.
 *
 * @param type the type that declares it
 * @param member the method, constructor or field
 * @param names all that it names
 */
record MakingCode(ProjectType type, BodyDeclaration<?> member, Set<String> names) {

  /** How many calls lie at most between what a framework calls and what makes an object. */
  private static final int MOST_BETWEEN = 3;

  private static final SourceFact<List<MakingCode>> CODE =
      SourceFact.of(
          source -> source.types().stream().flatMap(type -> declared(type).stream()).toList());

  private static List<MakingCode> declared(ProjectType type) {
    return type.members().stream()
        .filter(
            m -> m.isMethodDeclaration() || m.isConstructorDeclaration() || m.isFieldDeclaration())
        .map(member -> new MakingCode(type, member, namedIn(member)))
        .toList();
  }

  private static Set<String> namedIn(BodyDeclaration<?> member) {
    return Nodes.all(SimpleName.class, member).stream()
        .map(SimpleName::getIdentifier)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The members of a file that lead to code which names any of some goals.
   *
   * @param all the simple names of the type that is made and of those that extend it
   * @param named the names of what makes it: these, or those of other code
   */
  static List<MakingCode> leadingTo(
      ProjectType made, Set<String> all, Set<String> named, JavaSource source) {
    List<MakingCode> code =
        CODE.in(source).stream()
            .filter(c -> !c.isPartOf(made) && !all.contains(c.type().simpleName()))
            .toList();
    Set<String> goals = new HashSet<>(named);
    Set<MakingCode> reaching = new LinkedHashSet<>();
    for (int round = 0; round <= MOST_BETWEEN; round++) {
      List<MakingCode> found =
          code.stream().filter(c -> c.namesAny(goals)).filter(reaching::add).toList();
      found.forEach(c -> goals.addAll(c.ownNames()));
    }
    return List.copyOf(reaching);
  }

  private boolean isPartOf(ProjectType made) {
    return Stream.iterate(Optional.of(type), Optional::isPresent, t -> t.get().enclosing())
        .anyMatch(around -> around.get() == made);
  }

  private boolean namesAny(Set<String> goals) {
    return goals.stream().anyMatch(names::contains);
  }

  /** How other code names it. */
  List<String> ownNames() {
    if (member instanceof FieldDeclaration field) {
      return field.getVariables().stream().map(NodeWithSimpleName::getNameAsString).toList();
    }
    if (member instanceof ConstructorDeclaration) {
      return Makings.isPlain(type) ? List.of(type.simpleName()) : List.of();
    }
    return method().map(m -> List.of(m.getNameAsString())).orElse(List.of());
  }

  Optional<MethodDeclaration> method() {
    return Optional.of(member)
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast);
  }

  /** Whether code of other files may call it. */
  boolean isHelper(Project project) {
    boolean isPrivate =
        member instanceof NodeWithPrivateModifier<?> declared && declared.isPrivate();
    return !isPrivate && !(isCalledByFrameworks(project) && method().isPresent());
  }

  /** Whether frameworks call it, as far as its class shows what they know of it. */
  boolean isCalledByFrameworks(Project project) {
    return method().filter(m -> isMain(m) || maker().isPresent()).isPresent()
        || (mayBeCalledByFrameworks()
            && (isMadeByFrameworks() || !project.librarySupertypes(type).isEmpty()));
  }

  /** Whether frameworks call it, if they know its class. */
  boolean mayBeCalledByFrameworks() {
    return method()
        .map(m -> isMain(m) || maker().isPresent() || m.getAnnotationByName("Override").isPresent())
        .orElse(member instanceof ConstructorDeclaration);
  }

  private boolean isMadeByFrameworks() {
    return member instanceof ConstructorDeclaration constructor
        && (!Makings.isPlain(type)
            || constructor.getParameters().isEmpty()
            || constructor.getAnnotations().isNonEmpty());
  }

  private static boolean isMain(MethodDeclaration method) {
    return method.isStatic() && method.getNameAsString().equals("main");
  }

  /** The member as one that makes a bean. */
  Optional<BeanMethods.Maker> maker() {
    return BeanMethods.Maker.declared(type)
        .filter(maker -> maker.method().equals(member))
        .findFirst();
  }
}
