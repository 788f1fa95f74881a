package io.github.corslint.interpret;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Lombok's annotations give to a class besides accessors: constructors, static factories and
 * equality (Lombok 1.18).
 */
final class Lombok {

  private static final List<String> CONSTRUCTORS =
      List.of("RequiredArgsConstructor", "AllArgsConstructor");

  private Lombok() {}

  /**
   * The fields that a generated constructor sets, in the order of its parameters; empty when the
   * class has no such constructor of so many parameters.
   */
  static Optional<List<VariableDeclarator>> constructor(ProjectType type, int parameters) {
    Stream.Builder<List<VariableDeclarator>> constructors = Stream.builder();
    boolean all = has(type, "AllArgsConstructor") || has(type, "Value") || has(type, "Builder");
    boolean required = has(type, "RequiredArgsConstructor") || has(type, "Data");
    if (all) {
      constructors.add(variables(type).filter(v -> !isSettled(v, type)).toList());
    }
    if (required) {
      constructors.add(variables(type).filter(v -> isRequired(v, type)).toList());
    }
    return constructors.build().filter(fields -> fields.size() == parameters).findFirst();
  }

  /** Whether a static method of a class calls a generated constructor. */
  static boolean isFactory(ProjectType type, String method) {
    return Stream.concat(CONSTRUCTORS.stream(), Stream.of("Data", "Value"))
        .flatMap(name -> type.annotation(name).stream())
        .flatMap(annotation -> factory(annotation).stream())
        .anyMatch(method::equals);
  }

  private static Optional<String> factory(AnnotationExpr annotation) {
    return annotation instanceof NormalAnnotationExpr normal
        ? normal.getPairs().stream()
            .filter(pair -> pair.getNameAsString().matches("staticName|staticConstructor"))
            .map(MemberValuePair::getValue)
            .filter(StringLiteralExpr.class::isInstance)
            .map(value -> ((StringLiteralExpr) value).getValue())
            .findFirst()
        : Optional.empty();
  }

  /** Whether objects of a class are equal when their fields are. */
  static boolean comparesFields(ProjectType type) {
    return has(type, "EqualsAndHashCode") || has(type, "Data") || has(type, "Value");
  }

  /** Whether setters return the object that they are called on. */
  static boolean chains(ProjectType type) {
    return type.annotation("Accessors")
        .filter(a -> a.toString().matches(".*\\b(?:chain|fluent) ?= ?true.*"))
        .isPresent();
  }

  /** Whether a method gives a copy of an object in which this field holds something else. */
  static boolean hasWither(ProjectType type, String field) {
    return Stream.of("With", "Wither")
        .anyMatch(name -> has(type, name) || isMarked(type, field, name));
  }

  private static boolean isMarked(ProjectType type, String field, String annotation) {
    Stream<NodeWithAnnotations<?>> components =
        type.recordComponents().stream().filter(c -> c.getNameAsString().equals(field)).map(c -> c);
    Stream<NodeWithAnnotations<?>> fields =
        variables(type)
            .filter(v -> v.getNameAsString().equals(field))
            .flatMap(v -> field(v).stream());
    return Stream.concat(components, fields)
        .anyMatch(declared -> declared.getAnnotationByName(annotation).isPresent());
  }

  /** Whether the fields of a class can be read. */
  static boolean hasGetters(ProjectType type) {
    return has(type, "Getter") || has(type, "Data") || has(type, "Value");
  }

  /** Whether the fields of a class can be set. */
  static boolean hasSetters(ProjectType type) {
    return has(type, "Setter") || has(type, "Data");
  }

  /** Whether a class has a builder. */
  static boolean hasBuilder(ProjectType type) {
    return has(type, "Builder") || has(type, "SuperBuilder");
  }

  /** The fields of objects, one by one. */
  static Stream<VariableDeclarator> variables(ProjectType type) {
    return type.fields().stream()
        .filter(field -> !field.isStatic())
        .map(FieldDeclaration::getVariables)
        .flatMap(NodeList::stream);
  }

  private static boolean has(ProjectType type, String annotation) {
    return type.annotation(annotation).isPresent();
  }

  private static boolean isFinal(VariableDeclarator variable, ProjectType type) {
    boolean isValue = has(type, "Value") && !isMarked(variable, "NonFinal");
    return isValue || field(variable).filter(FieldDeclaration::isFinal).isPresent();
  }

  private static boolean isSettled(VariableDeclarator variable, ProjectType type) {
    return isFinal(variable, type)
        && variable.getInitializer().isPresent()
        && !isMarked(variable, "Default");
  }

  private static boolean isRequired(VariableDeclarator variable, ProjectType type) {
    return variable.getInitializer().isEmpty()
        && (isFinal(variable, type) || isMarked(variable, "NonNull"));
  }

  private static boolean isMarked(VariableDeclarator variable, String annotation) {
    return field(variable).stream()
        .flatMap(field -> field.getAnnotations().stream())
        .anyMatch(a -> a.getName().getIdentifier().equals(annotation));
  }

  private static Optional<FieldDeclaration> field(VariableDeclarator variable) {
    return variable
        .getParentNode()
        .filter(FieldDeclaration.class::isInstance)
        .map(FieldDeclaration.class::cast);
  }
}
