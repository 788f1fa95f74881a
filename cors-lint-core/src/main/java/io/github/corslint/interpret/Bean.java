package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object that a container has, with what its declaration says of it.
 *
 * @param name by which it is known
 * @param value the object
 * @param declared the class or the method that declares it
 * @param owner the type in which annotations of the declaration are read
 */
record Bean(String name, Value value, NodeWithAnnotations<?> declared, ProjectType owner) {

  private static final Set<String> COMPONENTS =
      Set.of(
          "Component",
          "Service",
          "Repository",
          "Configuration",
          "Controller",
          "RestController",
          "Named",
          "Singleton");

  /** That of a method of a configuration class. */
  static Bean of(BeanMethods.Maker maker, Value value) {
    return new Bean(maker.name(), value, maker.method(), maker.type());
  }

  /** That of a class which a container finds; empty for other classes. */
  static Optional<Bean> of(ProjectType type, Run run) {
    Optional<AnnotationExpr> marked =
        COMPONENTS.stream().flatMap(name -> type.annotation(name).stream()).findFirst();
    if (marked.isEmpty() || !(type.node() instanceof NodeWithAnnotations<?> declared)) {
      return Optional.empty();
    }
    String name =
        marked
            .get()
            .findFirst(StringLiteralExpr.class)
            .map(StringLiteralExpr::getValue)
            .orElse(JavaBeans.decapitalized(type.simpleName()));
    return run.interpreter().injection().bean(type).map(v -> new Bean(name, v, declared, type));
  }

  boolean isPrimary() {
    return declared.getAnnotationByName("Primary").isPresent();
  }

  /** Whether a qualifier means this one. */
  boolean isCalled(String wanted) {
    return name.equals(wanted)
        || declared
            .getAnnotationByName("Qualifier")
            .flatMap(a -> a.findFirst(StringLiteralExpr.class))
            .filter(literal -> literal.getValue().equals(wanted))
            .isPresent();
  }

  /** Whether all these annotations are written at its declaration. */
  boolean hasAll(Set<String> annotations) {
    return annotations.stream().allMatch(name -> declared.getAnnotationByName(name).isPresent());
  }

  /**
   * Its place among others where an order is asked for, the least first: what it says itself as an
   * {@code Ordered}, else the annotation (Spring Framework 4 to 7, {@code
   * AnnotationAwareOrderComparator}).
   */
  int order(Run run) {
    return own(run).or(() -> annotated(run)).orElse(Integer.MAX_VALUE);
  }

  private Optional<Integer> own(Run run) {
    boolean isOrdered =
        value instanceof Instance instance
            && run.project().librarySupertypes(instance.type()).stream()
                .map(TypeName::simple)
                .anyMatch(type -> type.equals("Ordered") || type.equals("PriorityOrdered"));
    if (!isOrdered) {
      return Optional.empty();
    }
    CallSite site =
        new CallSite(run, owner.source().location(owner.node()), "getOrder()", owner.simpleName());
    return number(run.invoke(value, "getOrder", List.of(), site));
  }

  private Optional<Integer> annotated(Run run) {
    Frame frame = new Frame(owner, Optional.empty(), new Environment(Optional.empty()), "<order>");
    return declared
        .getAnnotationByName("Order")
        .or(() -> declared.getAnnotationByName("Priority"))
        .flatMap(a -> Annotations.attribute(a, "value"))
        .flatMap(e -> number(run.interpreter().expressions().evaluate(e, frame)));
  }

  private static Optional<Integer> number(Value value) {
    return value instanceof Known known && known.java() instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }
}
