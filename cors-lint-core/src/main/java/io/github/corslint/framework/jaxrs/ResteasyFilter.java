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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RESTEasy's {@code CorsFilter} (3.15 to 7.0): nobody by default, origins compared whole, {@code *}
 * echoed, and credentials unless they are switched off.
 */
final class ResteasyFilter implements Model, PolicySource {

  private static final Pattern COMMA = Pattern.compile(",");

  static final String SURFACE = "RESTEasy CorsFilter";

  private final Location madeAt;
  private final String owner;
  private final List<Item> origins = new ArrayList<>();
  private Setting<Boolean> credentials = Setting.unset();
  private Setting<List<String>> methods = Setting.unset();
  private Setting<List<String>> allowedHeaders = Setting.unset();
  private Setting<List<String>> exposedHeaders = Setting.unset();

  ResteasyFilter(CallSite site) {
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
    for (Item origin : origins) {
      if (origin.is("*")) {
        draft.everybody(origin.at());
      } else {
        draft.exact(origin);
      }
    }
    return List.of(
        draft
            .credentialsUnlessOff(credentials)
            .star(PolicyDraft.ECHO)
            .methods(methods)
            .allowedHeaders(allowedHeaders)
            .exposedHeaders(exposedHeaders)
            .policy());
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (method.equals("getAllowedOrigins")) {
      return Optional.of(new LiveOrigins());
    }
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    List<Item> items = Item.of(arguments, site);
    Setting<List<String>> list =
        Item.list(items.stream().flatMap(i -> i.split(COMMA).stream()).toList());
    switch (method) {
      case "setAllowCredentials" ->
          credentials = items.isEmpty() ? Setting.unset() : items.get(0).flag();
      case "setAllowedMethods" -> methods = list;
      case "setAllowedHeaders" -> allowedHeaders = list;
      case "setExposedHeaders" -> exposedHeaders = list;
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Known.NULL);
  }

  /** The filter's own set, which is filled in place. */
  private final class LiveOrigins implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (!method.equals("add") && !method.equals("addAll")) {
        return Optional.empty();
      }
      origins.addAll(Item.of(arguments, site));
      return Optional.of(Known.TRUE);
    }
  }
}
