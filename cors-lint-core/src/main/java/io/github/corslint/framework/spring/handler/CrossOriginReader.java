package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Versions;
import io.github.corslint.framework.spring.policy.OriginList;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code @CrossOrigin} and annotations of the project that are composed of it. */
public final class CrossOriginReader {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)");

  private static final List<String> ATTRIBUTES =
      List.of(
          "origins",
          "originPatterns",
          "methods",
          "allowedHeaders",
          "exposedHeaders",
          "allowCredentials",
          "allowPrivateNetwork",
          "maxAge");

  private static final Set<String> CREDENTIALS = Set.of("true", "false", "");

  /** An expression that is but a text. */
  private static final Pattern LITERAL = Pattern.compile("#\\{\\s*'([^']*)'\\s*}");

  private final Context context;
  private final Constants constants;
  private final ComposedAnnotation composed;

  /** A reader in one tree. */
  public CrossOriginReader(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
    this.composed = new ComposedAnnotation(context, constants);
  }

  /**
   * An annotation where it is used.
   *
   * @param annotation the annotation
   * @param type the type on which or in which it stands
   */
  public record Use(AnnotationExpr annotation, ProjectType type) {

    /** Where the annotation stands that is nearest to the handler. */
    public Location at() {
      return type.source().location(annotation);
    }

    /** The class or method that carries it. */
    public Location elementAt() {
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
  public Optional<AnnotationExpr> find(NodeWithAnnotations<?> element, ProjectType type) {
    return element.getAnnotations().stream()
        .filter(a -> composed.isCrossOrigin(a, type))
        .findFirst();
  }

  /** The declaration of the project's own annotation that is used here. */
  public Optional<Location> declarationAt(Use use) {
    return composed
        .declaration(use.annotation(), use.type())
        .map(t -> t.source().location(t.node()));
  }

  /** What the annotations of a class and a method, of which one is present, say together. */
  public SpringPolicy policy(Optional<Use> ofClass, Optional<Use> ofMethod) {
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
    if (composed.declaration(annotation, type).isEmpty()) {
      compareAliases(annotation, type, policy);
    }
    Map<String, ComposedAnnotation.Given> attributes = composed.attributes(annotation, type);
    for (String attribute : ATTRIBUTES) {
      ComposedAnnotation.Given given = attributes.get(attribute);
      if (given != null) {
        apply(attribute, given.expression(), given.type(), policy);
      }
    }
  }

  /** Whether an annotation of the project leaves the origins to those who use it. */
  boolean isTemplate(ProjectType type) {
    return composed.isTemplate(type);
  }

  private void apply(String attribute, Expression e, ProjectType type, SpringPolicy policy) {
    Location at = type.source().location(e);
    switch (attribute) {
      case "origins" -> each(e).forEach(i -> add(policy.origins(), i, type, policy));
      case "originPatterns" -> each(e).forEach(i -> add(policy.patterns(), i, type, policy));
      case "methods" -> each(e).forEach(i -> addMethod(policy, i, type));
      case "allowedHeaders" -> each(e).forEach(i -> add(policy.allowedHeaders(), i, type, policy));
      case "exposedHeaders" -> each(e).forEach(i -> add(policy.exposedHeaders(), i, type, policy));
      case "allowCredentials" -> setCredentials(text(e, type), at, policy);
      case "allowPrivateNetwork" -> policy.setPrivateNetwork(text(e, type), at);
      case "maxAge" -> policy.setMaxAge(constants.evaluate(e, type), at);
      default -> throw new IllegalArgumentException(attribute);
    }
  }

  private static void setCredentials(Value value, Location at, SpringPolicy policy) {
    policy.setCredentials(value, at);
    Optional<String> text = value instanceof Known known ? known.text() : Optional.empty();
    text.filter(t -> !CREDENTIALS.contains(t.toLowerCase(Locale.ROOT)))
        .ifPresent(t -> policy.refuse("allowCredentials is true, false or empty, not " + t, at));
  }

  /** {@code value} and {@code origins} are two names of one attribute. */
  private void compareAliases(AnnotationExpr annotation, ProjectType type, SpringPolicy policy) {
    Optional<Expression> value = Constants.attribute(annotation, "value");
    Optional<Expression> origins = Constants.attribute(annotation, "origins");
    if (value.isEmpty() || origins.isEmpty()) {
      return;
    }
    List<Value> one = each(value.get()).stream().map(e -> constants.evaluate(e, type)).toList();
    List<Value> other = each(origins.get()).stream().map(e -> constants.evaluate(e, type)).toList();
    boolean areKnown =
        Stream.concat(one.stream(), other.stream()).allMatch(Known.class::isInstance);
    if (areKnown && !one.equals(other)) {
      policy.refuse(
          "value and origins are two names of one attribute, and differ",
          type.source().location(annotation));
    }
  }

  private static List<Expression> each(Expression e) {
    return e instanceof ArrayInitializerExpr array ? List.copyOf(array.getValues()) : List.of(e);
  }

  private void add(OriginList list, Expression e, ProjectType type, SpringPolicy policy) {
    list.addAt(text(e, type), type.source().location(e), configuredAt(e, type), policy.version());
  }

  /** Where the configuration says what the first placeholder of a text stands for. */
  private Optional<Step> configuredAt(Expression e, ProjectType type) {
    return constants.evaluate(e, type) instanceof Known known
        ? known
            .text()
            .map(PLACEHOLDER::matcher)
            .filter(Matcher::find)
            .flatMap(key -> constants.configuredAt(key.group(1), type.source().path()))
        : Optional.empty();
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
    String text = LITERAL.matcher(known.text().get()).replaceAll("$1");
    if (!text.equals(known.text().get()) && !text.contains("${")) {
      return Known.of(text);
    }
    if (!text.contains("${") && !text.contains("#{")) {
      return value;
    }
    return resolved(text, type.source().path());
  }

  /**
   * A text as Spring's {@code EmbeddedValueResolver} reads it, which makes a text of any result.
   */
  private Value resolved(String text, String path) {
    Object worth = constants.value(text, path).raw();
    return worth instanceof String || worth instanceof Boolean || worth instanceof Number
        ? Known.of(String.valueOf(worth))
        : Unknown.setting(text);
  }
}
