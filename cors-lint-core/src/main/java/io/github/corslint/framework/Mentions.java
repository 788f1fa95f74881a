package io.github.corslint.framework;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which parts of a file speak of CORS, by the words in their names and literals. */
final class Mentions {

  private static final List<String> WORDS =
      List.of(
          "accesscontrolallow",
          "corsconfiguration",
          "corsregistr",
          "allowedorigin",
          "alloworigin",
          "corsprocessor",
          "corsfilter",
          "crossoriginfilter",
          "crossoriginhandler",
          "crossoriginconfig",
          "crossoriginresourcesharingfilter",
          "corssupport",
          "corsservice",
          "corsconfigbuilder",
          "enablecors",
          "corshandler",
          "corsplugin",
          "corsheaderproperty",
          "sockjshandler",
          "checkorigin");

  /** A longer line is prose about CORS, such as a help text. */
  private static final int MAX_LINE = 250;

  private static final int MAX_TEXT = 4_000;

  /** The builder of Quarkus has a name that is a part of too many others. */
  private static final String QUARKUS = "CORS";

  private final Set<String> names = new HashSet<>();

  Mentions(Node file) {
    for (var variable : file.findAll(com.github.javaparser.ast.body.VariableDeclarator.class)) {
      boolean isField =
          variable
              .getParentNode()
              .filter(p -> p instanceof com.github.javaparser.ast.body.FieldDeclaration)
              .isPresent();
      if (isField && variable.getInitializer().filter(this::speaks).isPresent()) {
        names.add(variable.getNameAsString());
      }
    }
  }

  /**
   * Whether the code below a node names CORS, directly or through a constant of its file that does.
   */
  boolean speaks(Node node) {
    if (node instanceof SimpleName name) {
      return name.getIdentifier().equals(QUARKUS)
          || isWord(name.getIdentifier())
          || names.contains(name.getIdentifier());
    }
    if (node instanceof StringLiteralExpr literal) {
      return isWord(literal.getValue());
    }
    if (node instanceof TextBlockLiteralExpr block) {
      return isWord(block.getValue());
    }
    if (node instanceof MethodReferenceExpr reference && isWord(reference.getIdentifier())) {
      return true;
    }
    return node.getChildNodes().stream().anyMatch(this::speaks);
  }

  private static boolean isWord(String text) {
    if (text.length() > (text.indexOf('\n') < 0 ? MAX_LINE : MAX_TEXT)) {
      return false;
    }
    String plain = text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return WORDS.stream().anyMatch(plain::contains);
  }

  /** The simple names of methods of this class that code calls. */
  static Set<String> callsOfOwnMethods(Node code) {
    Set<String> called = new HashSet<>();
    for (MethodCallExpr call : code.findAll(MethodCallExpr.class)) {
      if (call.getScope().isEmpty()
          || call.getScope().get().isThisExpr()
          || call.getScope().get().isNameExpr()) {
        called.add(call.getNameAsString() + "/" + call.getArguments().size());
      }
    }
    for (MethodReferenceExpr reference : code.findAll(MethodReferenceExpr.class)) {
      called.add(reference.getIdentifier() + "/*");
    }
    return called;
  }
}
