package io.github.corslint.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which of some names stand in a text as whole words; nothing is made of other words. */
final class NameFinder {

  private final @Nullable String[] table;

  NameFinder(Collection<String> names) {
    this.table = new String[Integer.highestOneBit(Math.max(8, 2 * names.size())) * 2];
    names.forEach(this::enter);
  }

  private void enter(String name) {
    int at = name.hashCode() & (table.length - 1);
    while (table[at] != null && !name.equals(table[at])) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = name;
  }

  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      int hash = 0; // that of String.hashCode
      while (at < text.length() && isOfName(text.charAt(at))) {
        hash = 31 * hash + text.charAt(at);
        at++;
      }
      if (at > start) {
        look(text, start, at, hash, found);
      } else {
        at++;
      }
    }
    return found;
  }

  private void look(String text, int start, int end, int hash, Set<String> found) {
    int at = hash & (table.length - 1);
    for (String name = table[at]; name != null; name = table[at]) {
      if (name.length() == end - start && text.startsWith(name, start)) {
        found.add(name);
        return;
      }
      at = (at + 1) & (table.length - 1);
    }
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$';
  }
}
