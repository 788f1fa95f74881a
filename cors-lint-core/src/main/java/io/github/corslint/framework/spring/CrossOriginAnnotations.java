package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code @CrossOrigin} on classes and methods. A method's annotation is combined with its class's
 * (Spring Framework 5.0 to 7.0, {@code RequestMappingHandlerMapping.initCorsConfiguration}): lists
 * add up, and defaults are applied once at the end, so that a bare annotation contributes no
 * origins of its own.
 */
final class CrossOriginAnnotations {

  /** Stereotypes on which Spring never looks for the annotation. */
  private static final Set<String> WITHOUT_HANDLERS =
      Set.of("Configuration", "ControllerAdvice", "RestControllerAdvice", "Service");

  private final JavaSource source;
  private final Context context;
  private final CrossOriginReader reader;

  CrossOriginAnnotations(JavaSource source, Context context) {
    this.source = source;
    this.context = context;
    this.reader = new CrossOriginReader(context);
  }

  List<CorsPolicy> policies() {
    List<CorsPolicy> policies = new ArrayList<>();
    for (ProjectType type : source.types()) {
      if (WITHOUT_HANDLERS.stream().noneMatch(s -> type.annotation(s).isPresent())) {
        policies.addAll(policies(type));
      }
    }
    return policies;
  }

  private List<CorsPolicy> policies(ProjectType type) {
    Optional<AnnotationExpr> ofClass =
        type.node() instanceof NodeWithAnnotations<?> node
            ? reader.find(node, type)
            : Optional.empty();
    List<CorsPolicy> policies = new ArrayList<>();
    boolean classAloneCounts = type.methods().isEmpty();
    for (MethodDeclaration method : type.methods()) {
      Optional<AnnotationExpr> ofMethod = reader.find(method, type);
      if (ofMethod.isPresent()) {
        policies.add(
            policy(
                type, ofClass, ofMethod.get(), type.simpleName() + "." + method.getNameAsString()));
      } else {
        classAloneCounts = true;
      }
    }
    if (ofClass.isPresent() && classAloneCounts && !isReplaced(type) && !reader.isTemplate(type)) {
      policies.add(0, policy(type, Optional.empty(), ofClass.get(), type.simpleName()));
    }
    return policies;
  }

  /** The nearest annotation counts: one on every subclass leaves nothing to the superclass's. */
  private boolean isReplaced(ProjectType type) {
    List<ProjectType> subclasses = context.project().implementations(type);
    return type.isAbstract()
        && !subclasses.isEmpty()
        && subclasses.stream()
            .allMatch(
                t ->
                    t.node() instanceof NodeWithAnnotations<?> node
                        && reader.find(node, t).isPresent());
  }

  private CorsPolicy policy(
      ProjectType type, Optional<AnnotationExpr> outer, AnnotationExpr annotation, String owner) {
    SpringPolicy policy = reader.newPolicy(source, annotation);
    outer.ifPresent(a -> reader.read(a, type, policy));
    reader.read(annotation, type, policy);
    policy.applyPermitDefaults(source.location(annotation.getName()));
    return policy.policy("Spring @CrossOrigin", source.location(annotation), Scope.of(owner));
  }
}
