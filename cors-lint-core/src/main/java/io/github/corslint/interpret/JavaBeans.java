package io.github.corslint.interpret;

import java.util.Locale;

/** The naming of {@code java.beans}, which containers follow for properties and for beans. */
final class JavaBeans {

  private JavaBeans() {}

  /**
   * The name of a property as {@code java.beans.Introspector} makes it of a setter's, and that of a
   * bean as Spring makes it of its class: names that begin with two capitals stay.
   */
  static String decapitalized(String name) {
    boolean isAcronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return name.isEmpty() || isAcronym
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
