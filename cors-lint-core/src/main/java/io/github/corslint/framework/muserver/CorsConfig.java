package io.github.corslint.framework.muserver;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CORSConfigBuilder} of mu-server 2.2.7: nobody and no credentials by default; whoever gets
 * in is echoed, expressions must match the whole origin. A list replaces the one before, and no
 * list at all is everybody.
 */
final class CorsConfig extends CodedPolicy {

  private static final String LOCALHOST = "https?://localhost(:[0-9]+)?";

  private final List<Item> expressions = new ArrayList<>();
  private Optional<Location> everybody = Optional.empty();

  CorsConfig(CallSite site) {
    super("mu-server CORS", site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "withAllOriginsAllowed" -> list(List.of(Known.NULL), site);
      case "withAllowedOrigins" -> list(arguments, site);
      case "withAllowedOriginRegex" -> expressions.addAll(Item.of(arguments, site));
      case "withLocalhostAllowed" -> expressions.add(Item.known(LOCALHOST, site.nameAt()));
      case "withAllowCredentials" -> credentials(arguments, site);
      default -> {
        return method.startsWith("with") || method.equals("build");
      }
    }
    return true;
  }

  private void list(List<Value> arguments, CallSite site) {
    boolean isNone =
        arguments.size() == 1 && arguments.get(0) instanceof Known known && known.isNull();
    everybody = isNone ? Optional.of(site.nameAt()) : Optional.empty();
    origins().clear();
    origins().addAll(Item.of(arguments, site));
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    everybody.ifPresent(draft::everybody);
    for (Item origin : origins()) {
      draft.exact(origin);
      refusal(origin).ifPresent(why -> draft.refused(why, origin.at()));
    }
    expressions.forEach(e -> draft.regex(e, Expressions::whole));
    return draft.star(PolicyDraft.ECHO);
  }

  /** Why the builder throws an exception at an entry, if so. */
  private static Optional<String> refusal(Item origin) {
    return origin
        .text()
        .filter(t -> !t.matches("https?://.*") || t.lastIndexOf('/') > "https://".length())
        .map(t -> "mu-server throws an exception, as " + t + " is not an origin");
  }
}
