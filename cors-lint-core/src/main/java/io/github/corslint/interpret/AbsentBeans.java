package io.github.corslint.interpret;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Set;

/**
 * Texts, and collections of texts, that a place may ask a container for or do without, and that no
 * method of the module makes a bean of: no library does either. An {@code Optional} is empty then,
 * a provider has nothing, and what {@code @Autowired(required = false)} stands at is left as it is
 * (Spring Framework 4 to 7).
 */
final class AbsentBeans {

  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Collection");

  private final BeanMethods methods;

  AbsentBeans(BeanMethods methods) {
    this.methods = methods;
  }

  /** Whether the container has no bean of a type. */
  boolean lack(Type type, Frame frame) {
    List<Type> parts = parts(type);
    return !parts.isEmpty() && parts.stream().noneMatch(part -> methods.mayMake(part, frame));
  }

  /** A type of texts and what it holds; none for other types. */
  private static List<Type> parts(Type type) {
    if (!(type instanceof ClassOrInterfaceType named)) {
      return List.of();
    }
    String name = named.getNameAsString();
    if (name.equals("String") && named.getTypeArguments().isEmpty()) {
      return List.of(type);
    }
    return COLLECTIONS.contains(name)
        ? named
            .getTypeArguments()
            .flatMap(NodeList::getFirst)
            .filter(held -> held.asString().equals("String"))
            .map(held -> List.of(type, held))
            .orElse(List.of())
        : List.of();
  }

  /** Whether an annotation leaves a place alone for which there is no bean. */
  boolean spare(AnnotationExpr annotation, List<Parameter> parameters, Frame frame) {
    return isOptional(annotation)
        && parameters.stream().allMatch(p -> p.getAnnotations().isEmpty())
        && parameters.stream().anyMatch(parameter -> lack(parameter.getType(), frame));
  }

  /** Whether an annotation leaves a field alone for which there is no bean. */
  boolean spare(AnnotationExpr annotation, Type field, Frame frame) {
    return isOptional(annotation) && lack(field, frame);
  }

  private static boolean isOptional(AnnotationExpr annotation) {
    return annotation.getName().getIdentifier().equals("Autowired")
        && Annotations.attribute(annotation, "required")
            .filter(e -> e instanceof BooleanLiteralExpr literal && !literal.getValue())
            .isPresent();
  }
}
