package io.github.corslint.framework.jooby;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.Value;
import java.util.List;

/**
 * {@code Cors} of Jooby (2.16 to 3.11): everybody with credentials by default; in an origin dots
 * are escaped, {@code *} is anything, and case does not matter.
 */
final class Cors extends CodedPolicy {

  Cors(CallSite site) {
    super("Jooby CORS", site);
  }

  /** Takes what configuration files say. */
  Cors told(Configuration configuration) {
    String path = madeAt().path();
    List<String> listed = configuration.list("cors.origin", path);
    (listed.isEmpty() ? configuration.property("cors.origin", path).stream() : listed.stream())
        .forEach(origin -> origins().add(Item.known(origin, madeAt())));
    configuration
        .property("cors.credentials", path)
        .ifPresent(text -> credentials(Item.known(text, madeAt()).flag()));
    return this;
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "setOrigin" -> {
        origins().clear();
        origins().addAll(Item.of(arguments, site));
      }
      case "setUseCredentials" -> credentials(arguments, site);
      default -> {
        return method.startsWith("set");
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (origins().isEmpty() || origins().stream().anyMatch(o -> o.is("*"))) {
      draft.everybody(origins().isEmpty() ? madeAt() : origins().get(0).at());
    } else {
      origins().forEach(o -> add(o, draft));
    }
    return draft.credentialsUnlessOff(credentials()).star(PolicyDraft.ECHO);
  }

  private static void add(Item origin, PolicyDraft draft) {
    if (origin.text().filter(t -> t.contains("*")).isPresent()) {
      draft.pattern(
          origin, t -> Expressions.wholeIgnoringCase(t.replace(".", "\\.").replace("*", ".*")));
    } else {
      draft.exactIgnoringCase(origin);
    }
  }
}
