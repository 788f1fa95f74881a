package io.github.corslint.respelling;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.VarType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other ways to write local variables. */
final class Variables {

  private Variables() {}

  /** Gives local variables and parameters names that say nothing. */
  static void rename(CompilationUnit unit) {
    Map<String, String> names = new HashMap<>();
    Set<String> kept = keptNames(unit);
    declared(unit)
        .map(Variables::nameOf)
        .filter(name -> !kept.contains(name))
        .forEach(name -> names.putIfAbsent(name, "v" + names.size()));
    Stream.concat(declared(unit), unit.findAll(NameExpr.class).stream())
        .map(node -> (NodeWithSimpleName<?>) node)
        .filter(node -> names.containsKey(node.getNameAsString()))
        .forEach(node -> node.setName(names.get(node.getNameAsString())));
    for (TypeExpr scope : unit.findAll(TypeExpr.class)) {
      if (scope.getType() instanceof ClassOrInterfaceType type
          && names.containsKey(type.asString())) {
        type.setName(names.get(type.asString()));
      }
    }
  }

  /** Fields are known elsewhere, and what is annotated is bound by its name. */
  private static Set<String> keptNames(CompilationUnit unit) {
    Stream<? extends Node> fields =
        unit.findAll(FieldDeclaration.class).stream().flatMap(f -> f.getVariables().stream());
    Stream<? extends Node> bound =
        unit.findAll(Parameter.class).stream().filter(p -> !isOfPlainCode(p));
    return Stream.concat(fields, bound).map(Variables::nameOf).collect(Collectors.toSet());
  }

  private static boolean isOfPlainCode(Parameter parameter) {
    Node owner = parameter.getParentNode().orElseThrow();
    boolean isOfPlainMethod =
        owner instanceof MethodDeclaration method && method.getAnnotations().isEmpty();
    return parameter.getAnnotations().isEmpty() && (owner instanceof LambdaExpr || isOfPlainMethod);
  }

  private static Stream<Node> declared(CompilationUnit unit) {
    return Stream.of(
            unit.findAll(Parameter.class).stream().filter(Variables::isOfPlainCode),
            locals(unit),
            unit.findAll(TypePatternExpr.class).stream())
        .flatMap(nodes -> nodes);
  }

  private static Stream<VariableDeclarator> locals(CompilationUnit unit) {
    return unit.findAll(VariableDeclarationExpr.class).stream()
        .flatMap(declaration -> declaration.getVariables().stream());
  }

  private static String nameOf(Node node) {
    return ((NodeWithSimpleName<?>) node).getNameAsString();
  }

  /** Reads the parameters of methods through further variables. */
  static void alias(CompilationUnit unit) {
    for (MethodDeclaration method : unit.findAll(MethodDeclaration.class)) {
      method
          .getBody()
          .ifPresent(
              body ->
                  method.getParameters().stream()
                      .filter(p -> !p.isVarArgs() && !isAssigned(p, body))
                      .forEach(p -> alias(p, body)));
    }
  }

  private static boolean isAssigned(Parameter parameter, BlockStmt body) {
    String name = parameter.getNameAsString();
    return body.findAll(AssignExpr.class).stream()
        .anyMatch(assignment -> assignment.getTarget().toString().equals(name));
  }

  private static void alias(Parameter parameter, BlockStmt body) {
    String name = parameter.getNameAsString();
    String alias = name + "Alias";
    body.findAll(NameExpr.class, use -> use.getNameAsString().equals(name))
        .forEach(use -> use.setName(alias));
    VariableDeclarator variable =
        new VariableDeclarator(parameter.getType().clone(), alias, new NameExpr(name));
    body.getStatements()
        .addFirst(
            new ExpressionStmt(new VariableDeclarationExpr(variable, Modifier.finalModifier())));
  }

  /** Leaves it to the compiler which type a variable has, where its value tells. */
  static void infer(CompilationUnit unit) {
    locals(unit)
        .filter(variable -> variable.getInitializer().filter(Variables::tellsType).isPresent())
        .forEach(variable -> variable.setType(new VarType()));
  }

  private static boolean tellsType(Expression value) {
    List<Class<? extends Node>> untold = List.of(LambdaExpr.class, MethodReferenceExpr.class);
    boolean isDiamond =
        value instanceof ObjectCreationExpr made && made.getType().isUsingDiamondOperator();
    boolean isPlain =
        value instanceof MethodCallExpr
            || value instanceof ObjectCreationExpr
            || value instanceof StringLiteralExpr;
    return isPlain
        && !isDiamond
        && untold.stream().map(value::findFirst).noneMatch(Optional::isPresent);
  }
}
