package io.github.corslint.framework.websocket;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code @ServerEndpoint} of Jakarta WebSocket 1.0 to 2.2: who may connect is decided by {@code
 * checkOrigin} of its configurator, which lets everybody in unless it is overridden. Seen with
 * Tomcat 10.1.
 */
public final class JakartaWebSocket implements Framework {

  private static final String ENDPOINT = "ServerEndpoint";
  static final String HOOK = "checkOrigin";

  @Override
  public List<String> words() {
    return List.of(ENDPOINT, HOOK);
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new ConfiguratorLibrary());
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    List<CorsPolicy> policies = new ArrayList<>();
    for (ProjectType type : source.types()) {
      type.annotation(ENDPOINT)
          .filter(a -> isOurs(a, source, context.project()))
          .filter(a -> letsEverybodyIn(a, type, context.project()))
          .map(a -> open(a, type, context))
          .ifPresent(policies::add);
    }
    return policies;
  }

  private static boolean isOurs(AnnotationExpr annotation, JavaSource source, Project project) {
    TypeName name = project.resolve(source, annotation.getNameAsString(), annotation);
    return name.is("jakarta.websocket", ENDPOINT) || name.is("javax.websocket", ENDPOINT);
  }

  /** A configurator that is not in the tree may decide for itself. */
  private static boolean letsEverybodyIn(
      AnnotationExpr annotation, ProjectType type, Project project) {
    Optional<Expression> configurator = Constants.attribute(annotation, "configurator");
    if (configurator.isEmpty()) {
      return true;
    }
    return configurator
        .filter(ClassExpr.class::isInstance)
        .flatMap(c -> project.find(type.source(), ((ClassExpr) c).getTypeAsString(), annotation))
        .filter(c -> hooks(c, project).findAny().isEmpty())
        .isPresent();
  }

  /** The methods by which a configurator decides for itself. */
  static Stream<MethodDeclaration> hooks(ProjectType configurator, Project project) {
    return project.lineage(configurator).stream().flatMap(t -> t.methods(HOOK).stream());
  }

  private static CorsPolicy open(AnnotationExpr annotation, ProjectType type, Context context) {
    Location at = type.source().location(annotation);
    List<String> paths =
        Constants.attribute(annotation, "value")
            .map(e -> new Constants(context.plainWorld()).evaluate(e, type))
            .flatMap(v -> v instanceof Known known ? known.text() : Optional.empty())
            .stream()
            .toList();
    return Handshake.anybody(at, paths, type.simpleName());
  }
}
