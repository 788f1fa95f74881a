package io.github.corslint.framework;

import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Sight;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
  static Sight of(Path path) {
    Gist gist =
        new Gist(path.effects().stream().map(Gist::effect).toList(), path.trusted(), path.thrown());
    Set<Shown> ways =
        path.assumptions().stream()
            .filter(a -> a.unknown().fromOrigin() || a.unknown().isChosen())
            .map(a -> new Shown(way(a), gist))
            .collect(Collectors.toSet());
    return new Sight(Set.of(gist), ways);
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
