package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The members of a type by kind and name, sorted out once because running code asks for them all
 * the time.
 *
 * @param methods in source order
 * @param methodsByName the same, by their names
 * @param constructors in source order
 * @param initializers static and instance initialiser blocks in source order
 * @param fields in source order
 * @param fieldsByName variables of the fields; the first of equal names
 * @param constantsByName constants of an enum in source order
 */
record Members(
    List<MethodDeclaration> methods,
    Map<String, List<MethodDeclaration>> methodsByName,
    List<ConstructorDeclaration> constructors,
    List<InitializerDeclaration> initializers,
    List<FieldDeclaration> fields,
    Map<String, VariableDeclarator> fieldsByName,
    Map<String, EnumConstantDeclaration> constantsByName) {

  static Members of(Node type, List<BodyDeclaration<?>> declarations) {
    List<MethodDeclaration> methods = ofKind(declarations, MethodDeclaration.class);
    List<FieldDeclaration> fields = ofKind(declarations, FieldDeclaration.class);
    return new Members(
        methods,
        methods.stream()
            .collect(
                Collectors.groupingBy(
                    MethodDeclaration::getNameAsString, Collectors.toUnmodifiableList())),
        ofKind(declarations, ConstructorDeclaration.class),
        ofKind(declarations, InitializerDeclaration.class),
        fields,
        byName(fields),
        constants(type));
  }

  private static Map<String, EnumConstantDeclaration> constants(Node type) {
    Map<String, EnumConstantDeclaration> byName = new LinkedHashMap<>();
    if (type instanceof EnumDeclaration declared) {
      declared.getEntries().forEach(entry -> byName.putIfAbsent(entry.getNameAsString(), entry));
    }
    return byName;
  }

  private static Map<String, VariableDeclarator> byName(List<FieldDeclaration> fields) {
    Map<String, VariableDeclarator> byName = new HashMap<>();
    fields.stream()
        .flatMap(field -> field.getVariables().stream())
        .forEach(variable -> byName.putIfAbsent(variable.getNameAsString(), variable));
    return byName;
  }

  private static <T> List<T> ofKind(List<BodyDeclaration<?>> declarations, Class<T> kind) {
    return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
