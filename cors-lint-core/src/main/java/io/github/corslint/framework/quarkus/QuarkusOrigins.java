package io.github.corslint.framework.quarkus;

import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.Setting;
import java.util.List;

/**
 * How Quarkus 2.16 to 3.39 reads a list of origins: {@code *} echoes when it stands alone, an item
 * between slashes is an expression, and credentials go to origins that are listed in full unless
 * they are switched off.
 */
final class QuarkusOrigins {

  private QuarkusOrigins() {}

  static PolicyDraft fill(PolicyDraft draft, List<Item> origins, Setting<Boolean> credentials) {
    origins.forEach(o -> add(o, origins.size() == 1, draft));
    boolean allExact = !origins.isEmpty() && origins.stream().allMatch(QuarkusOrigins::isExact);
    return (allExact ? draft.credentialsUnlessOff(credentials) : draft.credentials(credentials))
        .star(PolicyDraft.ECHO);
  }

  private static boolean isExact(Item item) {
    return item.text().filter(t -> !t.equals("*") && !isRegex(t)).isPresent();
  }

  private static boolean isRegex(String text) {
    return text.length() > 1 && text.startsWith("/") && text.endsWith("/");
  }

  private static void add(Item item, boolean alone, PolicyDraft draft) {
    if (alone && (item.is("*") || item.is("/.*/"))) {
      draft.everybody(item.at());
    } else if (item.text().filter(QuarkusOrigins::isRegex).isPresent()) {
      Item expression = Item.known(inner(item.text().orElse("")), item.at());
      draft.regex(expression, Expressions::whole);
    } else {
      draft.exact(item);
    }
  }

  private static String inner(String regex) {
    return regex.substring(1, regex.length() - 1);
  }
}
