package io.github.corslint.framework;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Offers.Kind;
import io.github.corslint.framework.Offers.Offer;
import io.github.corslint.interpret.Entry;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls the members of a type: the program, or the framework that it is written for. */
final class Members {

  /** Types of which Spring calls objects that code or a bean hands it. */
  private static final Set<String> HANDED_OVER =
      Set.of("DefaultCorsProcessor", "CorsProcessor", "CorsConfiguration");

  /** Annotations that say nothing about who uses what they stand on. */
  private static final Set<String> PLAIN =
      Set.of(
          "Override",
          "Deprecated",
          "SuppressWarnings",
          "FunctionalInterface",
          "SafeVarargs",
          "Nullable",
          "NonNull",
          "VisibleForTesting",
          "Slf4j",
          "UtilityClass",
          "RequiredArgsConstructor",
          "AllArgsConstructor");

  private final Project project;
  private final ProjectType type;

  Members(Project project, ProjectType type) {
    this.project = project;
    this.type = type;
  }

  /** Constants that name headers, for other files that may use them. */
  static Set<Offer> constants(ProjectType type, Mentions mentions) {
    Stream<String> fields =
        type.fields().stream()
            .filter(f -> !f.isPrivate() && isConstant(f, type))
            .flatMap(f -> f.getVariables().stream())
            .filter(v -> v.getInitializer().filter(mentions::speaks).isPresent())
            .map(VariableDeclarator::getNameAsString);
    Stream<String> ofEnum =
        type.node() instanceof EnumDeclaration declared
            ? declared.getEntries().stream()
                .filter(e -> e.getArguments().stream().anyMatch(mentions::speaks))
                .map(EnumConstantDeclaration::getNameAsString)
            : Stream.of();
    return Stream.concat(fields, ofEnum)
        .filter(name -> !name.toUpperCase(Locale.ROOT).contains("ACCESS_CONTROL_ALLOW"))
        .map(name -> new Offer(Set.of(type.simpleName()), Kind.CONSTANT, name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isConstant(FieldDeclaration field, ProjectType type) {
    return field.isStatic() || type.isInterface();
  }

  /** What a member that takes part in CORS offers to other files. */
  Set<Offer> offers(CallableDeclaration<?> member) {
    Set<Offer> offers = new LinkedHashSet<>();
    if (member instanceof MethodDeclaration method
        && !method.isPrivate()
        && !isFrameworks(method)) {
      offers.add(new Offer(typeNames(method), Kind.METHOD, method));
    }
    if (isMadeByProgram() && !member.isStatic()) {
      type.constructors().stream()
          .filter(c -> !c.isPrivate())
          .map(c -> new Offer(Set.of(type.simpleName()), Kind.CONSTRUCTOR, c))
          .forEach(offers::add);
      canonical().forEach(offers::add);
      factories().forEach(offers::add);
    }
    if (!member.isPrivate() && isMeantToBeExtended()) {
      offers.add(new Offer(Set.of(type.simpleName()), Kind.SUPERTYPE, type.simpleName()));
    }
    return offers;
  }

  /** The constructor that a record has without one being written. */
  private Stream<Offer> canonical() {
    int components = type.recordComponents().size();
    return components > 0
        ? Stream.of(
            new Offer(
                Set.of(type.simpleName()),
                Kind.CONSTRUCTOR,
                type.simpleName(),
                components,
                type.recordComponents().get(components - 1).isVarArgs()))
        : Stream.of();
  }

  /** Static methods that stand for a constructor. */
  private Stream<Offer> factories() {
    return type.methods().stream()
        .filter(m -> m.isStatic() && !m.isPrivate())
        .filter(m -> TypeName.simple(m.getType()).equals(type.simpleName()))
        .map(m -> new Offer(Set.of(type.simpleName()), Kind.METHOD, m));
  }

  /** What a type hands on to others of what it inherits. */
  static Set<Offer> inherited(ProjectType type, Offers offers) {
    return type.supertypes().stream()
        .flatMap(supertype -> offers.inheritedFrom(supertype.getNameAsString()))
        .map(offer -> offer.inheritedBy(type.simpleName()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether subclasses are to decide some of what objects do. */
  boolean isMeantToBeExtended() {
    return type.isAbstract()
        || type.methods().stream().anyMatch(MethodDeclaration::isProtected)
        || type.constructors().stream().anyMatch(ConstructorDeclaration::isProtected);
  }

  /** Whether an entry is there to be called by a framework, whoever else may call it. */
  boolean standsAlone(Entry entry) {
    if (entry.callable().isEmpty()) {
      return true;
    }
    return entry.callable().get() instanceof MethodDeclaration method
        ? isFrameworks(method) && !isMadeByProgram()
        : !isMadeByProgram();
  }

  /**
   * Only the program can make an object whose constructors all ask for something, or one that no
   * framework looks for.
   */
  boolean isMadeByProgram() {
    return !isMarked(type.node()) && (type.needsArguments() || isHandedOver());
  }

  private boolean isHandedOver() {
    return project.librarySupertypes(type).stream().anyMatch(t -> HANDED_OVER.contains(t.simple()));
  }

  private static boolean isMarked(Object node) {
    return node instanceof NodeWithAnnotations<?> annotated
        && annotated.getAnnotations().stream()
            .map(AnnotationExpr::getNameAsString)
            .anyMatch(name -> !PLAIN.contains(name));
  }

  /** Whether a framework calls a method: by an annotation, or because it overrides one of its. */
  private boolean isFrameworks(MethodDeclaration method) {
    if (isMarked(method) || isMain(method)) {
      return true;
    }
    return !method.isStatic()
        && declaring(method).isEmpty()
        && (method.isAnnotationPresent("Override")
            || (method.isPublic() && !project.librarySupertypes(type).isEmpty()));
  }

  private static boolean isMain(MethodDeclaration method) {
    return method.isStatic() && method.getNameAsString().equals("main");
  }

  /** Supertypes of the tree that declare a method as well. */
  private List<ProjectType> declaring(MethodDeclaration method) {
    return project.supertypes(type).stream()
        .filter(
            t ->
                t.methods(method.getNameAsString()).stream()
                    .anyMatch(m -> m.getParameters().size() == method.getParameters().size()))
        .toList();
  }

  private Set<String> typeNames(MethodDeclaration method) {
    Set<String> names = new HashSet<>(Set.of(type.simpleName()));
    declaring(method).forEach(t -> names.add(t.simpleName()));
    return names;
  }
}
