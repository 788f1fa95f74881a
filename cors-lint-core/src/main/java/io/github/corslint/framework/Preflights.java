package io.github.corslint.framework;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.model.Answer;
import java.util.List;
import java.util.Set;

/**
 * Which code answers preflights. No page reads that answer: what the request after it is told
 * counts (Fetch standard, CORS check).
 */
final class Preflights {

  private static final Set<String> METHODS = Set.of("doOptions");

  /** Annotations of JAX-RS and Micronaut for methods that answer OPTIONS alone. */
  private static final Set<String> ANNOTATIONS = Set.of("OPTIONS", "Options");

  private final boolean all;

  Preflights(Entry entry) {
    this.all =
        entry
            .callable()
            .filter(MethodDeclaration.class::isInstance)
            .filter(m -> isForOptions((MethodDeclaration) m))
            .isPresent();
  }

  private static boolean isForOptions(MethodDeclaration method) {
    return METHODS.contains(method.getNameAsString())
        || method.getAnnotations().stream().anyMatch(Preflights::isForOptions);
  }

  private static boolean isForOptions(AnnotationExpr annotation) {
    String name = annotation.getName().getIdentifier();
    return ANNOTATIONS.contains(name)
        || (name.equals("RequestMapping")
            && Constants.attribute(annotation, "method")
                .filter(m -> m.toString().matches("\\{?\\s*(?:[\\w.]+\\.)?OPTIONS\\s*}?"))
                .isPresent());
  }

  /** Whether a response of a path answers a preflight. */
  boolean areAnsweredBy(int response, Path path) {
    return all || path.assumptions().stream().anyMatch(a -> isPreflight(a, response));
  }

  /** What a route gives counts for its handlers, not for what other routes answer. */
  private static boolean isPreflight(Assumption assumption, int response) {
    Unknown unknown = assumption.unknown();
    return isPreflight(unknown.asks(), assumption.option())
        && (assumption.response() == response || !unknown.isPreflightRoute());
  }

  private static boolean isPreflight(Unknown.Asks question, int option) {
    return option == 0 ? question == Unknown.Asks.PREFLIGHT : question == Unknown.Asks.NO_PREFLIGHT;
  }

  /** Whether one of these paths lets the origin read the answer that comes after a preflight. */
  boolean isMoreAnsweredOn(List<Path> paths, String origin) {
    return paths.stream().anyMatch(path -> isMoreAnsweredOn(path, origin));
  }

  private boolean isMoreAnsweredOn(Path path, String origin) {
    return HeaderOutcome.of(path).stream()
        .filter(o -> !o.sites().isEmpty() && !areAnsweredBy(o.response(), path))
        .anyMatch(o -> !(o.answer(origin, path) instanceof Answer.Refused));
  }
}
