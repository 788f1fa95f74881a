package io.github.corslint.framework.spring;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** Reads {@code @CrossOrigin} and annotations of the project that are composed of it. */
final class CrossOriginReader {

  private final Context context;
  private final Constants constants;

  CrossOriginReader(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  /**
   * An annotation where it is used.
   *
   * @param annotation the annotation
   * @param type the type on which or in which it stands
   */
  record Use(AnnotationExpr annotation, ProjectType type) {

    Location at() {
      return type.source().location(annotation);
    }

    /** The class or method that carries it. */
    Location elementAt() {
      return type.source().location(annotation.getParentNode().orElse(annotation));
    }
  }

  /** The annotation that counts for a class: the nearest replaces those above. */
  Optional<Use> nearest(Hierarchy hierarchy) {
    return hierarchy.types().stream()
        .filter(t -> t.node() instanceof NodeWithAnnotations<?>)
        .flatMap(t -> find((NodeWithAnnotations<?>) t.node(), t).map(a -> new Use(a, t)).stream())
        .findFirst();
  }

  /** The annotation that counts for a method and what it overrides. */
  Optional<Use> nearest(List<Hierarchy.Member> family) {
    return family.stream()
        .flatMap(m -> find(m.method(), m.type()).map(a -> new Use(a, m.type())).stream())
        .findFirst();
  }

  /** The annotation of an element that is Spring's or is composed of it. */
  Optional<AnnotationExpr> find(NodeWithAnnotations<?> element, ProjectType type) {
    return element.getAnnotations().stream()
        .filter(a -> isCrossOrigin(a, type.source()) || composition(a, type).isPresent())
        .findFirst();
  }

  private boolean isCrossOrigin(AnnotationExpr annotation, JavaSource source) {
    TypeName name = context.project().resolve(source, annotation.getNameAsString(), annotation);
    return name.is("org.springframework", "CrossOrigin");
  }

  /** The declaration of an annotation of the project that carries {@code @CrossOrigin} itself. */
  private Optional<ProjectType> composition(AnnotationExpr annotation, ProjectType type) {
    return context
        .project()
        .find(type.source(), annotation.getNameAsString(), annotation)
        .filter(t -> t.node() instanceof AnnotationDeclaration)
        .filter(t -> metaAnnotation(t).isPresent());
  }

  private Optional<AnnotationExpr> metaAnnotation(ProjectType declaration) {
    return ((AnnotationDeclaration) declaration.node())
        .getAnnotations().stream().filter(a -> isCrossOrigin(a, declaration.source())).findFirst();
  }

  /** The declaration of the project's own annotation that is used here. */
  Optional<Location> declarationAt(Use use) {
    return composition(use.annotation(), use.type()).map(t -> t.source().location(t.node()));
  }

  /** What the annotations of a class and a method, of which one is present, say together. */
  SpringPolicy policy(Optional<Use> ofClass, Optional<Use> ofMethod) {
    Use nearest = ofMethod.or(() -> ofClass).orElseThrow();
    SpringPolicy policy =
        new SpringPolicy(context.versions().spring(nearest.type().source().path()), nearest.at());
    ofClass.ifPresent(use -> read(use.annotation(), use.type(), policy));
    ofMethod.ifPresent(use -> read(use.annotation(), use.type(), policy));
    policy.applyPermitDefaults(nearest.type().source().location(nearest.annotation().getName()));
    return policy;
  }

  /** Adds what an annotation says to a policy. */
  private void read(AnnotationExpr annotation, ProjectType type, SpringPolicy policy) {
    Optional<ProjectType> composition = composition(annotation, type);
    if (composition.isEmpty()) {
      readOwn(annotation, type, policy);
      return;
    }
    ProjectType declaration = composition.get();
    metaAnnotation(declaration).ifPresent(meta -> readOwn(meta, declaration, policy));
    for (AnnotationMemberDeclaration member :
        declaration.node().findAll(AnnotationMemberDeclaration.class)) {
      alias(member, declaration)
          .ifPresent(
              attribute -> {
                Optional<Expression> given =
                    Constants.attribute(annotation, member.getNameAsString());
                Optional<Expression> value = given.or(member::getDefaultValue);
                value.ifPresent(
                    e -> apply(attribute, e, given.isPresent() ? type : declaration, policy));
              });
    }
  }

  /** Whether an annotation of the project leaves the origins to those who use it. */
  boolean isTemplate(ProjectType type) {
    return type.node() instanceof AnnotationDeclaration
        && type.node().findAll(AnnotationMemberDeclaration.class).stream()
            .flatMap(m -> alias(m, type).stream())
            .anyMatch(a -> a.equals("origins") || a.equals("value") || a.equals("originPatterns"));
  }

  private Optional<String> alias(AnnotationMemberDeclaration member, ProjectType declaration) {
    Optional<AnnotationExpr> aliasFor = member.getAnnotationByName("AliasFor");
    return aliasFor
        .filter(
            a ->
                Constants.attribute(a, "annotation")
                    .filter(e -> e.toString().contains("CrossOrigin"))
                    .isPresent())
        .map(
            a ->
                Constants.attribute(a, "attribute")
                    .or(() -> Constants.attribute(a, "value"))
                    .map(e -> constants.evaluate(e, declaration))
                    .flatMap(v -> v instanceof Known known ? known.text() : Optional.empty())
                    .orElse(member.getNameAsString()));
  }

  private void readOwn(AnnotationExpr annotation, ProjectType type, SpringPolicy policy) {
    for (String attribute :
        List.of(
            "value",
            "origins",
            "originPatterns",
            "methods",
            "allowedHeaders",
            "exposedHeaders",
            "allowCredentials",
            "allowPrivateNetwork",
            "maxAge")) {
      Constants.attribute(annotation, attribute).ifPresent(e -> apply(attribute, e, type, policy));
    }
  }

  private void apply(String attribute, Expression e, ProjectType type, SpringPolicy policy) {
    Location at = type.source().location(e);
    switch (attribute) {
      case "value", "origins" -> each(e).forEach(i -> add(policy.origins(), i, type, policy));
      case "originPatterns" -> each(e).forEach(i -> add(policy.patterns(), i, type, policy));
      case "methods" -> each(e).forEach(i -> addMethod(policy, i, type));
      case "allowedHeaders" -> each(e).forEach(i -> add(policy.allowedHeaders(), i, type, policy));
      case "exposedHeaders" -> each(e).forEach(i -> add(policy.exposedHeaders(), i, type, policy));
      case "allowCredentials" -> policy.setCredentials(text(e, type), at);
      case "allowPrivateNetwork" -> policy.setPrivateNetwork(text(e, type), at);
      case "maxAge" -> policy.setMaxAge(constants.evaluate(e, type), at);
      default -> throw new IllegalArgumentException(attribute);
    }
  }

  private static List<Expression> each(Expression e) {
    return e instanceof ArrayInitializerExpr array ? List.copyOf(array.getValues()) : List.of(e);
  }

  private void add(OriginList list, Expression e, ProjectType type, SpringPolicy policy) {
    list.addAt(text(e, type), type.source().location(e), policy.version());
  }

  private void addMethod(SpringPolicy policy, Expression e, ProjectType type) {
    Node last = e.isFieldAccessExpr() ? e.asFieldAccessExpr().getName() : e;
    policy
        .methods()
        .addAt(Known.of(last.toString()), type.source().location(e), Versions.CURRENT.spring(""));
  }

  private Value text(Expression e, ProjectType type) {
    Value value = constants.evaluate(e, type);
    if (!(value instanceof Known known) || known.text().isEmpty()) {
      return value;
    }
    String text = known.text().get();
    if (!text.contains("${") && !text.contains("#{")) {
      return value;
    }
    return constants
        .expand(text, type.source().path())
        .filter(t -> !t.contains("#{"))
        .<Value>map(Known::of)
        .orElseGet(() -> Unknown.because(text + " has no value in the scanned configuration"));
  }
}
