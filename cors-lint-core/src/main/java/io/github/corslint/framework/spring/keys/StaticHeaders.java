package io.github.corslint.framework.spring.keys;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Headers that every response of some part of an application gets, whoever asks. */
public final class StaticHeaders {

  private static final String ORIGIN = "access-control-allow-origin";
  private static final String CREDENTIALS = "access-control-allow-credentials";

  private final String surface;
  private final Map<String, Item> byName = new HashMap<>();

  /** Headers that are written in the way that a surface is called after. */
  public StaticHeaders(String surface) {
    this.surface = surface;
  }

  /** Takes note of a header; of several with one name the first counts. */
  public void put(String name, Item value) {
    byName.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
  }

  /** What they tell browsers; empty when no origin is named. */
  public Optional<CorsPolicy> policy(Scope scope) {
    return Optional.ofNullable(byName.get(ORIGIN)).map(origin -> policy(origin, scope));
  }

  private CorsPolicy policy(Item origin, Scope scope) {
    PolicyDraft draft =
        new PolicyDraft(surface, origin.at(), scope)
            .credentials(credentials())
            .varied(false)
            .star(PolicyDraft.STAR_ALWAYS);
    return (origin.is("*") ? draft.everybody(origin.at()) : draft.exact(origin)).policy();
  }

  /** Browsers compare the header with {@code true}, letter by letter. */
  private Setting<Boolean> credentials() {
    return Optional.ofNullable(byName.get(CREDENTIALS))
        .filter(item -> item.text().isEmpty() || item.is("true"))
        .map(Item::flag)
        .orElse(Setting.unset());
  }
}
