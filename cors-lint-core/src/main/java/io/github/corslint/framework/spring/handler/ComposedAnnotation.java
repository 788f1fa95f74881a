package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Offers;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code @CrossOrigin} and annotations of the project that carry it, or that carry one that does.
 * What {@code @AliasFor} hands on replaces what the carried annotation says, defaults included
 * (Spring Framework 4.2 to 7.0, {@code MergedAnnotations}).
 */
public final class ComposedAnnotation {

  private static final String OWN = "CrossOrigin";
  private static final int DEEPEST = 6;
  private static final String ORIGINS = "origins";

  private final Context context;
  private final Constants constants;

  ComposedAnnotation(Context context, Constants constants) {
    this.context = context;
    this.constants = constants;
  }

  /** The annotations that a file declares and that carry Spring's, or one that is offered. */
  public static Set<Offers.Offer> offered(JavaSource source, Offers offers) {
    return source.types().stream()
        .filter(type -> type.node() instanceof AnnotationDeclaration)
        .filter(
            type ->
                ((AnnotationDeclaration) type.node())
                    .getAnnotations().stream()
                        .map(a -> a.getName().getIdentifier())
                        .anyMatch(name -> name.equals(OWN) || offers.hasAnnotation(name)))
        .map(type -> Offers.Offer.annotation(type.simpleName()))
        .collect(Collectors.toSet());
  }

  /**
   * The value of an attribute.
   *
   * @param expression the value
   * @param type the type on or in which it is written
   */
  record Given(Expression expression, ProjectType type) {}

  /** Whether an annotation is Spring's or carries it. */
  boolean isCrossOrigin(AnnotationExpr annotation, ProjectType type) {
    return isOwn(annotation, type) || declaration(annotation, type, 0).isPresent();
  }

  private boolean isOwn(AnnotationExpr annotation, ProjectType type) {
    TypeName name =
        context.project().resolve(type.source(), annotation.getNameAsString(), annotation);
    return name.is("org.springframework", OWN);
  }

  /** The project's own annotation that is used here, if it carries Spring's. */
  Optional<ProjectType> declaration(AnnotationExpr annotation, ProjectType type) {
    return declaration(annotation, type, 0);
  }

  private Optional<ProjectType> declaration(
      AnnotationExpr annotation, ProjectType type, int depth) {
    return depth > DEEPEST
        ? Optional.empty()
        : context
            .project()
            .find(type.source(), annotation.getNameAsString(), annotation)
            .filter(t -> t.node() instanceof AnnotationDeclaration)
            .filter(t -> carried(t, depth).isPresent());
  }

  private Optional<AnnotationExpr> carried(ProjectType declaration, int depth) {
    return ((AnnotationDeclaration) declaration.node())
        .getAnnotations().stream()
            .filter(
                a -> isOwn(a, declaration) || declaration(a, declaration, depth + 1).isPresent())
            .findFirst();
  }

  /** What an annotation in the end says to the attributes of Spring's, by their names. */
  Map<String, Given> attributes(AnnotationExpr annotation, ProjectType type) {
    Map<String, Given> own = new HashMap<>();
    collect(annotation, type, Map.of(), own, 0);
    return own;
  }

  private void collect(
      AnnotationExpr annotation,
      ProjectType type,
      Map<String, Given> handedOn,
      Map<String, Given> own,
      int depth) {
    if (isOwn(annotation, type)) {
      handedOn.forEach((name, given) -> own.putIfAbsent(plain(name), given));
      written(annotation, type, own);
      return;
    }
    declaration(annotation, type, depth)
        .ifPresent(declaration -> unfold(annotation, type, declaration, handedOn, own, depth));
  }

  /** What is written in Spring's own annotation. */
  private static void written(AnnotationExpr annotation, ProjectType type, Map<String, Given> own) {
    if (annotation instanceof NormalAnnotationExpr normal) {
      normal
          .getPairs()
          .forEach(p -> own.putIfAbsent(plain(p.getNameAsString()), new Given(p.getValue(), type)));
    }
    Constants.attribute(annotation, "value")
        .ifPresent(e -> own.putIfAbsent(ORIGINS, new Given(e, type)));
  }

  /** Goes on with the annotation that a composed one carries. */
  private void unfold(
      AnnotationExpr annotation,
      ProjectType type,
      ProjectType declaration,
      Map<String, Given> handedOn,
      Map<String, Given> own,
      int depth) {
    AnnotationExpr carried = carried(declaration, depth).orElseThrow();
    Map<String, Given> further = new HashMap<>();
    for (AnnotationMemberDeclaration member : members(declaration)) {
      Optional<Alias> alias = alias(member, declaration);
      Optional<Given> given =
          given(member, annotation, type, handedOn, declaration)
              .or(() -> byDefault(member, declaration));
      if (alias.isEmpty() || given.isEmpty()) {
        continue;
      }
      if (alias.get().annotation().equals(OWN)) {
        own.putIfAbsent(plain(alias.get().attribute()), given.get());
      } else if (alias.get().annotation().equals(carried.getName().getIdentifier())) {
        further.put(alias.get().attribute(), given.get());
      }
    }
    collect(carried, declaration, further, own, depth + 1);
  }

  /** The two names of the origins mean the same. */
  private static String plain(String attribute) {
    return attribute.equals("value") ? ORIGINS : attribute;
  }

  private static List<AnnotationMemberDeclaration> members(ProjectType declaration) {
    return declaration.node().findAll(AnnotationMemberDeclaration.class);
  }

  /** What the user of an annotation gives to a member, by its name or by that of its mirror. */
  private Optional<Given> given(
      AnnotationMemberDeclaration member,
      AnnotationExpr annotation,
      ProjectType type,
      Map<String, Given> handedOn,
      ProjectType declaration) {
    return members(declaration).stream()
        .filter(m -> m.equals(member) || isMirror(m, member, declaration))
        .map(AnnotationMemberDeclaration::getNameAsString)
        .flatMap(
            name ->
                Optional.ofNullable(handedOn.get(name))
                    .or(() -> Constants.attribute(annotation, name).map(e -> new Given(e, type)))
                    .stream())
        .findFirst();
  }

  private static Optional<Given> byDefault(
      AnnotationMemberDeclaration member, ProjectType declaration) {
    return member.getDefaultValue().map(e -> new Given(e, declaration));
  }

  private boolean isMirror(
      AnnotationMemberDeclaration member, AnnotationMemberDeclaration of, ProjectType declaration) {
    return alias(member, declaration)
        .filter(a -> a.annotation().isEmpty() && a.attribute().equals(of.getNameAsString()))
        .isPresent();
  }

  /** An attribute of an annotation, empty for the annotation that declares the alias itself. */
  private record Alias(String annotation, String attribute) {}

  private Optional<Alias> alias(AnnotationMemberDeclaration member, ProjectType declaration) {
    return member
        .getAnnotationByName("AliasFor")
        .map(
            a ->
                new Alias(
                    Constants.attribute(a, "annotation")
                        .map(e -> e.toString().replaceAll("\\.class$", "").replaceAll(".*\\.", ""))
                        .orElse(""),
                    Constants.attribute(a, "attribute")
                        .or(() -> Constants.attribute(a, "value"))
                        .map(e -> constants.evaluate(e, declaration))
                        .flatMap(v -> v instanceof Known known ? known.text() : Optional.empty())
                        .orElse(member.getNameAsString())));
  }

  /** Whether an annotation of the project leaves the origins to those who use it. */
  boolean isTemplate(ProjectType type) {
    return type.node() instanceof AnnotationDeclaration
        && members(type).stream().anyMatch(m -> leadsToOrigins(m, type, 0));
  }

  private boolean leadsToOrigins(
      AnnotationMemberDeclaration member, ProjectType declaration, int depth) {
    Optional<Alias> alias = alias(member, declaration);
    if (alias.isEmpty() || alias.get().annotation().isEmpty() || depth > DEEPEST) {
      return false;
    }
    String attribute = alias.get().attribute();
    if (alias.get().annotation().equals("CrossOrigin")) {
      return plain(attribute).equals(ORIGINS) || attribute.equals("originPatterns");
    }
    return context
        .project()
        .find(declaration.source(), alias.get().annotation(), member)
        .filter(t -> t.node() instanceof AnnotationDeclaration)
        .filter(
            t ->
                members(t).stream()
                    .filter(m -> m.getNameAsString().equals(attribute))
                    .anyMatch(m -> leadsToOrigins(m, t, depth + 1)))
        .isPresent();
  }
}
