package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The methods of a class that run before any request: those of containers, and their helpers. */
final class StartUp {

  private static final Set<String> NAMES =
      Set.of(
          "init",
          "afterPropertiesSet",
          "afterSingletonsInstantiated",
          "setEnvironment",
          "contextInitialized");

  private static final Pattern START =
      Pattern.compile(
          "ApplicationReadyEvent|ApplicationStartedEvent|ContextRefreshedEvent|StartupEvent");

  private final ProjectType type;
  private final Set<Node> methods = Collections.newSetFromMap(new IdentityHashMap<>());

  private StartUp(ProjectType type) {
    this.type = type;
  }

  /** Whether a container calls this method once before any request. */
  static boolean isCalledByContainer(MethodDeclaration method) {
    return NAMES.contains(method.getNameAsString())
        || isTold(method)
        || isRunner(method)
        || List.of("PostConstruct", "Autowired", "Inject", "Value").stream()
            .anyMatch(a -> method.getAnnotationByName(a).isPresent());
  }

  /** Whether an event of the start of the application is its own: Spring's, CDI's, Micronaut's. */
  private static boolean isTold(MethodDeclaration method) {
    Optional<AnnotationExpr> listens = method.getAnnotationByName("EventListener");
    return listens.filter(a -> START.matcher(a.toString()).find()).isPresent()
        || method.getParameters().stream()
            .filter(p -> listens.isPresent() || p.getAnnotationByName("Observes").isPresent())
            .anyMatch(p -> START.matcher(p.getTypeAsString()).matches());
  }

  /** Whether Spring Boot runs it before it takes requests. */
  private static boolean isRunner(MethodDeclaration method) {
    return method.getNameAsString().equals("run")
        && method
            .getParentNode()
            .filter(ClassOrInterfaceDeclaration.class::isInstance)
            .map(type -> ((ClassOrInterfaceDeclaration) type).getImplementedTypes())
            .filter(
                types ->
                    types.stream()
                        .map(ClassOrInterfaceType::getNameAsString)
                        .anyMatch(Set.of("CommandLineRunner", "ApplicationRunner")::contains))
            .isPresent();
  }

  /** The methods of a class that can run later as well, when requests come in. */
  static List<MethodDeclaration> laterThan(ProjectType type) {
    StartUp startUp = new StartUp(type);
    type.methods().stream().filter(StartUp::isCalledByContainer).forEach(startUp.methods::add);
    startUp.addHelpers();
    return type.methods().stream().filter(m -> !startUp.methods.contains(m)).toList();
  }

  /** Private methods that nothing else uses than constructors, initialisers and what they call. */
  private void addHelpers() {
    List<MethodDeclaration> open =
        type.methods().stream().filter(MethodDeclaration::isPrivate).toList();
    if (open.isEmpty()) {
      return;
    }
    Map<String, Set<Node>> users = users();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (MethodDeclaration method : open) {
        Set<Node> by = users.getOrDefault(method.getNameAsString(), Set.of());
        if (!by.isEmpty() && by.stream().allMatch(u -> isSame(u, method) || isStartUp(u))) {
          grown |= methods.add(method);
        }
      }
    }
  }

  private boolean isStartUp(Node member) {
    return methods.contains(member)
        || (member instanceof BodyDeclaration<?>
            && !(member instanceof MethodDeclaration)
            && !(member instanceof TypeDeclaration<?>));
  }

  /**
   * The members that mention each method name; the file itself where no member of the type does.
   */
  private Map<String, Set<Node>> users() {
    Map<String, Set<Node>> users = new HashMap<>();
    Node file = type.node().findRootNode();
    Nodes.forEach(MethodCallExpr.class, file, c -> note(c, c.getNameAsString(), users));
    Nodes.forEach(MethodReferenceExpr.class, file, r -> note(r, r.getIdentifier(), users));
    return users;
  }

  private void note(Node mention, String method, Map<String, Set<Node>> users) {
    if (!type.methods(method).isEmpty()) {
      users
          .computeIfAbsent(method, m -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(member(mention));
    }
  }

  private Node member(Node mention) {
    Node node = mention;
    while (true) {
      Optional<Node> parent = node.getParentNode();
      if (parent.isEmpty() || isSame(parent.get(), type.node())) {
        return node;
      }
      node = parent.get();
    }
  }

  @SuppressWarnings("ReferenceEquality") // nodes of the same text are equal wherever they stand
  private static boolean isSame(Node a, Node b) {
    return a == b;
  }
}
