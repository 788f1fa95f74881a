package io.github.corslint.syntax;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name of a type as far as imports tell.
 *
 * @param simple the last part of the name
 * @param qualified the full name where an import or the source says it; the name as written
 *     otherwise
 * @param certain whether {@code qualified} is certain, not merely one of several that star imports
 *     allow
 * @param stars the packages and types whose star imports may give a name that is not certain
 * @param around what else may give it where there are such imports: the file's own package and the
 *     types that its types extend
 */
public record TypeName(
    String simple, String qualified, boolean certain, List<String> stars, List<String> around) {

  /** A name of which only the last part is known. */
  public static TypeName unresolved(String simple) {
    return new TypeName(simple, simple, false, List.of(), List.of());
  }

  /** A name that is known in full. */
  public static TypeName of(String qualified) {
    return new TypeName(lastPart(qualified), qualified, true, List.of(), List.of());
  }

  /** A name, possibly of a nested type, that no import of a single type tells. */
  static TypeName starred(String written, List<String> stars, List<String> around) {
    return new TypeName(lastPart(written), written, false, stars, around);
  }

  /**
   * The last part of the name of a type as written, without its arguments: {@code Map} of {@code
   * java.util.Map<String, String>}. Arrays keep their brackets.
   */
  public static String simple(Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      return named.getNameAsString();
    }
    return type instanceof ArrayType array
        ? simple(array.getComponentType()) + "[]"
        : type.asString();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The full names that it may have; the name as written where nothing tells any. */
  public List<String> candidates() {
    return (certain || stars.isEmpty())
        ? List.of(qualified)
        : scopes().map(scope -> scope + "." + qualified).toList();
  }

  /**
   * Whether this can be the library type of that simple name in a package that starts so. Of code
   * without any import that could give the name, as in an excerpt, it can be every one.
   */
  public boolean is(String packagePrefix, String simpleName) {
    return simple.equals(simpleName) && mayBeBelow(packagePrefix);
  }

  private boolean mayBeBelow(String packagePrefix) {
    return certain
        ? qualified.startsWith(packagePrefix)
        : stars.isEmpty() || scopes().anyMatch(scope -> (scope + ".").startsWith(packagePrefix));
  }

  private Stream<String> scopes() {
    return Stream.concat(stars.stream(), around.stream());
  }

  /**
   * Whether an import says that this is the library type of that simple name in a package that
   * starts so, if only a star import.
   */
  public boolean isImported(String packagePrefix, String simpleName) {
    return is(packagePrefix, simpleName) && (certain || !stars.isEmpty());
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
