package io.github.corslint.framework.helidon;

import io.github.corslint.framework.Annotated;
import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;

/**
 * {@code @CrossOrigin} of Helidon MP 3 and 4, and the keys {@code cors.paths} that override it:
 * everybody unless origins are listed, no credentials unless they are switched on.
 */
final class MicroProfile {

  private static final String NAME = "CrossOrigin";
  private static final String PATHS = "cors.paths";

  private MicroProfile() {}

  static List<CorsPolicy> annotated(JavaSource source, Context context) {
    return Annotated.in(source, context, "io.helidon", NAME).stream()
        .map(
            a -> {
              List<Item> origins = a.items("value");
              return policy(
                  new PolicyDraft("Helidon @" + NAME, a.at(), a.scope())
                      .allowedHeaders(Item.list(a.items("allowHeaders")))
                      .exposedHeaders(Item.list(a.items("exposeHeaders"))),
                  origins,
                  a.at(),
                  a.flag("allowCredentials"));
            })
        .toList();
  }

  /** A list of Helidon's counts in keys as well as in brackets. */
  static List<CorsPolicy> configured(ConfiguredKeys keys) {
    boolean isOff = keys.flag("cors.enabled").is(Boolean.FALSE::equals);
    return isOff || !keys.touches(PATHS)
        ? List.of()
        : keys.below(PATHS).stream().flatMap(prefix -> ofPath(keys, prefix).stream()).toList();
  }

  private static Optional<CorsPolicy> ofPath(ConfiguredKeys keys, String prefix) {
    Optional<Location> at = keys.placeOf(prefix + ".allow-origins");
    if (at.isEmpty() || keys.flag(prefix + ".enabled").is(Boolean.FALSE::equals)) {
      return Optional.empty();
    }
    Scope scope = new Scope(List.of(), PATHS, keys.profile());
    PolicyDraft draft = new PolicyDraft("configuration key " + prefix, at.get(), scope);
    return Optional.of(
        policy(
            draft,
            keys.items(prefix + ".allow-origins"),
            at.get(),
            keys.flag(prefix + ".allow-credentials")));
  }

  private static CorsPolicy policy(
      PolicyDraft draft, List<Item> origins, Location at, Setting<Boolean> credentials) {
    if (origins.isEmpty()) {
      draft.everybody(at);
    }
    for (Item origin : origins) {
      if (origin.is("*")) {
        draft.everybody(origin.at());
      } else {
        draft.exact(origin);
      }
    }
    return draft.credentials(credentials).policy();
  }
}
