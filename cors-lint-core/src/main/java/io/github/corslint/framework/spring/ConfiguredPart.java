package io.github.corslint.framework.spring;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Part;
import io.github.corslint.framework.Setup;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A configuration object and the code that made it.
 *
 * @param object the configuration
 * @param setup how it was made
 */
record ConfiguredPart(ConfigurationObject object, Setup setup) implements Part {

  private static final String SECURITYS_SOURCE = "corsConfigurationSource";

  private static final Set<String> BEANS =
      Set.of(
          "Bean",
          "Configuration",
          "Component",
          "SpringBootApplication",
          "SpringBootConfiguration",
          "EnableWebMvc",
          "EnableWebFlux",
          "EnableWebSecurity",
          "Controller",
          "RestController",
          "ControllerAdvice",
          "RestControllerAdvice",
          "Service",
          "AutoConfiguration");

  /** Whether the object is surely made like this in every run of the application. */
  boolean isCertain() {
    return setup.certain()
        && annotations().anyMatch(a -> BEANS.contains(a))
        && annotations().noneMatch(a -> a.startsWith("Conditional") || a.equals("Profile"));
  }

  /** Whether it is for the repositories of Spring Data REST, which controllers do not share. */
  boolean isOfDataRest() {
    return setup
        .entry()
        .callable()
        .map(Node::toString)
        .filter(code -> code.contains("RepositoryRestConfig"))
        .isPresent();
  }

  /** Whether the code that made it cuts down where or whether its filter acts. */
  boolean isCutDown() {
    String code = setup.entry().callable().map(Node::toString).orElse("");
    return Stream.of("UrlPatterns(", "setEnabled(", "ServletNames(", "Matcher(")
        .anyMatch(code::contains);
  }

  /** Whether the code makes the bean that the {@code cors()} of Spring Security looks for. */
  boolean isSecuritysSource() {
    return setup
        .entry()
        .callable()
        .filter(
            callable ->
                callable
                    .getAnnotationByName("Bean")
                    .filter(
                        bean ->
                            bean.isMarkerAnnotationExpr()
                                ? callable.getNameAsString().equals(SECURITYS_SOURCE)
                                : bean.toString().contains('"' + SECURITYS_SOURCE + '"'))
                    .isPresent())
        .isPresent();
  }

  /** The bean method that returns the source in which the configuration is. */
  Optional<MethodDeclaration> sourceBean() {
    return setup
        .entry()
        .callable()
        .flatMap(CallableDeclaration::toMethodDeclaration)
        .filter(method -> method.getAnnotationByName("Bean").isPresent())
        .filter(method -> method.getTypeAsString().endsWith("CorsConfigurationSource"));
  }

  /** The simple names of annotations on the code and the types around it. */
  private Stream<String> annotations() {
    Optional<CallableDeclaration<?>> callable = setup.entry().callable();
    Node start = callable.<Node>map(c -> c).orElse(setup.entry().type().node());
    return Stream.iterate(
            Optional.of(start), Optional::isPresent, node -> node.flatMap(Node::getParentNode))
        .flatMap(Optional::stream)
        .filter(NodeWithAnnotations.class::isInstance)
        .flatMap(node -> ((NodeWithAnnotations<?>) node).getAnnotations().stream())
        .map(AnnotationExpr::getName)
        .map(name -> name.getIdentifier());
  }
}
