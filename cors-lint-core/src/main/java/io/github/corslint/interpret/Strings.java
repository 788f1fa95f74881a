package io.github.corslint.interpret;

import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** The known strings that an object holds or was made of, other than the request's own. */
final class Strings {

  private static final int MAX_ELEMENTS = 40;
  private static final int MAX_DEPTH = 4;

  private Strings() {}

  /**
   * A string.
   *
   * @param text the string
   * @param regex whether it is a regular expression
   */
  record Held(String text, boolean regex) {

    /** What an expression says, with the flags that change how it is read. */
    private static Held of(Pattern pattern) {
      boolean isLiteral = (pattern.flags() & Pattern.LITERAL) != 0;
      boolean hasComments =
          (pattern.flags() & Pattern.COMMENTS) != 0 && !pattern.pattern().startsWith("(?");
      return new Held((hasComments ? "(?x)" : "") + pattern.pattern(), !isLiteral);
    }
  }

  static List<Held> of(Run run, @Nullable Object object) {
    List<Held> held = new ArrayList<>();
    collect(run, object, held, 0);
    return held;
  }

  /** Whether an object does not show what it was made of. */
  static boolean isOpaque(Object object) {
    return !(object instanceof CharSequence
        || object instanceof Number
        || object instanceof Boolean
        || object instanceof Character
        || object instanceof Collection
        || object instanceof Map
        || object instanceof Pattern
        || object instanceof Value
        || object.getClass().isArray());
  }

  private static void collect(Run run, @Nullable Object object, List<Held> held, int depth) {
    if (object == null || depth > MAX_DEPTH || held.size() >= MAX_ELEMENTS) {
      return;
    }
    if (object instanceof CharSequence text) {
      if (!run.tainted().holdsObject(object)) {
        held.add(new Held(text.toString(), false));
      }
    } else if (object instanceof Pattern pattern) {
      held.add(Held.of(pattern));
    } else if (object instanceof Matcher matcher) {
      held.add(Held.of(matcher.pattern()));
    } else if (!run.tainted().holdsObject(object)) {
      container(run, object, held, depth);
    }
  }

  private static void container(Run run, Object object, List<Held> held, int depth) {
    if (object instanceof Collection<?> collection) {
      collection.stream().limit(MAX_ELEMENTS).forEach(e -> collect(run, e, held, depth + 1));
    } else if (object instanceof Map<?, ?> map) {
      collect(run, map.keySet(), held, depth + 1);
      collect(run, map.values(), held, depth + 1);
    } else if (object instanceof Optional<?> optional) {
      collect(run, optional.orElse(null), held, depth + 1);
    } else if (object instanceof Object[] array) {
      for (int i = 0; i < Math.min(array.length, MAX_ELEMENTS); i++) {
        collect(run, array[i], held, depth + 1);
      }
    } else if (object instanceof char[] chars) {
      held.add(new Held(new String(chars), false));
    } else if (object instanceof byte[] bytes) {
      held.add(new Held(new String(bytes, StandardCharsets.UTF_8), false));
    } else if (object instanceof URI || object instanceof URL) {
      held.add(new Held(object.toString(), false));
    } else if (!(object instanceof BaseStream)) {
      run.tainted().partsOf(object).forEach(part -> collect(run, part, held, depth + 1));
    }
  }
}
