package io.github.corslint.model;

import java.util.List;
import java.util.Optional;

/**
 * Code of the application that answers requests: a controller's method, a resource method, a
 * servlet.
 *
 * @param at its declaration
 * @param name class and member, as {@code Class.method}
 * @param methods HTTP methods that it answers; unset when it answers all of them
 * @param paths path patterns in the framework's syntax; unset when it answers on every path
 * @param login what makes its callers log in, and where that is said; empty when nothing is known
 *     to
 */
@PublicApi
public record Handler(
    Location at,
    String name,
    Setting<List<String>> methods,
    Setting<List<String>> paths,
    Optional<Step> login) {
  @Internal
  public Handler {}

  /**
   * Methods and paths for people, as {@code GET /api/orders}; the name when paths are not known.
   */
  public String label() {
    String where = paths.known().map(p -> String.join(", ", p)).orElse(name);
    return methods.known().map(names -> String.join("|", names) + " " + where).orElse(where);
  }
}
