package io.github.corslint.framework;

import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Path;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a path shows of CORS. Whatever cannot be compared counts by its kind.
 *
 * @param effects what it shows, in order
 * @param trusted known strings that met the origin
 * @param thrown whether it ends in an exception
 */
record Gist(List<Object> effects, List<?> trusted, boolean thrown) {

  /** Which way a path goes where a condition on the origin is not known. */
  private record Way(String at, int option) {}

  /** A way and what the path showed that went it, whatever its other ways were. */
  private record Shown(Way way, Gist gist) {}

  /** What there is to see on a path; one of which nothing is new shows nothing more than others. */
  static Set<Object> of(Path path) {
    Gist gist =
        new Gist(path.effects().stream().map(Gist::effect).toList(), path.trusted(), path.thrown());
    Set<Object> shown = new HashSet<>();
    shown.add(gist);
    path.assumptions().stream()
        .filter(a -> a.unknown().fromOrigin() || a.unknown().isChosen())
        .forEach(a -> shown.add(new Shown(way(a), gist)));
    return shown;
  }

  private static Way way(Assumption assumption) {
    return new Way(assumption.at() + " " + assumption.text(), assumption.option());
  }

  private static Object effect(Object effect) {
    if (effect instanceof PolicySource source) {
      return source.policies().stream().map(Gist::describe).toList();
    }
    return effect instanceof Record ? effect : effect.getClass();
  }

  /** A policy in words, the same for policies that let in the same origins. */
  static String describe(CorsPolicy policy) {
    String entries =
        policy.origins() instanceof Origins.Declared declared
            ? declared.entries().stream().map(e -> e.kind() + e.text() + e.at()).toList()
                + ""
                + declared.credentials()
            : "";
    return policy.at() + "|" + policy.scope().paths() + "|" + entries;
  }
}
