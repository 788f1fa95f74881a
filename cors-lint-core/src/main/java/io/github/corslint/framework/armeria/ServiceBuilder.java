package io.github.corslint.framework.armeria;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import java.util.List;

/**
 * What {@code CorsService.builder} makes (Armeria 1.31): credentials make everybody an echo, and an
 * expression may match any part of the origin.
 */
final class ServiceBuilder extends CodedPolicy {

  private final String factory;

  ServiceBuilder(String factory, List<Value> arguments, CallSite site) {
    super("Armeria CorsService", site);
    this.factory = factory;
    origins().addAll(Item.of(arguments, site));
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "allowCredentials" -> credentials(arguments, site);
      case "allowNullOrigin" -> origins().add(Item.known("null", site.nameAt()));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (factory.equals("builderForAnyOrigin") || origins().stream().anyMatch(o -> o.is("*"))) {
      return draft.everybody(origins().isEmpty() ? madeAt() : origins().get(0).at());
    }
    boolean isExpression = factory.equals("builderForOriginRegex");
    for (Item origin : origins()) {
      if (isExpression && !origin.is("null")) {
        draft.regex(origin, Expressions::anywhere);
      } else {
        draft.exactIgnoringCase(origin);
      }
    }
    return draft;
  }
}
