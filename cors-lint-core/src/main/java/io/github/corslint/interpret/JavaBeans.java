package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The naming of {@code java.beans}, which containers follow for properties and for beans. */
final class JavaBeans {

  private static final Pattern DATA =
      Pattern.compile(
          "(?:java\\.util\\.)?(?:String|\\w*(?:List|Set|Collection|Map)|Iterable|Pattern)");

  private JavaBeans() {}

  /**
   * Whether a method is there for the program to tell its object something: a setter or its like,
   * which gives nothing back but the object, and is no framework's.
   */
  static boolean tells(MethodDeclaration method) {
    Optional<String> own =
        method
            .getParentNode()
            .filter(TypeDeclaration.class::isInstance)
            .map(type -> ((NodeWithSimpleName<?>) type).getNameAsString());
    boolean isPlain = method.getAnnotations().isEmpty() && !method.getParameters().isEmpty();
    return isPlain
        && (own.filter(method.getTypeAsString()::equals).isPresent()
            || (method.getType().isVoidType() && (isSetter(method) || takesData(method))));
  }

  private static boolean isSetter(MethodDeclaration method) {
    return method.getNameAsString().matches("set[A-Z]\\w*") && method.getParameters().size() == 1;
  }

  private static boolean takesData(MethodDeclaration method) {
    return method.getParameters().stream().allMatch(p -> isData(p.getType()));
  }

  private static boolean isData(Type type) {
    String name = type.getElementType().asString().replaceAll("<.*", "");
    return type.getElementType().isPrimitiveType() || DATA.matcher(name).matches();
  }

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

  /** The name with its first letter as an accessor's name goes on with it. */
  static String capitalized(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
