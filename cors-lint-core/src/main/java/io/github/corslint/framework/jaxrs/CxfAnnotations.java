package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Annotated;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;

/**
 * CXF's {@code @CrossOriginResourceSharing} (3.6 to 4.1): it replaces all settings of the filter,
 * and a method's that of its class. One without origins leaves them to the filter.
 */
final class CxfAnnotations {

  static final String NAME = "CrossOriginResourceSharing";
  static final String SURFACE = "CXF @" + NAME;

  private CxfAnnotations() {}

  static List<CorsPolicy> policies(JavaSource source, Context context) {
    return Annotated.in(source, context, "org.apache.cxf", NAME).stream()
        .flatMap(a -> policy(a).stream())
        .toList();
  }

  private static Optional<CorsPolicy> policy(Annotated annotation) {
    PolicyDraft draft = new PolicyDraft(SURFACE, annotation.at(), annotation.scope()).varied(false);
    Optional<Item> everybody = annotation.items("allowAllOrigins").stream().findFirst();
    List<Item> origins = annotation.items("allowOrigins");
    if (everybody.filter(i -> i.is("true")).isPresent()) {
      draft.everybody(everybody.get().at());
    } else if (origins.isEmpty()) {
      return Optional.empty();
    } else {
      origins.forEach(draft::exact);
    }
    return Optional.of(
        draft
            .credentials(annotation.flag("allowCredentials"))
            .allowedHeaders(Item.list(annotation.items("allowHeaders")))
            .exposedHeaders(Item.list(annotation.items("exposeHeaders")))
            .policy());
  }
}
