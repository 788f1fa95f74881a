package io.github.corslint.framework.vertx;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import java.util.List;

/**
 * {@code SockJSHandler} of Vert.x Web (observed on 4.5): every origin is echoed with credentials,
 * unless a {@code CorsHandler} has answered before it.
 */
final class SockJs extends CodedPolicy {

  SockJs(CallSite site) {
    super("Vert.x SockJSHandler", site);
    credentials(List.of(), site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    return false;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    return draft.everybody(madeAt()).star(PolicyDraft.ECHO).varied(false);
  }
}
