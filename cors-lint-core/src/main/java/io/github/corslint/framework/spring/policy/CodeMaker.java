package io.github.corslint.framework.spring.policy;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Setup;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code of the application, which was run.
 *
 * @param setup how the configuration came to be
 */
public record CodeMaker(Setup setup) implements Maker {

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

  @Override
  public boolean isCertain() {
    return setup.certain()
        && annotations().anyMatch(a -> BEANS.contains(a))
        && annotations().noneMatch(a -> a.startsWith("Conditional") || a.equals("Profile"));
  }

  @Override
  public boolean isOfDataRest() {
    return setup
        .entry()
        .callable()
        .map(Node::toString)
        .filter(code -> code.contains("RepositoryRestConfig"))
        .isPresent();
  }

  @Override
  public boolean isCutDown() {
    String code = setup.entry().callable().map(Node::toString).orElse("");
    return Stream.of("UrlPatterns(", "setEnabled(", "ServletNames(", "Matcher(")
        .anyMatch(code::contains);
  }

  @Override
  public boolean isSecuritysSource() {
    return setup
        .entry()
        .callable()
        .flatMap(CallableDeclaration::toMethodDeclaration)
        .filter(CodeMaker::makesSecuritysSource)
        .isPresent();
  }

  /** Whether a method makes the bean that the {@code cors()} of Spring Security looks for. */
  public static boolean makesSecuritysSource(MethodDeclaration method) {
    return isNamed(method, SECURITYS_SOURCE);
  }

  /** Whether a method makes a bean of a name. */
  public static boolean isNamed(MethodDeclaration method, String bean) {
    return method
        .getAnnotationByName("Bean")
        .filter(
            a ->
                a.isMarkerAnnotationExpr()
                    ? method.getNameAsString().equals(bean)
                    : a.toString().contains('"' + bean + '"'))
        .isPresent();
  }

  @Override
  public Optional<MethodDeclaration> sourceBean() {
    return setup
        .entry()
        .callable()
        .flatMap(CallableDeclaration::toMethodDeclaration)
        .filter(method -> method.getAnnotationByName("Bean").isPresent())
        .filter(method -> method.getTypeAsString().endsWith("CorsConfigurationSource"));
  }

  @Override
  public Optional<ProjectType> type() {
    return Optional.of(setup.entry().type());
  }

  @Override
  public long order() {
    return around()
        .flatMap(node -> node.getAnnotationByName("Order").stream())
        .findFirst()
        .map(BeanOrder::of)
        .orElse(Integer.MAX_VALUE);
  }

  @Override
  public Optional<Location> entryAt() {
    return Optional.of(setup.entry().at());
  }

  /** The simple names of annotations on the code and the types around it. */
  private Stream<String> annotations() {
    return around()
        .flatMap(node -> node.getAnnotations().stream())
        .map(AnnotationExpr::getName)
        .map(name -> name.getIdentifier());
  }

  /** The code and the types around it. */
  private Stream<NodeWithAnnotations<?>> around() {
    Optional<CallableDeclaration<?>> callable = setup.entry().callable();
    Node start = callable.<Node>map(c -> c).orElse(setup.entry().type().node());
    return Stream.iterate(
            Optional.of(start), Optional::isPresent, node -> node.flatMap(Node::getParentNode))
        .flatMap(Optional::stream)
        .filter(NodeWithAnnotations.class::isInstance)
        .map(node -> (NodeWithAnnotations<?>) node);
  }
}
