package io.github.corslint.model;

import java.util.List;

/**
 * What a policy covers, as far as it is known.
 *
 * @param paths path patterns of the framework, empty when unknown
 * @param owner the class and member that set the policy up, as {@code Class.member}
 * @param profile the profile without which the policy is not active, empty when there is none
 */
public record Scope(List<String> paths, String owner, String profile) {
  public Scope {
    paths = List.copyOf(paths);
  }

  /** A scope of which only the owner is known. */
  public static Scope of(String owner) {
    return new Scope(List.of(), owner, "");
  }
}
