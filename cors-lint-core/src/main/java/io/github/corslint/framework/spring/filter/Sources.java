package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.ImportDeclaration;
import io.github.corslint.framework.Context;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;

/** What files of a module have to do with each other. */
public final class Sources {

  private Sources() {}

  /** Whether a file imports a type or uses one of its imported packages, by its simple name. */
  public static boolean names(JavaSource source, String simpleName) {
    return source.unit().getImports().stream()
            .map(ImportDeclaration::getNameAsString)
            .anyMatch(name -> name.endsWith("." + simpleName))
        || source
            .unit()
            .findFirst(
                com.github.javaparser.ast.type.ClassOrInterfaceType.class,
                t -> t.getNameAsString().equals(simpleName))
            .isPresent();
  }

  /** Further files of the module whose names are those of controllers. */
  public static List<JavaSource> likelyControllers(List<JavaSource> sources, Context context) {
    String likely = ".*(?:Controller|Resource|Endpoint|Api)";
    List<String> known = sources.stream().map(JavaSource::path).toList();
    return context.project().pathsNamedLike(likely, sources.get(0).path()).stream()
        .filter(path -> !known.contains(path))
        .map(context.project()::source)
        .flatMap(Optional::stream)
        .toList();
  }
}
