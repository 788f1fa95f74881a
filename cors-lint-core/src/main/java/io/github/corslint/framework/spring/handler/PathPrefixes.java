package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prefixes that {@code PathMatchConfigurer.addPathPrefix} puts before the paths of controllers that
 * a predicate holds for; the first that does counts (Spring Framework 5.1 to 7.0).
 */
public final class PathPrefixes {

  private final List<Prefix> prefixes = new ArrayList<>();

  /** Whether a prefix is for a controller. */
  private enum Fit {
    YES,
    NO,
    UNKNOWN
  }

  /** One call; the prefix is empty when it is not known. */
  private record Prefix(Optional<String> text, Expression predicate, Location at) {}

  /** The prefixes that the configuration in these files gives. */
  public PathPrefixes(List<JavaSource> sources, Context context) {
    Constants constants = new Constants(context.plainWorld());
    for (JavaSource source : sources) {
      if (!source.calls("addPathPrefix")) {
        continue;
      }
      for (ProjectType type : source.types()) {
        type.methods().stream()
            .flatMap(m -> m.findAll(MethodCallExpr.class).stream())
            .filter(c -> c.getNameAsString().equals("addPathPrefix"))
            .filter(c -> c.getArguments().size() == 2)
            .forEach(c -> prefixes.add(prefix(c, type, constants)));
      }
    }
  }

  private static Prefix prefix(MethodCallExpr call, ProjectType type, Constants constants) {
    Optional<String> text =
        constants.evaluate(call.getArgument(0), type) instanceof Known known
            ? known.text().flatMap(t -> constants.expand(t, type.source().path()))
            : Optional.empty();
    return new Prefix(text, call.getArgument(1), type.source().location(call.getArgument(0)));
  }

  /** A handler of a controller, on the paths that it really has. */
  public Handler applied(Handler handler, ProjectType controller) {
    for (Prefix prefix : prefixes) {
      Fit fit = fit(prefix.predicate(), controller);
      if (fit == Fit.YES && prefix.text().isPresent()) {
        return on(prefixed(handler.paths(), prefix), handler);
      }
      if (fit != Fit.NO) {
        return on(new Setting.Unknown<>("a path prefix that is not known", prefix.at()), handler);
      }
    }
    return handler;
  }

  private static Setting<List<String>> prefixed(Setting<List<String>> paths, Prefix prefix) {
    String before = prefix.text().orElse("");
    if (paths instanceof Setting.Unknown) {
      return paths;
    }
    return new Setting.Is<>(
        paths.known().orElse(List.of("")).stream()
            .map(path -> PathPatterns.join(before, path))
            .toList(),
        prefix.at());
  }

  private static Handler on(Setting<List<String>> paths, Handler handler) {
    return new Handler(handler.at(), handler.name(), handler.methods(), paths, handler.login());
  }

  private static Fit fit(Expression predicate, ProjectType controller) {
    if (predicate instanceof LambdaExpr lambda) {
      return lambda.getExpressionBody().map(body -> holds(body, controller)).orElse(Fit.UNKNOWN);
    }
    if (!(predicate instanceof MethodCallExpr call)) {
      return Fit.UNKNOWN;
    }
    return switch (call.getNameAsString()) {
      case "forAnyHandlerType" -> Fit.YES;
      case "forAnnotation" -> annotated(call, controller);
      case "forBasePackage" -> below(call, controller);
      default -> Fit.UNKNOWN;
    };
  }

  /** The body of a lambda: a constant, or a question for an annotation. */
  private static Fit holds(Expression body, ProjectType controller) {
    if (body.isBooleanLiteralExpr()) {
      return body.asBooleanLiteralExpr().getValue() ? Fit.YES : Fit.NO;
    }
    return body instanceof MethodCallExpr call
            && call.getNameAsString().equals("isAnnotationPresent")
        ? annotated(call, controller)
        : Fit.UNKNOWN;
  }

  /** An annotation that is carried by another one may still be there. */
  private static Fit annotated(MethodCallExpr call, ProjectType controller) {
    boolean plain = call.getArguments().stream().allMatch(ClassExpr.class::isInstance);
    boolean present =
        call.findAll(ClassExpr.class).stream()
            .anyMatch(c -> controller.annotation(TypeName.simple(c.getType())).isPresent());
    if (present) {
      return Fit.YES;
    }
    boolean isPlainController =
        controller.annotation("RestController").isPresent()
            || controller.annotation("Controller").isPresent();
    return plain && isPlainController ? Fit.NO : Fit.UNKNOWN;
  }

  private static Fit below(MethodCallExpr call, ProjectType controller) {
    if (!call.getArguments().stream().allMatch(Expression::isStringLiteralExpr)) {
      return Fit.UNKNOWN;
    }
    String name = controller.source().packageName() + ".";
    return call.getArguments().stream()
            .anyMatch(a -> name.startsWith(a.asStringLiteralExpr().asString() + "."))
        ? Fit.YES
        : Fit.NO;
  }
}
