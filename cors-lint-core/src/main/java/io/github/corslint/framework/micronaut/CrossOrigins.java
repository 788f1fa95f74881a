package io.github.corslint.framework.micronaut;

import io.github.corslint.framework.Annotated;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Micronaut's {@code @CrossOrigin}, which holds whatever the keys say. Without origins it lets
 * everybody in (observed on 4.9), in 3 nobody (3.10).
 */
final class CrossOrigins {

  private static final String NAME = "CrossOrigin";

  private CrossOrigins() {}

  static List<CorsPolicy> policies(JavaSource source, Context context) {
    return Annotated.in(source, context, "io.micronaut", NAME).stream()
        .flatMap(a -> policy(a, context).stream())
        .toList();
  }

  private static Optional<CorsPolicy> policy(Annotated annotation, Context context) {
    String path = annotation.at().path();
    Generation generation = Generation.of(context.versions(), path);
    List<Item> origins = new ArrayList<>(annotation.items("value"));
    origins.addAll(annotation.items("allowedOrigins"));
    List<Item> expressions = annotation.items("allowedOriginsRegex");
    PolicyDraft draft =
        new PolicyDraft("Micronaut @" + NAME, annotation.at(), annotation.scope())
            .star(PolicyDraft.ECHO);
    if (origins.isEmpty() && expressions.isEmpty()) {
      if (!Generation.bareAnnotationIsOpen(context.versions(), path)) {
        return Optional.empty();
      }
      draft.everybody(annotation.at());
    }
    origins.forEach(o -> generation.admit(o, draft));
    expressions.forEach(e -> draft.regex(e, Expressions::whole));
    return Optional.of(
        generation
            .credentials(annotation.flag("allowCredentials"), draft)
            .allowedHeaders(Item.list(annotation.items("allowedHeaders")))
            .exposedHeaders(Item.list(annotation.items("exposedHeaders")))
            .policy());
  }
}
