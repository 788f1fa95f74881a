package io.github.corslint.framework.light4j;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code CorsHttpHandler} of light-4j (2.1.37): it compares whole origins without case, knows no
 * wildcard, and always allows credentials. It is told in {@code cors.yml}, or under {@code cors} in
 * {@code values.yml}; since 2.3 ({@code CorsConfig} 2.3.3) also for each prefix of paths.
 */
public final class Light4j implements Framework {

  private static final String SURFACE = "light-4j CORS handler";
  private static final String PATHS = "pathPrefixAllowed";

  private static final Map<String, String> PREFIX_BY_FILE =
      Map.of("cors.yml", "", "cors.yaml", "", "values.yml", "cors.");

  private static final Pattern JSON = Pattern.compile("[\\[\\]\"'\\s]+");
  private static final Pattern COMMA = Pattern.compile(",");

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public List<String> configurationWords() {
    return List.of("allowedOrigins");
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    String path = keys.path();
    String prefix = PREFIX_BY_FILE.get(path.substring(path.lastIndexOf('/') + 1));
    if (prefix == null || keys.flag(prefix + "enabled").is(Boolean.FALSE::equals)) {
      return List.of();
    }
    boolean isTheirs =
        Stream.of("enabled", "allowedMethods", PATHS)
            .anyMatch(key -> keys.placeOf(prefix + key).isPresent());
    return isTheirs
        ? Stream.concat(Stream.of(prefix), paths(keys, prefix))
            .flatMap(each -> policy(keys, each).stream())
            .toList()
        : List.of();
  }

  private static Stream<String> paths(ConfiguredKeys keys, String prefix) {
    return keys.below(prefix + PATHS).stream().map(path -> path + ".");
  }

  private static Optional<CorsPolicy> policy(ConfiguredKeys keys, String prefix) {
    Optional<Location> at = keys.placeOf(prefix + "allowedOrigins");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    PolicyDraft draft = new PolicyDraft(SURFACE, at.get(), Scope.of("CorsHttpHandler"));
    keys.whole(prefix + "allowedOrigins").stream()
        .flatMap(item -> origins(item).stream())
        .forEach(draft::exactIgnoringCase);
    return Optional.of(
        draft.alwaysWithCredentials().methods(keys.list(prefix + "allowedMethods")).policy());
  }

  /** A text holds one origin, several between commas, or a list in JSON. */
  private static List<Item> origins(Item item) {
    return item.text()
        .map(t -> Item.known(JSON.matcher(t).replaceAll(""), item.at()).split(COMMA))
        .orElse(List.of(item));
  }
}
