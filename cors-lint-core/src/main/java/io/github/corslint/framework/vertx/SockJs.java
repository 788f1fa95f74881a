package io.github.corslint.framework.vertx;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Origins.Star;
import java.util.List;

/**
 * {@code SockJSHandler} of Vert.x Web (observed on 4.5): every origin is echoed with credentials,
 * unless a {@code CorsHandler} has answered before it. The origin of {@code SockJSHandlerOptions}
 * is asked of WebSockets alone, and no cache keeps an answer: {@code Cache-Control: no-store} (read
 * in 4.5).
 */
final class SockJs extends CodedPolicy {

  private static final Star ANYBODY =
      new Star(
          Star.Reply.ECHO,
          Star.Reply.ECHO,
          "this handler takes no list of origins: a CorsHandler before it answers in its place");

  SockJs(CallSite site) {
    super("Vert.x SockJSHandler", site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    return false;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    return draft.alwaysWithCredentials().everybody(madeAt()).star(ANYBODY);
  }
}
