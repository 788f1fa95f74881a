package io.github.corslint.framework.spring.keys;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Item;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Filters of routes of Spring Cloud Gateway that add headers to responses, in short as {@code
 * AddResponseHeader=name, value} or with named arguments (Gateway 3 to 5, WebFlux and MVC).
 *
 * @param keys the keys of a file
 * @param gateways the keys below which gateways look
 */
public record GatewayFilters(ConfiguredKeys keys, List<String> gateways) {

  private static final Set<String> ADDING = Set.of("AddResponseHeader", "SetResponseHeader");

  /** The policies that filters write as headers. */
  public Stream<CorsPolicy> policies() {
    return gateways.stream()
        .filter(keys::touches)
        .flatMap(
            gateway ->
                Stream.concat(
                    Stream.of(gateway + ".default-filters"),
                    keys.below(gateway + ".routes").stream().map(route -> route + ".filters")))
        .flatMap(list -> policy(list).stream());
  }

  private Optional<CorsPolicy> policy(String list) {
    StaticHeaders headers = new StaticHeaders("Spring Cloud Gateway filter");
    for (String filter : keys.below(list)) {
      keys.value(filter).ifPresent(shortcut -> shortcut(shortcut, headers));
      keys.value(filter + ".name")
          .filter(name -> ADDING.stream().anyMatch(name::is))
          .flatMap(name -> keys.value(filter + ".args.name").flatMap(Item::text))
          .ifPresent(
              name -> keys.value(filter + ".args.value").ifPresent(v -> headers.put(name, v)));
    }
    return headers.policy(new Scope(List.of(), list, keys.profile()));
  }

  private static void shortcut(Item filter, StaticHeaders headers) {
    String text = filter.text().orElse("");
    String[] arguments = text.substring(text.indexOf('=') + 1).split(",");
    boolean adds = ADDING.stream().anyMatch(name -> text.startsWith(name + "="));
    if (adds && arguments.length > 1) {
      headers.put(arguments[0], Item.known(arguments[1].strip(), filter.at()));
    }
  }
}
