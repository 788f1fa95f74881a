package io.github.corslint.respelling;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other ways to say which types are meant. */
final class Imports {

  private Imports() {}

  /** Imports whole packages. */
  static void star(CompilationUnit unit) {
    for (ImportDeclaration single : singles(unit)) {
      single.remove();
      String name = single.getNameAsString();
      unit.addImport(new ImportDeclaration(name.substring(0, name.lastIndexOf('.')), false, true));
    }
  }

  /** Imports nothing, and says the full name at each place. */
  static void spellOut(CompilationUnit unit) {
    Map<String, String> fullNames = new HashMap<>();
    for (ImportDeclaration single : singles(unit)) {
      single.remove();
      fullNames.put(single.getName().getIdentifier(), single.getNameAsString());
    }
    for (ClassOrInterfaceType type : unit.findAll(ClassOrInterfaceType.class)) {
      if (type.getScope().isEmpty()) {
        full(type.getNameAsString(), fullNames)
            .map(StaticJavaParser::parseClassOrInterfaceType)
            .flatMap(ClassOrInterfaceType::getScope)
            .ifPresent(type::setScope);
      }
    }
    for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
      full(annotation.getNameAsString(), fullNames).ifPresent(annotation::setName);
    }
    for (NameExpr name : unit.findAll(NameExpr.class)) {
      full(name.getNameAsString(), fullNames)
          .ifPresent(full -> name.replace(StaticJavaParser.parseExpression(full)));
    }
  }

  private static Optional<String> full(String name, Map<String, String> fullNames) {
    return Optional.ofNullable(fullNames.get(name));
  }

  private static List<ImportDeclaration> singles(CompilationUnit unit) {
    return unit.getImports().stream().filter(i -> !i.isStatic() && !i.isAsterisk()).toList();
  }
}
