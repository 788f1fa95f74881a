package io.github.corslint.framework.liberty;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code <cors>} in a {@code server.xml} of Open Liberty: off without origins or when the first one
 * is {@code null}, and a {@code *} anywhere among them is everybody. Beside credentials {@code *}
 * becomes an echo, without a word of {@code Vary} ({@code CorsConfig} and {@code CorsHelper} of
 * com.ibm.ws.webcontainer.cors, read on the main branch).
 */
public final class Liberty implements Framework {

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
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    if (!root.name().equals("server")) {
      return List.of();
    }
    return root.descendants()
        .filter(e -> e.name().equals("cors"))
        .flatMap(e -> policy(e).stream())
        .toList();
  }

  private static Optional<CorsPolicy> policy(XmlElement cors) {
    Optional<Item> written = attribute(cors, "allowedOrigins");
    if (written.isEmpty() || isOff(written.get())) {
      return Optional.empty();
    }
    Item origins = written.get();
    List<String> paths = attribute(cors, "domain").flatMap(Item::text).stream().toList();
    PolicyDraft draft =
        new PolicyDraft("Liberty <cors>", origins.at(), new Scope(paths, "", "")).varied(false);
    if (origins.text().filter(t -> t.contains("*")).isPresent()) {
      draft.everybody(origins.at());
    } else {
      origins.split(COMMA).forEach(draft::exact);
    }
    Setting<Boolean> credentials =
        attribute(cors, "allowCredentials").map(Item::flag).orElse(Setting.unset());
    return Optional.of(
        draft
            .credentials(credentials)
            .methods(list(cors, "allowedMethods"))
            .allowedHeaders(list(cors, "allowedHeaders"))
            .exposedHeaders(list(cors, "exposeHeaders"))
            .policy());
  }

  private static boolean isOff(Item origins) {
    List<Item> listed = origins.split(COMMA);
    return listed.isEmpty() || listed.get(0).text().filter("null"::equals).isPresent();
  }

  private static Setting<List<String>> list(XmlElement cors, String name) {
    return attribute(cors, name).map(i -> Item.list(i.split(COMMA))).orElse(Setting.unset());
  }

  private static Optional<Item> attribute(XmlElement element, String name) {
    return element
        .attribute(name)
        .map(
            a -> {
              Location at = a.valueAt();
              return a.value().contains("${")
                  ? Item.unknown(a.value() + " has no value here", at)
                  : Item.known(a.value().strip(), at);
            });
  }
}
