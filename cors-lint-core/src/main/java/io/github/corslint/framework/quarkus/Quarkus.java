package io.github.corslint.framework.quarkus;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The keys {@code quarkus.http.cors.*}, as Quarkus 2.16 to 3.39 reads them. {@code *} echoes the
 * origin; an origin that is listed by itself gets credentials unless they are switched off.
 */
public final class Quarkus implements Framework {

  private static final String CORS = "quarkus.http.cors";
  private static final int FIRST_WITH_VARY = 39;

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public List<String> configurationWords() {
    return List.of("quarkus", "cors");
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    Optional<Location> at = keys.touches(CORS) ? keys.placeOf(CORS + ".origins") : Optional.empty();
    return at.isPresent() && isEnabled(keys) ? List.of(policy(keys, at.get(), context)) : List.of();
  }

  /** A switch that cannot be known counts as on: the origins were written for that case. */
  private static boolean isEnabled(ConfiguredKeys keys) {
    return List.of(CORS, CORS + ".~", CORS + ".enabled").stream()
        .map(keys::flag)
        .anyMatch(f -> f.is(Boolean.TRUE::equals) || f instanceof Setting.Unknown<Boolean>);
  }

  private static CorsPolicy policy(ConfiguredKeys keys, Location at, Context context) {
    PolicyDraft draft =
        new PolicyDraft("configuration key " + CORS, at, new Scope(List.of(), CORS, keys.profile()))
            .star(PolicyDraft.ECHO)
            .varied(isSinceVary(context, keys.path()))
            .methods(keys.list(CORS + ".methods"))
            .allowedHeaders(keys.list(CORS + ".headers"))
            .exposedHeaders(keys.list(CORS + ".exposed-headers"));
    List<Item> origins = keys.items(CORS + ".origins");
    origins.forEach(o -> add(o, origins.size() == 1, draft));
    Setting<Boolean> credentials = keys.flag(CORS + ".access-control-allow-credentials");
    boolean allExact = !origins.isEmpty() && origins.stream().allMatch(Quarkus::isExact);
    return (allExact ? draft.credentialsUnlessOff(credentials) : draft.credentials(credentials))
        .policy();
  }

  private static boolean isExact(Item item) {
    return item.text().filter(t -> !t.equals("*") && !isRegex(t)).isPresent();
  }

  private static boolean isRegex(String text) {
    return text.length() > 1 && text.startsWith("/") && text.endsWith("/");
  }

  /** {@code *} counts only when it stands alone. */
  private static void add(Item item, boolean alone, PolicyDraft draft) {
    if (alone && (item.is("*") || item.is("/.*/"))) {
      draft.everybody(item.at());
    } else if (item.text().filter(Quarkus::isRegex).isPresent()) {
      Item expression = Item.known(inner(item.text().orElse("")), item.at());
      draft.regex(expression, Expressions::whole);
    } else {
      draft.exact(item);
    }
  }

  private static String inner(String regex) {
    return regex.substring(1, regex.length() - 1);
  }

  private static boolean isSinceVary(Context context, String path) {
    return context
        .versions()
        .library("io.quarkus", "quarkus-vertx-http", path)
        .or(() -> context.versions().library("io.quarkus", "quarkus-rest", path))
        .filter(v -> !v.isAtLeast(3, FIRST_WITH_VARY))
        .isEmpty();
  }
}
