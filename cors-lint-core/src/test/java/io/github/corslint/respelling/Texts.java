package io.github.corslint.respelling;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Other ways to write the texts in the bodies of methods. */
final class Texts {

  private Texts() {}

  /** Makes a constant of each. */
  static void makeConstants(CompilationUnit unit) {
    for (ClassOrInterfaceDeclaration type : unit.findAll(ClassOrInterfaceDeclaration.class)) {
      if (!type.isInterface()) {
        makeConstants(type);
      }
    }
  }

  private static void makeConstants(ClassOrInterfaceDeclaration type) {
    Map<String, String> names = new LinkedHashMap<>();
    for (StringLiteralExpr text : inBodies(type)) {
      boolean isOwn =
          type.equals(
              around(text).filter(TypeDeclaration.class::isInstance).findFirst().orElseThrow());
      if (isOwn) {
        String name = names.computeIfAbsent(text.getValue(), t -> "TEXT_" + names.size());
        text.replace(new NameExpr(name));
      }
    }
    names.forEach(
        (text, name) ->
            type.addFieldWithInitializer(
                "String",
                name,
                new StringLiteralExpr(text),
                Keyword.PRIVATE,
                Keyword.STATIC,
                Keyword.FINAL));
  }

  /** Joins each from two parts. */
  static void join(CompilationUnit unit) {
    for (StringLiteralExpr text : inBodies(unit)) {
      String value = text.getValue();
      int last = value.length() - 1;
      if (last > 0 && value.indexOf('\\') < 0) {
        text.replace(
            new EnclosedExpr(
                new BinaryExpr(
                    new StringLiteralExpr(value.substring(0, last)),
                    new StringLiteralExpr(value.substring(last)),
                    BinaryExpr.Operator.PLUS)));
      }
    }
  }

  private static List<StringLiteralExpr> inBodies(Node code) {
    return code.findAll(
        StringLiteralExpr.class,
        text ->
            around(text).anyMatch(CallableDeclaration.class::isInstance)
                && around(text).noneMatch(AnnotationExpr.class::isInstance)
                && !isLabel(text));
  }

  private static Stream<Node> around(Node node) {
    return Stream.iterate(
            node.getParentNode(), Optional::isPresent, n -> n.flatMap(Node::getParentNode))
        .flatMap(Optional::stream);
  }

  private static boolean isLabel(StringLiteralExpr text) {
    return text.getParentNode()
        .filter(parent -> parent instanceof SwitchEntry entry && entry.getLabels().contains(text))
        .isPresent();
  }
}
