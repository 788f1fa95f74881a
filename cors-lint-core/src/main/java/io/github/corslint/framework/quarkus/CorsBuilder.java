package io.github.corslint.framework.quarkus;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import java.util.List;

/**
 * {@code CORS.builder()} of {@code io.quarkus.vertx.http.security} (3.39): origins are those of the
 * keys until code adds its own.
 */
final class CorsBuilder extends CodedPolicy {

  CorsBuilder(List<Value> origins, CallSite site) {
    super("Quarkus CORS", site);
    origins().addAll(Item.of(origins, site));
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "origin", "origins" -> origins().addAll(Item.of(arguments, site));
      case "accessControlAllowCredentials" -> credentials(arguments, site);
      default -> {
        return method.equals("build");
      }
    }
    return true;
  }

  @Override
  public List<CorsPolicy> policies() {
    return origins().isEmpty() ? List.of() : super.policies();
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    return QuarkusOrigins.fill(draft, origins(), credentials());
  }
}
