package io.github.corslint.framework.quarkus;

import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list as Quarkus reads it ({@code StringUtil.split} of SmallRye Config 2.12 to 3.9): a text is
 * split at commas, and a backslash stands for the character after it. An expression therefore loses
 * single backslashes. The items of a list in YAML stay as they are.
 */
final class QuarkusList {

  private static final Pattern TOKEN = Pattern.compile(",+|[^\\\\,]+|\\\\(.)", Pattern.DOTALL);

  private QuarkusList() {}

  static List<Item> items(ConfiguredKeys keys, String key) {
    return keys.value(key)
        .map(item -> item.text().map(text -> split(text, item)).orElse(List.of(item)))
        .orElseGet(() -> keys.whole(key));
  }

  private static List<Item> split(String text, Item whole) {
    List<Item> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group().startsWith(",")) {
        flush(item, whole, items);
      } else {
        item.append(token.group(1) == null ? token.group() : token.group(1));
      }
    }
    flush(item, whole, items);
    return List.copyOf(items);
  }

  private static void flush(StringBuilder item, Item whole, List<Item> items) {
    String text = item.toString().strip();
    if (!text.isEmpty()) {
      items.add(Item.known(text, whole.at()));
    }
    item.setLength(0);
  }
}
