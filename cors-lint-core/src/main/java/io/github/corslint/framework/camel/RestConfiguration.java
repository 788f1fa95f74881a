package io.github.corslint.framework.camel;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import java.util.List;
import java.util.Optional;

/**
 * {@code restConfiguration()} of Camel's routes (4.8, {@code RestBindingAdvice}): nothing until
 * CORS is enabled, then {@code *} unless a property names another origin. Beside credentials {@code
 * *} becomes an echo, without {@code Vary}.
 */
final class RestConfiguration extends CodedPolicy {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

  private Optional<Item> enabled = Optional.empty();

  RestConfiguration(CallSite site) {
    super("Camel restConfiguration", site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "enableCORS" ->
          enabled = Item.of(arguments, site).stream().filter(i -> i.is("true")).findFirst();
      case "corsAllowCredentials" -> credentials(arguments, site);
      case "corsHeaderProperty" -> header(arguments, site);
      default -> {
        return arguments.stream().allMatch(Known.class::isInstance);
      }
    }
    return true;
  }

  private void header(List<Value> arguments, CallSite site) {
    List<Item> values =
        arguments.size() == 2 ? Item.of(arguments.get(1), site.argumentAt(1), site) : List.of();
    if (!values.isEmpty() && arguments.get(0).isText(ALLOW_ORIGIN)) {
      origins().clear();
      origins().addAll(values);
    } else if (!values.isEmpty() && arguments.get(0).isText(ALLOW_CREDENTIALS)) {
      credentials(values.get(0).flag());
    }
  }

  @Override
  public List<CorsPolicy> policies() {
    return enabled.isEmpty() ? List.of() : super.policies();
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    draft.varied(false);
    if (origins().isEmpty()) {
      return draft.everybody(enabled.map(Item::at).orElse(madeAt()));
    }
    for (Item origin : origins()) {
      if (origin.is("*")) {
        draft.everybody(origin.at());
      } else {
        draft.exact(origin);
      }
    }
    return draft;
  }
}
