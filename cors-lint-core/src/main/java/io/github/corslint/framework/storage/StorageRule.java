package io.github.corslint.framework.storage;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule of a bucket. Stores agree on what origins mean: {@code *} alone is everybody, and one
 * {@code *} inside stands for anything (Amazon S3; Azure Blob Storage and Google Cloud Storage
 * compare whole origins beside that). Requests to a store go without cookies.
 */
final class StorageRule extends CodedPolicy {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern PREFIX = Pattern.compile("^(set|with|add)(?=[a-z])");

  private final List<Item> methods = new ArrayList<>();

  StorageRule(CallSite site) {
    super("CORS rule of object storage", site);
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    String name = PREFIX.matcher(method.toLowerCase(Locale.ROOT)).replaceFirst("");
    List<Item> items =
        Item.of(arguments, site).stream().flatMap(i -> i.split(COMMA).stream()).toList();
    switch (name) {
      case "allowedorigins", "allowedorigin", "origins" -> origins().addAll(items);
      case "allowedmethods", "allowedmethod", "methods" -> methods.addAll(items);
      default -> {
        return true;
      }
    }
    return true;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    for (Item origin : origins()) {
      if (origin.is("*")) {
        draft.everybody(origin.at());
      } else if (origin.text().filter(t -> t.contains("*")).isPresent()) {
        draft.pattern(origin, t -> Expressions.whole(Pattern.quote(t).replace("*", "\\E.*\\Q")));
      } else {
        draft.exact(origin);
      }
    }
    return draft.credentials(Setting.unset()).methods(Item.list(methods));
  }

  @Override
  public List<CorsPolicy> policies() {
    return super.policies().stream().map(p -> p.withScope(p.scope().ofStorage())).toList();
  }
}
