package io.github.corslint.framework.jetty;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import java.util.List;

/**
 * {@code CrossOriginHandler} of Jetty 12: nobody and no credentials by default; {@code *} is
 * everybody, every other item an expression that must match the whole origin, whatever its case.
 */
final class CrossOriginHandler extends CodedPolicy {

  CrossOriginHandler(CallSite site) {
    super("Jetty CrossOriginHandler", site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "setAllowedOriginPatterns" -> {
        origins().clear();
        origins().addAll(Item.of(arguments, site));
      }
      case "setAllowCredentials" -> credentials(arguments, site);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    for (Item origin : origins()) {
      if (origin.is("*")) {
        draft.everybody(origin.at());
      } else {
        draft.regex(origin, Expressions::wholeIgnoringCase);
        origin
            .text()
            .filter(t -> Expressions.wholeIgnoringCase(t).isEmpty())
            .ifPresent(t -> draft.refused(t + " is no regular expression", origin.at()));
      }
    }
    return draft;
  }
}
