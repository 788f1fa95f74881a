package io.github.corslint.framework.javalin;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import java.util.List;

/**
 * {@code enableCorsForAllOrigins} and {@code enableCorsForOrigin} of Javalin 3 and 4: whoever gets
 * in is echoed, always with credentials.
 */
final class OldSwitch extends CodedPolicy {

  OldSwitch(List<Value> arguments, CallSite site) {
    super("Javalin enableCors", site);
    origins().addAll(Item.of(arguments, site));
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    return false;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (origins().isEmpty() || origins().stream().anyMatch(o -> o.is("*"))) {
      draft.everybody(origins().isEmpty() ? madeAt() : origins().get(0).at());
    } else {
      origins().forEach(draft::exact);
    }
    return draft.alwaysWithCredentials().star(PolicyDraft.ECHO);
  }
}
