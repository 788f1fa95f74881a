package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CXF's {@code @CrossOriginResourceSharing} (3.6 to 4.1): it replaces all settings of the filter,
 * and a method's that of its class. One without origins leaves them to the filter.
 */
final class CxfAnnotations {

  private static final String NAME = "CrossOriginResourceSharing";

  private final JavaSource source;
  private final Context context;
  private final Constants constants;

  CxfAnnotations(JavaSource source, Context context) {
    this.source = source;
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  List<CorsPolicy> policies() {
    List<CorsPolicy> policies = new ArrayList<>();
    for (ProjectType type : source.types()) {
      if (type.node() instanceof NodeWithAnnotations<?> node) {
        policy(node, type, type.simpleName()).ifPresent(policies::add);
      }
      for (MethodDeclaration method : type.methods()) {
        policy(method, type, type.simpleName() + "." + method.getNameAsString())
            .ifPresent(policies::add);
      }
    }
    return policies;
  }

  private Optional<CorsPolicy> policy(
      NodeWithAnnotations<?> element, ProjectType type, String owner) {
    return element.getAnnotations().stream()
        .filter(this::isOurs)
        .findFirst()
        .flatMap(a -> policy(a, type, owner));
  }

  private boolean isOurs(AnnotationExpr annotation) {
    return context
        .project()
        .resolve(source, annotation.getNameAsString(), annotation)
        .is("org.apache.cxf", NAME);
  }

  private Optional<CorsPolicy> policy(AnnotationExpr annotation, ProjectType type, String owner) {
    Location at = source.location(annotation);
    PolicyDraft draft = new PolicyDraft("CXF @" + NAME, at, Scope.of(owner)).varied(false);
    Optional<Item> everybody = items(annotation, "allowAllOrigins", type).stream().findFirst();
    List<Item> origins = items(annotation, "allowOrigins", type);
    if (everybody.filter(i -> i.is("true")).isPresent()) {
      draft.everybody(everybody.get().at());
    } else if (origins.isEmpty()) {
      return Optional.empty();
    } else {
      origins.forEach(draft::exact);
    }
    Setting<Boolean> credentials =
        items(annotation, "allowCredentials", type).stream()
            .findFirst()
            .map(Item::flag)
            .orElse(Setting.unset());
    return Optional.of(
        draft
            .credentials(credentials)
            .allowedHeaders(Item.list(items(annotation, "allowHeaders", type)))
            .exposedHeaders(Item.list(items(annotation, "exposeHeaders", type)))
            .policy());
  }

  private List<Item> items(AnnotationExpr annotation, String attribute, ProjectType type) {
    Optional<Expression> value = Constants.attribute(annotation, attribute);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Expression> each =
        value.get() instanceof ArrayInitializerExpr array
            ? List.copyOf(array.getValues())
            : List.of(value.get());
    return each.stream().map(e -> item(e, type)).toList();
  }

  private Item item(Expression e, ProjectType type) {
    Value value = constants.evaluate(e, type);
    Location at = source.location(e);
    if (value instanceof Known known && !known.isNull()) {
      return Item.known(String.valueOf(known.java()), at);
    }
    return Item.unknown(value instanceof Unknown u ? u.reason() : "not a constant", at);
  }
}
