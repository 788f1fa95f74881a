package io.github.corslint.framework;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An annotation of a library on a class or a method, with its attributes as texts. */
public final class Annotated {

  /** The simple names of the annotations of a file. */
  private static final SourceFact<Set<String>> NAMES = SourceFact.of(Annotated::names);

  private final AnnotationExpr annotation;
  private final ProjectType type;
  private final String owner;
  private final Constants constants;

  private Annotated(
      AnnotationExpr annotation, ProjectType type, String owner, Constants constants) {
    this.annotation = annotation;
    this.type = type;
    this.owner = owner;
    this.constants = constants;
  }

  private static Set<String> names(JavaSource source) {
    Set<String> names = new HashSet<>();
    Nodes.forEach(AnnotationExpr.class, source.unit(), a -> names.add(a.getName().getIdentifier()));
    return Set.copyOf(names);
  }

  /**
   * The annotations of a file that are of one library type.
   *
   * @param library the start of the type's package
   * @param name the type's simple name
   */
  public static List<Annotated> in(
      JavaSource source, Context context, String library, String name) {
    if (!NAMES.in(source).contains(name)) {
      return List.of();
    }
    Constants constants = new Constants(context.plainWorld());
    List<Annotated> found = new ArrayList<>();
    for (ProjectType type : source.types()) {
      if (type.node() instanceof NodeWithAnnotations<?> node) {
        of(node, library, name, source, context)
            .ifPresent(a -> found.add(new Annotated(a, type, type.simpleName(), constants)));
      }
      for (MethodDeclaration method : type.methods()) {
        String owner = type.simpleName() + "." + method.getNameAsString();
        of(method, library, name, source, context)
            .ifPresent(a -> found.add(new Annotated(a, type, owner, constants)));
      }
    }
    return found;
  }

  private static Optional<AnnotationExpr> of(
      NodeWithAnnotations<?> element,
      String library,
      String name,
      JavaSource source,
      Context context) {
    return element.getAnnotations().stream()
        .filter(a -> a.getName().getIdentifier().equals(name))
        .filter(
            a -> isOf(library, source, context.project().resolve(source, a.getNameAsString(), a)))
        .findFirst();
  }

  /** Several libraries have annotations of one name: a name alone does for one that is imported. */
  private static boolean isOf(String library, JavaSource source, TypeName type) {
    return type.certain()
        ? type.qualified().startsWith(library)
        : source.unit().getImports().stream()
            .anyMatch(i -> i.getNameAsString().startsWith(library));
  }

  /** Where it stands. */
  public Location at() {
    return type.source().location(annotation);
  }

  /** The class, or class and method, on which it stands. */
  public Scope scope() {
    return Scope.of(owner);
  }

  /** The texts that it gives to an attribute; none when it does not name the attribute. */
  public List<Item> items(String attribute) {
    Optional<Expression> value = Constants.attribute(annotation, attribute);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Expression> each =
        value.get() instanceof ArrayInitializerExpr array
            ? List.copyOf(array.getValues())
            : List.of(value.get());
    return each.stream().map(this::item).toList();
  }

  private Item item(Expression e) {
    Value value = constants.evaluate(e, type);
    Location at = type.source().location(e);
    if (value instanceof Known known && !known.isNull()) {
      return Item.known(String.valueOf(known.java()), at);
    }
    return Item.unknown(value instanceof Unknown u ? u.reason() : "not a constant", at);
  }

  /** What it gives to an attribute that is true or false. */
  public Setting<Boolean> flag(String attribute) {
    return items(attribute).stream().findFirst().map(Item::flag).orElse(Setting.unset());
  }
}
