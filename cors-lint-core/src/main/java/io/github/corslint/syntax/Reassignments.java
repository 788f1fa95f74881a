package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What the code of a class does to its fields, above all after construction and start-up.
 *
 * @param first fields that construction or start-up gives a value, at least in some case
 * @param replaced fields that are given another value
 * @param filled collections that are given more elements
 * @param listed those of them that are given more than answers to questions that were asked of them
 * @param lazy fields that are given a value only where they are found to have none
 */
record Reassignments(
    Set<String> first,
    Set<String> replaced,
    Set<String> filled,
    Set<String> listed,
    Set<String> lazy) {

  private static final Set<String> FILLING =
      Set.of("add", "addAll", "put", "putAll", "addFirst", "addLast", "push", "offer", "set");

  /** How one asks whether an answer is remembered. */
  private static final Set<String> ASKING =
      Set.of("get", "getOrDefault", "contains", "containsKey");

  static Reassignments of(ProjectType type) {
    Set<String> replaced = new HashSet<>();
    Set<String> filled = new HashSet<>();
    Set<String> listed = new HashSet<>();
    Set<String> lazy = new HashSet<>();
    List<MethodDeclaration> later = StartUp.laterThan(type);
    for (MethodDeclaration method : later) {
      Set<String> locals = new HashSet<>();
      method.getParameters().forEach(p -> locals.add(p.getNameAsString()));
      method
          .findAll(AssignExpr.class)
          .forEach(a -> add(a.getTarget(), locals, Absence.isFoundBefore(a) ? lazy : replaced));
      List<MethodCallExpr> calls = method.findAll(MethodCallExpr.class);
      for (MethodCallExpr call : calls) {
        fill(call, locals, filled);
        if (calls.stream().noneMatch(c -> asksBefore(c, call))) {
          fill(call, locals, listed);
        }
      }
    }
    lazy.removeAll(replaced);
    return new Reassignments(first(type, later), replaced, filled, listed, lazy);
  }

  private static Set<String> first(ProjectType type, List<MethodDeclaration> later) {
    Set<Node> others = Collections.newSetFromMap(new IdentityHashMap<>());
    others.addAll(later);
    Set<String> names = new HashSet<>();
    for (BodyDeclaration<?> member : type.members()) {
      if (!(member instanceof TypeDeclaration<?>) && !others.contains(member)) {
        Set<String> locals = locals(member);
        member.findAll(AssignExpr.class).forEach(a -> add(a.getTarget(), locals, names));
      }
    }
    return names;
  }

  private static Set<String> locals(BodyDeclaration<?> member) {
    Set<String> names = new HashSet<>();
    member.findAll(Parameter.class).forEach(p -> names.add(p.getNameAsString()));
    member.findAll(VariableDeclarator.class).forEach(v -> names.add(v.getNameAsString()));
    return names;
  }

  /** Whether the same method asks the same collection for the same key. */
  private static boolean asksBefore(MethodCallExpr question, MethodCallExpr filling) {
    return ASKING.contains(question.getNameAsString())
        && question.getScope().equals(filling.getScope())
        && question.getArguments().getFirst().equals(filling.getArguments().getFirst());
  }

  private static void fill(MethodCallExpr call, Set<String> locals, Set<String> filled) {
    if (FILLING.contains(call.getNameAsString())) {
      call.getScope().ifPresent(scope -> add(scope, locals, filled));
    }
  }

  private static void add(Expression target, Set<String> locals, Set<String> names) {
    if (target instanceof NameExpr name && !locals.contains(name.getNameAsString())) {
      names.add(name.getNameAsString());
    } else if (target instanceof FieldAccessExpr access) {
      names.add(access.getNameAsString());
    }
  }
}
