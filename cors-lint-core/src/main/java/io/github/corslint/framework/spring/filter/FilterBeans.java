package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.TypeName;
import java.util.List;

/**
 * Beans that are CORS filters, and where they stand among other filters. Spring Boot puts a {@code
 * CorsFilter} bean behind Spring Security, whatever {@code @Order} on its method says; a {@code
 * FilterRegistrationBean} may put it in front (Spring Boot 2.7 to 4.0).
 */
public final class FilterBeans {

  private static final String CORS_FILTER = "CorsFilter";
  private static final String SPRINGS = "org.springframework.web.filter.CorsFilter";
  private static final String REGISTRATION = "FilterRegistrationBean";

  private static final List<String> OTHERS =
      List.of("CorsWebFilter", REGISTRATION, "CorsProcessor");

  private FilterBeans() {}

  /**
   * Whether a file may set up a filter that answers preflights before any security filter chain.
   */
  public static boolean mayComeFirst(JavaSource source) {
    if (OTHERS.stream().anyMatch(name -> Sources.names(source, name))) {
      return true;
    }
    return Sources.names(source, CORS_FILTER) && !isPlainBean(source);
  }

  /** Whether all that a file does with Spring's filter is to make a bean of it. */
  private static boolean isPlainBean(JavaSource source) {
    List<MethodDeclaration> beans =
        Nodes.all(MethodDeclaration.class, source.unit()).stream()
            .filter(m -> m.getAnnotationByName("Bean").isPresent())
            .filter(m -> TypeName.simple(m.getType()).equals(CORS_FILTER) && !isCalled(m, source))
            .toList();
    return Nodes.all(ClassOrInterfaceType.class, source.unit()).stream()
        .filter(t -> t.getNameAsString().equals(CORS_FILTER))
        .allMatch(
            t -> isSprings(t, source) && beans.stream().anyMatch(bean -> bean.isAncestorOf(t)));
  }

  private static boolean isSprings(ClassOrInterfaceType named, JavaSource source) {
    String written = named.getNameWithScope();
    return written.equals(SPRINGS)
        || source.imported(written).filter(SPRINGS::equals).isPresent()
        || source.starImports().stream().anyMatch(star -> SPRINGS.equals(star + "." + written));
  }

  private static boolean isCalled(MethodDeclaration bean, JavaSource source) {
    return Nodes.all(MethodCallExpr.class, source.unit()).stream()
        .anyMatch(call -> call.getName().equals(bean.getName()));
  }

  /** Registrations under the name by which {@code cors()} looks for a filter. */
  public static List<Location> clashing(JavaSource source) {
    return source.types().stream()
        .flatMap(type -> type.methods().stream())
        .filter(
            m -> m.getAnnotationByName("Bean").filter(a -> a.isMarkerAnnotationExpr()).isPresent())
        .filter(m -> m.getNameAsString().equals("corsFilter"))
        .filter(m -> TypeName.simple(m.getType()).equals(REGISTRATION))
        .map(m -> source.location(m.getName()))
        .toList();
  }
}
