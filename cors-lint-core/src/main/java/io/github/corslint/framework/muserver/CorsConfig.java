package io.github.corslint.framework.muserver;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CORSConfigBuilder} of mu-server: nobody and no credentials by default; whoever gets in is
 * echoed, expressions must match the whole origin.
 */
final class CorsConfig extends CodedPolicy {

  private final List<Item> expressions = new ArrayList<>();
  private Optional<Location> everybody = Optional.empty();

  CorsConfig(CallSite site) {
    super("mu-server CORS", site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "withAllOriginsAllowed" -> everybody = Optional.of(site.nameAt());
      case "withAllowedOrigins" -> origins().addAll(Item.of(arguments, site));
      case "withAllowedOriginRegex" -> expressions.addAll(Item.of(arguments, site));
      case "withAllowCredentials" -> credentials(arguments, site);
      default -> {
        return method.startsWith("with") || method.equals("build");
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    everybody.ifPresent(draft::everybody);
    origins().forEach(draft::exact);
    expressions.forEach(e -> draft.regex(e, Expressions::whole));
    return draft.star(PolicyDraft.ECHO);
  }
}
