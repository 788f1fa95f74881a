package io.github.corslint.framework.javalin;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins.Star;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One rule of the CORS plugin of Javalin 5 to 7: nobody by default; any host is {@code *}, which
 * with credentials stops the start since 6; reflecting the client's origin is an echo. A host
 * without a scheme is one of https, and {@code *.} stands for one label.
 */
final class CorsRule extends CodedPolicy {

  private static final Star FAILS =
      new Star(
          Star.Reply.STAR,
          Star.Reply.FAILS,
          "Javalin refuses to start when any host meets credentials");
  private final boolean refusesStar;
  private Optional<Location> anyHost = Optional.empty();
  private Optional<Location> reflects = Optional.empty();

  CorsRule(boolean refusesStar, CallSite site) {
    super("Javalin CORS rule", site);
    this.refusesStar = refusesStar;
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "anyHost" -> anyHost = Optional.of(site.nameAt());
      case "reflectClientOrigin", "setReflectClientOrigin" ->
          reflects = arguments.contains(Known.TRUE) ? Optional.of(site.nameAt()) : Optional.empty();
      case "allowHost" -> origins().addAll(Item.of(arguments, site));
      case "allowCredentials", "setAllowCredentials" -> credentials(arguments, site);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (reflects.isPresent()) {
      return draft.everybody(reflects.get()).star(PolicyDraft.ECHO);
    }
    anyHost.ifPresent(draft::everybody);
    origins().forEach(o -> host(o, draft));
    return draft.star(refusesStar ? FAILS : PolicyDraft.STAR_ALWAYS);
  }

  private static void host(Item host, PolicyDraft draft) {
    Item origin =
        host.text()
            .map(t -> Item.known(t.contains("://") ? t : "https://" + t, host.at()))
            .orElse(host);
    if (origin.text().filter(t -> t.contains("://*.")).isPresent()) {
      draft.pattern(
          origin, t -> Expressions.whole(Pattern.quote(t).replace("://*.", "://\\E[^.]+\\Q.")));
    } else {
      draft.exactIgnoringCase(origin);
    }
  }
}
