package io.github.corslint.framework.netty;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import java.util.List;

/**
 * {@code CorsConfigBuilder} of Netty 4.1: {@code forOrigin("*")} is everybody, {@code
 * forOrigins("*")} is an origin that nobody has; credentials make {@code *} an echo.
 */
final class ConfigBuilder extends CodedPolicy {

  private final boolean everybody;

  ConfigBuilder(String method, List<Value> arguments, CallSite site) {
    super("Netty CorsConfig", site);
    origins().addAll(Item.of(arguments, site));
    this.everybody =
        method.equals("forAnyOrigin")
            || (method.equals("forOrigin") && origins().stream().anyMatch(o -> o.is("*")));
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "allowCredentials" -> credentials(arguments, site);
      case "allowNullOrigin" -> origins().add(Item.known("null", site.nameAt()));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (everybody) {
      return draft.everybody(origins().isEmpty() ? madeAt() : origins().get(0).at());
    }
    origins().forEach(draft::exact);
    return draft;
  }
}
