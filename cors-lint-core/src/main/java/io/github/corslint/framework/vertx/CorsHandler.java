package io.github.corslint.framework.vertx;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins.Star;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code CorsHandler} of Vert.x Web 3.9 to 5.1: everybody until an origin is added. Credentials
 * make {@code *} an echo since 4 and an exception before; what is listed in full leaves expressions
 * unasked.
 */
final class CorsHandler extends CodedPolicy {

  private static final Star FAILS =
      new Star(
          Star.Reply.STAR,
          Star.Reply.FAILS,
          "Vert.x 3 throws an exception when * meets credentials");

  private final boolean isOld;
  private final List<Item> expressions = new ArrayList<>();
  private final List<Item> methods = new ArrayList<>();
  private final List<Item> headers = new ArrayList<>();
  private final List<Item> exposed = new ArrayList<>();

  CorsHandler(List<Value> arguments, boolean isOld, CallSite site) {
    super("Vert.x CorsHandler", site);
    this.isOld = isOld;
    Item.of(arguments, site).forEach(i -> (i.is("*") ? origins() : expressions).add(i));
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "addOrigin", "addOrigins" -> origins().addAll(Item.of(arguments, site));
      case "addRelativeOrigin", "addRelativeOrigins", "addOriginWithRegex", "addOriginsWithRegex" ->
          expressions.addAll(Item.of(arguments, site));
      case "allowedMethod", "allowedMethods" -> methods.addAll(Item.names(arguments, site));
      case "allowedHeader", "allowedHeaders" -> headers.addAll(Item.of(arguments, site));
      case "exposedHeader", "exposedHeaders" -> exposed.addAll(Item.of(arguments, site));
      case "allowCredentials" -> credentials(arguments, site);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    List<Item> exact = origins().stream().filter(o -> !o.is("*")).toList();
    exact.forEach(draft::exact);
    if (exact.isEmpty()) {
      expressions.forEach(e -> draft.regex(e, Expressions::whole));
    }
    if (exact.isEmpty() && expressions.isEmpty()) {
      Location at = origins().isEmpty() ? madeAt() : origins().get(0).at();
      draft.everybody(at);
    }
    return draft
        .methods(Item.list(methods))
        .allowedHeaders(Item.list(headers))
        .exposedHeaders(Item.list(exposed))
        .star(isOld ? FAILS : PolicyDraft.STAR_OR_ECHO)
        .varied(!isOld);
  }
}
