package io.github.corslint.framework;

import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Path;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import java.util.List;

/**
 * What a path shows of CORS, so that two paths that show the same are known to do so. Whatever
 * cannot be compared counts by its kind.
 *
 * @param effects what it shows, in order
 * @param assumptions what it takes for granted of the request's origin
 * @param trusted known strings that met the origin
 * @param thrown whether it ends in an exception
 */
record Gist(List<Object> effects, List<Object> assumptions, List<?> trusted, boolean thrown) {

  /** Which way a path goes where a condition on the origin is not known. */
  private record Way(String at, int option) {}

  static Gist of(Path path) {
    return new Gist(
        path.effects().stream().map(Gist::effect).toList(),
        path.assumptions().stream()
            .filter(a -> a.unknown().fromOrigin() || a.unknown().isChosen())
            .map(Gist::way)
            .distinct()
            .toList(),
        path.trusted(),
        path.thrown());
  }

  private static Object way(Assumption assumption) {
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
