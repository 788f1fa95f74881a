package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.framework.PolicySource;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.List;
import java.util.Optional;

/**
 * CXF's {@code CrossOriginResourceSharingFilter} (3.6 to 4.1): an empty list lets everybody in,
 * items are compared whole, so that {@code *} is an origin that nobody has, and no answer says
 * {@code Vary}.
 */
final class CxfFilter implements Model, PolicySource {

  static final String SURFACE = "CXF CrossOriginResourceSharingFilter";

  private final Location madeAt;
  private final String owner;
  private List<Item> origins = List.of();
  private Setting<Boolean> credentials = Setting.unset();
  private Setting<List<String>> allowedHeaders = Setting.unset();
  private Setting<List<String>> exposedHeaders = Setting.unset();

  CxfFilter(CallSite site) {
    this.madeAt = site.nameAt();
    this.owner = site.owner();
  }

  @Override
  public Location madeAt() {
    return madeAt;
  }

  @Override
  public List<CorsPolicy> policies() {
    PolicyDraft draft = new PolicyDraft(SURFACE, madeAt, Scope.of(owner));
    if (origins.isEmpty()) {
      boolean opened = credentials.is(Boolean.TRUE::equals);
      draft.everybody(opened ? credentials.place().orElse(madeAt) : madeAt);
    }
    origins.forEach(draft::exact);
    return List.of(
        draft
            .credentials(credentials)
            .varied(false)
            .allowedHeaders(allowedHeaders)
            .exposedHeaders(exposedHeaders)
            .policy());
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    List<Item> items = Item.of(arguments, site);
    switch (method) {
      case "setAllowOrigins" -> origins = items;
      case "setAllowCredentials" ->
          credentials = items.isEmpty() ? Setting.unset() : items.get(0).flag();
      case "setAllowHeaders" -> allowedHeaders = Item.list(items);
      case "setExposeHeaders" -> exposedHeaders = Item.list(items);
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Known.NULL);
  }
}
