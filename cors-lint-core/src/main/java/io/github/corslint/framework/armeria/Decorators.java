package io.github.corslint.framework.armeria;

import io.github.corslint.framework.Annotated;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import java.util.List;

/**
 * {@code @CorsDecorator} (Armeria 1.31): nobody but those whom it lists, no credentials by default,
 * and expressions that may match any part of the origin.
 */
final class Decorators {

  private static final String NAME = "CorsDecorator";

  private Decorators() {}

  static List<CorsPolicy> policies(JavaSource source, Context context) {
    return Annotated.in(source, context, "com.linecorp.armeria", NAME).stream()
        .map(Decorators::policy)
        .toList();
  }

  private static CorsPolicy policy(Annotated annotation) {
    PolicyDraft draft = new PolicyDraft("Armeria @" + NAME, annotation.at(), annotation.scope());
    for (Item origin : annotation.items("origins")) {
      if (origin.is("*")) {
        draft.everybody(origin.at());
      } else {
        draft.exactIgnoringCase(origin);
      }
    }
    annotation.items("originRegexes").forEach(r -> draft.regex(r, Expressions::anywhere));
    annotation.items("nullOriginAllowed").stream()
        .filter(i -> i.is("true"))
        .forEach(i -> draft.exact(Item.known("null", i.at())));
    return draft
        .credentials(annotation.flag("credentialsAllowed"))
        .exposedHeaders(Item.list(annotation.items("exposedHeaders")))
        .allowedHeaders(Item.list(annotation.items("allowedRequestHeaders")))
        .policy();
  }
}
