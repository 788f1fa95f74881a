package io.github.corslint.syntax;

/**
 * The name of a type as far as imports tell.
 *
 * @param simple the last part of the name
 * @param qualified the full name where an import or the source says it; the simple name otherwise
 * @param certain whether {@code qualified} is certain, not merely one of several that star imports
 *     allow
 */
public record TypeName(String simple, String qualified, boolean certain) {

  /** A name of which only the last part is known. */
  public static TypeName unresolved(String simple) {
    return new TypeName(simple, simple, false);
  }

  /** A name that is known in full. */
  public static TypeName of(String qualified) {
    return new TypeName(qualified.substring(qualified.lastIndexOf('.') + 1), qualified, true);
  }

  /** Whether this can be the library type of that simple name in a package that starts so. */
  public boolean is(String packagePrefix, String simpleName) {
    return simple.equals(simpleName) && (!certain || qualified.startsWith(packagePrefix));
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
