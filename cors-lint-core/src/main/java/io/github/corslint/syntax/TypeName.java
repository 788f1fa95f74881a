package io.github.corslint.syntax;

import java.util.List;

/**
 * The name of a type as far as imports tell.
 *
 * @param simple the last part of the name
 * @param qualified the full name where an import or the source says it; the name as written
 *     otherwise
 * @param certain whether {@code qualified} is certain, not merely one of several that star imports
 *     allow
 * @param stars the packages and types whose star imports may give a name that is not certain
 */
public record TypeName(String simple, String qualified, boolean certain, List<String> stars) {

  /** A name of which only the last part is known. */
  public static TypeName unresolved(String simple) {
    return new TypeName(simple, simple, false, List.of());
  }

  /** A name that is known in full. */
  public static TypeName of(String qualified) {
    return new TypeName(lastPart(qualified), qualified, true, List.of());
  }

  /** A name, possibly of a nested type, that no import of a single type tells. */
  static TypeName starred(String written, List<String> stars) {
    return new TypeName(lastPart(written), written, false, stars);
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether this can be the library type of that simple name in a package that starts so. */
  public boolean is(String packagePrefix, String simpleName) {
    return simple.equals(simpleName) && (!certain || qualified.startsWith(packagePrefix));
  }

  /**
   * Whether an import says that this is the library type of that simple name in a package that
   * starts so, if only a star import.
   */
  public boolean isImported(String packagePrefix, String simpleName) {
    return is(packagePrefix, simpleName)
        && (certain || stars.stream().anyMatch(star -> star.startsWith(packagePrefix)));
  }

  /** Whether this can be the type of that simple name which is nested in another one. */
  public boolean isNested(String packagePrefix, String outer, String simpleName) {
    String tail = outer + "." + simpleName;
    return is(packagePrefix, simpleName)
        && (qualified.equals(tail)
            || qualified.endsWith("." + tail)
            || stars.stream().anyMatch(star -> star.endsWith("." + outer)));
  }

  /** Whether this can be a type of that simple name in any package. */
  public boolean isCalled(String simpleName) {
    return simple.equals(simpleName);
  }

  @Override
  public String toString() {
    return simple;
  }
}
