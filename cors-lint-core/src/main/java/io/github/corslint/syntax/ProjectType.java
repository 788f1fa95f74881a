package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithPublicModifier;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A class, interface, enum, record, annotation or anonymous class of the scanned tree. */
public final class ProjectType {

  private final JavaSource source;
  private final Node node;
  private final String simpleName;
  private final List<BodyDeclaration<?>> members;
  private final List<ClassOrInterfaceType> supertypes;
  private final Optional<ProjectType> enclosing;
  private final String binaryName;
  private final String qualifiedName;
  private final Map<String, List<MethodDeclaration>> annotated = new ConcurrentHashMap<>();
  private volatile @Nullable Members sorted;
  private volatile @Nullable Reassignments reassignments;
  private volatile @Nullable List<MethodDeclaration> startUpMethods;

  private ProjectType(
      JavaSource source,
      Node node,
      String simpleName,
      List<BodyDeclaration<?>> members,
      List<ClassOrInterfaceType> supertypes,
      Optional<ProjectType> enclosing) {
    this.source = source;
    this.node = node;
    this.simpleName = simpleName;
    this.members = members;
    this.supertypes = supertypes;
    this.enclosing = enclosing;
    this.binaryName =
        enclosing.map(outer -> outer.binaryName + "." + simpleName).orElse(simpleName);
    this.qualifiedName =
        source.packageName().isEmpty() ? binaryName : source.packageName() + "." + binaryName;
  }

  static ProjectType declared(
      JavaSource source, TypeDeclaration<?> type, Optional<ProjectType> enclosing) {
    List<ClassOrInterfaceType> supertypes = new ArrayList<>();
    if (type instanceof ClassOrInterfaceDeclaration c) {
      supertypes.addAll(c.getExtendedTypes());
      supertypes.addAll(c.getImplementedTypes());
    } else if (type instanceof EnumDeclaration e) {
      supertypes.addAll(e.getImplementedTypes());
    } else if (type instanceof RecordDeclaration r) {
      supertypes.addAll(r.getImplementedTypes());
    }
    return new ProjectType(
        source, type, type.getNameAsString(), type.getMembers(), supertypes, enclosing);
  }

  /** The anonymous class of a creation expression that has a body. */
  public static ProjectType anonymous(
      JavaSource source, ObjectCreationExpr creation, Optional<ProjectType> enclosing) {
    NodeList<BodyDeclaration<?>> body = creation.getAnonymousClassBody().orElseGet(NodeList::new);
    return new ProjectType(source, creation, "", body, List.of(creation.getType()), enclosing);
  }

  /** The class of an enum constant that has a body. */
  public static ProjectType constant(ProjectType type, EnumConstantDeclaration constant) {
    return new ProjectType(
        type.source,
        constant,
        "",
        constant.getClassBody(),
        List.of(new ClassOrInterfaceType(null, type.simpleName())),
        Optional.of(type));
  }

  /** A class declared inside a method. */
  public static ProjectType local(
      JavaSource source, TypeDeclaration<?> type, Optional<ProjectType> enclosing) {
    return declared(source, type, enclosing);
  }

  /** The file it stands in. */
  public JavaSource source() {
    return source;
  }

  /** The declaration, or the creation expression of an anonymous class. */
  public Node node() {
    return node;
  }

  /** The simple name, empty for an anonymous class. */
  public String simpleName() {
    return simpleName;
  }

  /** The nested name within the file, such as {@code Outer.Inner}. */
  public String binaryName() {
    return binaryName;
  }

  /** The full name. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** The type around it. */
  public Optional<ProjectType> enclosing() {
    return enclosing;
  }

  /** What it extends and implements, as written. */
  public List<ClassOrInterfaceType> supertypes() {
    return supertypes;
  }

  /** Its members in source order. */
  public List<BodyDeclaration<?>> members() {
    return members;
  }

  /** Its own methods of a name. */
  public List<MethodDeclaration> methods(String name) {
    return sorted().methodsByName().getOrDefault(name, List.of());
  }

  /** Its own methods. */
  public List<MethodDeclaration> methods() {
    return sorted().methods();
  }

  /** Its own methods with an annotation of a simple name. */
  public List<MethodDeclaration> annotatedMethods(String annotation) {
    return annotated.computeIfAbsent(
        annotation,
        name -> methods().stream().filter(m -> m.getAnnotationByName(name).isPresent()).toList());
  }

  /** Its constructors. */
  public List<ConstructorDeclaration> constructors() {
    return sorted().constructors();
  }

  /** Its static and instance initialiser blocks. */
  public List<InitializerDeclaration> initializers() {
    return sorted().initializers();
  }

  /** Its field declarations. */
  public List<FieldDeclaration> fields() {
    return sorted().fields();
  }

  /** Its own field of a name. */
  public Optional<VariableDeclarator> field(String name) {
    return Optional.ofNullable(sorted().fieldsByName().get(name));
  }

  /** Whether construction or start-up gives this field a value, at least in some case. */
  public boolean isGivenAtFirst(String name) {
    return reassignments().first().contains(name);
  }

  /** Whether a method that can run after construction and start-up assigns this field. */
  public boolean isReassigned(String name) {
    return reassignments().replaced().contains(name);
  }

  /** Whether such methods assign this field only where they find that it holds nothing yet. */
  public boolean isLazy(String name) {
    return reassignments().lazy().contains(name);
  }

  /** Whether such a method puts elements into the collection that this field holds. */
  public boolean isFilled(String name) {
    return reassignments().filled().contains(name);
  }

  /**
   * Whether what they put there is only what they did not find: a memory of answers, by what was
   * asked.
   */
  public boolean isMemory(String name) {
    return isFilled(name) && !reassignments().listed().contains(name);
  }

  private Reassignments reassignments() {
    Reassignments known = reassignments;
    if (known == null) {
      known = Reassignments.of(this);
      reassignments = known;
    }
    return known;
  }

  /** The components of a record; empty for other types. */
  public List<Parameter> recordComponents() {
    return node instanceof RecordDeclaration record ? record.getParameters() : List.of();
  }

  /** Whether the fields of this type are static without saying so. */
  public boolean isInterface() {
    return node instanceof AnnotationDeclaration
        || (node instanceof ClassOrInterfaceDeclaration c && c.isInterface());
  }

  /** Whether it cannot be instantiated as it is. */
  public boolean isAbstract() {
    return node instanceof ClassOrInterfaceDeclaration c && (c.isInterface() || c.isAbstract());
  }

  /** Whether code of other packages may name it. */
  public boolean isPublic() {
    return node instanceof NodeWithPublicModifier<?> declared && declared.isPublic();
  }

  /** Whether each way to make an object of it asks for something. */
  public boolean needsArguments() {
    boolean saysHow = !constructors().isEmpty() || !recordComponents().isEmpty();
    return !isAbstract()
        && saysHow
        && constructors().stream().noneMatch(c -> c.getParameters().isEmpty());
  }

  /** Whether it is an enum. */
  public boolean isEnum() {
    return node instanceof EnumDeclaration || node instanceof EnumConstantDeclaration;
  }

  /** The names of its constants in source order; empty for other types than enums. */
  public List<String> enumConstants() {
    return List.copyOf(sorted().constantsByName().keySet());
  }

  /** Its own constant of a name, if it is an enum. */
  public Optional<EnumConstantDeclaration> enumConstant(String name) {
    return Optional.ofNullable(sorted().constantsByName().get(name));
  }

  /** Whether it is a record. */
  public boolean isRecord() {
    return node instanceof RecordDeclaration;
  }

  /** Its annotation of a simple name. */
  public Optional<AnnotationExpr> annotation(String name) {
    return node instanceof TypeDeclaration<?> type
        ? type.getAnnotations().stream()
            .filter(a -> a.getName().getIdentifier().equals(name))
            .findFirst()
        : Optional.empty();
  }

  /** Methods that a container calls once before any request, in source order. */
  public List<MethodDeclaration> startUpMethods() {
    List<MethodDeclaration> known = startUpMethods;
    if (known == null) {
      known =
          methods().stream()
              .filter(StartUp::isCalledByContainer)
              .filter(m -> !m.isStatic())
              .toList();
      startUpMethods = known;
    }
    return known;
  }

  private Members sorted() {
    Members known = sorted;
    if (known == null) {
      known = Members.of(node, members);
      sorted = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return qualifiedName();
  }
}
