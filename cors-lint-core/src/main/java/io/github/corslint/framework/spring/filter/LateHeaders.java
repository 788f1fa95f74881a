package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Headers that are set when the body is written: by interceptors after the handler, by filters
 * after the rest of the chain. Spring MVC flushes a response with the body that a handler returns
 * (Spring Framework 5.2 to 7.0, {@code AbstractHttpMessageConverter}), and containers ignore
 * headers that are set after that (Jakarta Servlet 6.0, 5.2).
 */
final class LateHeaders {

  private static final Set<String> AFTER_HANDLERS = Set.of("postHandle", "afterCompletion");
  private static final Set<String> ENTITIES = Set.of("ResponseEntity", "HttpEntity");

  /** What handlers return whose bodies are written later, on other threads. */
  private static final Set<String> ASYNCHRONOUS =
      Set.of(
          "Callable",
          "DeferredResult",
          "WebAsyncTask",
          "CompletableFuture",
          "CompletionStage",
          "ListenableFuture",
          "Mono",
          "Flux",
          "SseEmitter",
          "ResponseBodyEmitter",
          "StreamingResponseBody");

  private final Unit unit;
  private final Context context;
  private final PassingFilters passing;

  LateHeaders(Unit unit, Context context) {
    this.unit = unit;
    this.context = context;
    this.passing = new PassingFilters(context.project());
  }

  /**
   * What comes before a header is written, so that it is never sent; empty when that is not sure.
   */
  Optional<Step> against(Recovered each) {
    Location at = each.policy().at();
    return each.lead()
        .entry()
        .filter(entry -> isLate(entry, at) && allHandlersReturnBodies())
        .map(entry -> new Step(at, "the response is sent with its body before this header is set"));
  }

  private boolean isLate(Location entry, Location at) {
    return context.project().source(entry.path()).stream()
        .flatMap(source -> source.types().stream())
        .anyMatch(
            type ->
                type.methods().stream()
                    .filter(m -> type.source().location(m.getName()).equals(entry))
                    .anyMatch(m -> isAfterHandler(type, m) || isAfterChain(type, m, at)));
  }

  private boolean isAfterHandler(ProjectType type, MethodDeclaration method) {
    return AFTER_HANDLERS.contains(method.getNameAsString())
        && IdleInterceptors.isInterceptor(type, context.project());
  }

  private boolean isAfterChain(ProjectType type, MethodDeclaration method, Location at) {
    List<MethodCallExpr> calls =
        PassingFilters.isFiltering(method)
            ? method.findAll(
                MethodCallExpr.class, call -> call.getNameAsString().equals("doFilter"))
            : List.of();
    return !calls.isEmpty()
        && passing.isOne(type)
        && type.source().location(method).contains(at)
        && calls.stream().allMatch(call -> type.source().location(call).compareTo(at) < 0);
  }

  private boolean allHandlersReturnBodies() {
    Controllers controllers = new Controllers(context);
    List<Controllers.Method> handlers =
        unit.sources().stream()
            .flatMap(source -> source.types().stream())
            .flatMap(type -> controllers.methodsOf(type).stream())
            .toList();
    return !handlers.isEmpty() && handlers.stream().allMatch(this::returnsBody);
  }

  private boolean returnsBody(Controllers.Method handler) {
    Location at = handler.handler().at();
    boolean ofClass =
        handler.type().annotation("RestController").isPresent()
            || handler.type().annotation("ResponseBody").isPresent();
    return context.project().source(at.path()).stream()
        .flatMap(source -> source.types().stream())
        .flatMap(type -> type.methods().stream().filter(m -> isAt(type, m, at)))
        .anyMatch(
            m ->
                !m.getType().isVoidType()
                    && !isAsynchronous(m)
                    && (ofClass
                        || m.getAnnotationByName("ResponseBody").isPresent()
                        || isEntity(m)));
  }

  private static boolean isAt(ProjectType type, MethodDeclaration method, Location at) {
    return type.source().location(method.getName()).equals(at);
  }

  private static boolean isAsynchronous(MethodDeclaration method) {
    return method.getType().findAll(ClassOrInterfaceType.class).stream()
        .anyMatch(type -> ASYNCHRONOUS.contains(type.getNameAsString()));
  }

  private static boolean isEntity(MethodDeclaration method) {
    return method.getType() instanceof ClassOrInterfaceType type
        && ENTITIES.contains(type.getNameAsString());
  }
}
