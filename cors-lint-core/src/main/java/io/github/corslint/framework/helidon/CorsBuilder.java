package io.github.corslint.framework.helidon;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import java.util.List;
import java.util.Set;

/**
 * {@code CorsSupport} and {@code CrossOriginConfig} of Helidon 4.1: everybody by default, and
 * credentials make that an echo. One that is given other configurations speaks through them.
 */
final class CorsBuilder extends CodedPolicy {

  private static final Set<String> OTHERS =
      Set.of("addCrossOrigin", "config", "mappedConfig", "crossOriginConfig");

  private boolean delegates;
  private boolean isOff;

  CorsBuilder(String surface, CallSite site) {
    super(surface, site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "allowOrigins" -> {
        origins().clear();
        origins().addAll(Item.of(arguments, site));
      }
      case "allowCredentials" -> credentials(arguments, site);
      case "enabled" -> isOff = arguments.contains(Known.FALSE);
      default -> {
        delegates |= OTHERS.contains(method);
        return false;
      }
    }
    return true;
  }

  @Override
  public List<CorsPolicy> policies() {
    return isOff || (delegates && origins().isEmpty()) ? List.of() : super.policies();
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (origins().isEmpty() || origins().stream().anyMatch(o -> o.is("*"))) {
      return draft.everybody(origins().isEmpty() ? madeAt() : origins().get(0).at());
    }
    origins().forEach(draft::exact);
    return draft;
  }
}
