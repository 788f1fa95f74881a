package io.github.corslint.interpret;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import io.github.corslint.syntax.TypeName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Beans that methods of configuration classes make, as Spring hands them over: by type, and among
 * several by the name in a qualifier, else by that of the parameter or field (Spring Framework 4 to
 * 7); also what {@code @Produces} of CDI and {@code @Provides} of Guice and Dagger stand before,
 * and factories of Micronaut. Each method makes one bean a run.
 */
final class BeanMethods {

  private static final String BEAN = "Bean";
  private static final List<String> MAKING = List.of(BEAN, "Produces", "Provides");
  private static final Set<String> QUALIFIERS = Set.of("Qualifier", "Named", "Resource");

  /** How files are called that hold configuration classes, or what makes values for others. */
  private static final String LIKELY =
      ".*(?:Config|Cors|Security|App|Beans|Setup|Wiring|Context|Module).*|Producers?|Factory"
          + "|(?:Cors|Origin|Bean|Web|Http|Rest|Policy|Site)\\w*(?:Producers?|Factory|Provider)";

  private static final SourceFact<List<Maker>> MAKERS =
      SourceFact.ofFilesNaming(
          Set.of(BEAN, "Produces", "Provides", "Factory"),
          source -> source.types().stream().flatMap(Maker::declared).toList());

  private final Run run;
  private final IdentityHashMap<MethodDeclaration, Optional<Value>> made = new IdentityHashMap<>();

  BeanMethods(Run run) {
    this.run = run;
  }

  /**
   * A method that makes a bean.
   *
   * @param type the class that declares it
   * @param method the method
   * @param made the simple name of what it returns
   * @param taken the simple names of what it takes
   */
  record Maker(ProjectType type, MethodDeclaration method, String made, Set<String> taken) {
    static Maker of(ProjectType type, MethodDeclaration method) {
      Set<String> taken =
          method.getParameters().stream()
              .map(p -> simple(p.getType()))
              .collect(Collectors.toUnmodifiableSet());
      return new Maker(type, method, simple(method.getType()), taken);
    }

    /** Those that a type declares. */
    static Stream<Maker> declared(ProjectType owner) {
      Stream<String> annotations =
          owner.annotation("Factory").isPresent()
              ? Stream.concat(MAKING.stream(), Stream.of("Singleton"))
              : MAKING.stream();
      return annotations
          .flatMap(annotation -> owner.annotatedMethods(annotation).stream())
          .filter(method -> !isOfMediaTypes(method))
          .map(method -> of(owner, method));
    }

    /** {@code @Produces} of Jakarta REST says what a resource method writes. */
    static boolean isOfMediaTypes(MethodDeclaration method) {
      return method
          .getAnnotationByName("Produces")
          .filter(a -> !a.isMarkerAnnotationExpr())
          .isPresent();
    }

    private static String simple(Type type) {
      String text = type.asString().replaceAll("<.*", "");
      return text.substring(text.lastIndexOf('.') + 1);
    }

    /** Whether it returns the type, or one that is called like a kind of it. */
    boolean makes(TypeName wanted) {
      return !taken.contains(wanted.simple()) && made.endsWith(wanted.simple());
    }

    /** Whether it has all these annotations. */
    boolean isMeant(Set<String> qualifiers) {
      return qualifiers.stream().allMatch(name -> method.getAnnotationByName(name).isPresent());
    }

    boolean isPrimary() {
      return method.getAnnotationByName("Primary").isPresent();
    }

    /** Whether its bean is there only where the application has no other one. */
    boolean isSubstitute() {
      return method.getAnnotationByName("ConditionalOnMissingBean").isPresent();
    }

    /** The name of the bean: the first in the annotation, else the method's. */
    String name() {
      return method
          .getAnnotationByName(BEAN)
          .flatMap(a -> a.findFirst(StringLiteralExpr.class))
          .map(StringLiteralExpr::getValue)
          .orElse(method.getNameAsString());
    }

    boolean makes(String name) {
      return isNamed(name) || isBean(name);
    }

    private boolean isNamed(String name) {
      return Stream.of("Named", "Qualifier")
          .flatMap(annotation -> method.getAnnotationByName(annotation).stream())
          .flatMap(a -> a.findAll(StringLiteralExpr.class).stream())
          .anyMatch(literal -> literal.getValue().equals(name));
    }

    private boolean isBean(String name) {
      return method
          .getAnnotationByName(BEAN)
          .filter(
              a ->
                  a.isMarkerAnnotationExpr()
                      ? method.getNameAsString().equals(name)
                      : a.toString().contains('"' + name + '"'))
          .isPresent();
    }
  }

  /** Where a bean is injected: what is annotated there, and the name of the place. */
  record Point(NodeWithAnnotations<?> node, String name) {
    static Optional<Point> of(VariableDeclarator variable) {
      return variable
          .getParentNode()
          .filter(FieldDeclaration.class::isInstance)
          .map(f -> new Point((FieldDeclaration) f, variable.getNameAsString()));
    }

    /** Whether a qualifier says which bean is meant. */
    boolean isQualified() {
      return node.getAnnotations().stream()
          .anyMatch(a -> QUALIFIERS.contains(a.getName().getIdentifier()));
    }

    /** The name that a qualifier gives, else that of the place. */
    String bean() {
      return node.getAnnotations().stream()
          .filter(a -> QUALIFIERS.contains(a.getName().getIdentifier()))
          .flatMap(a -> a.findFirst(StringLiteralExpr.class).stream())
          .map(StringLiteralExpr::getValue)
          .findFirst()
          .orElse(name);
    }
  }

  /** The bean of a library's type for a place; empty when none is known, or which one. */
  Optional<Value> of(TypeName type, Point point, Frame frame) {
    if (point.node() instanceof FieldDeclaration field && field.isStatic()) {
      return Optional.empty();
    }
    List<Maker> makers = makers(frame.source(), type).toList();
    if (makers.isEmpty() && run.world().libraries().stream().anyMatch(l -> l.isBean(type))) {
      makers = likelySources(frame).stream().flatMap(s -> makers(s, type)).toList();
    }
    String name = point.bean();
    List<Maker> named = makers.stream().filter(m -> m.makes(name)).toList();
    List<Maker> primary = makers.stream().filter(Maker::isPrimary).toList();
    List<Maker> meant =
        primary.size() == 1 && !point.isQualified() ? primary : named.isEmpty() ? makers : named;
    return meant.size() == 1 ? make(meant.get(0)) : Optional.empty();
  }

  /** The methods that make beans of a type of the tree. */
  List<Maker> all(ProjectType type, Frame frame) {
    TypeName name = TypeName.of(type.qualifiedName());
    return Stream.of(
            run.project().beside(frame.source().path()),
            run.project().beside(type.source().path()),
            likelySources(frame))
        .flatMap(List::stream)
        .distinct()
        .flatMap(source -> makers(source, name))
        .filter(m -> m.made().equals(type.simpleName()))
        .toList();
  }

  /** The methods that make a bean of a name, as code of a file sees it. */
  List<Maker> named(String name, String path) {
    return Stream.of(run.project().beside(path), run.project().sourcesStating(MAKERS, LIKELY, path))
        .flatMap(List::stream)
        .distinct()
        .flatMap(source -> MAKERS.in(source).stream())
        .filter(m -> m.name().equals(name))
        .toList();
  }

  /** The methods that make beans of a type of the JDK, as far as a place may mean them. */
  List<Maker> ofJdk(Type type, Point point, Frame frame) {
    Set<String> qualifiers = Qualifiers.of(point.node(), run, frame);
    TypeName name = run.project().resolve(frame.source(), type);
    return Stream.of(run.project().beside(frame.source().path()), likelySources(frame))
        .flatMap(List::stream)
        .distinct()
        .flatMap(source -> makers(source, name))
        .filter(m -> m.method().getType().equals(type))
        .filter(m -> m.isMeant(qualifiers))
        .filter(m -> !point.isQualified() || m.makes(point.bean()))
        .toList();
  }

  /** Whether a method of the module makes a bean of a type, wherever it stands. */
  boolean mayMake(Type type, Frame frame) {
    TypeName name = run.project().resolve(frame.source(), type);
    return run.project().sourcesStating(MAKERS, ".*", frame.source().path()).stream()
        .flatMap(source -> MAKERS.in(source).stream())
        .anyMatch(maker -> maker.made().equals(name.simple()));
  }

  private List<JavaSource> likelySources(Frame frame) {
    return run.project().sourcesStating(MAKERS, LIKELY, frame.source().path());
  }

  private Stream<Maker> makers(JavaSource source, TypeName type) {
    return MAKERS.in(source).stream().filter(m -> m.makes(type));
  }

  /** One that is asked for while it is made is none. */
  Optional<Value> make(Maker maker) {
    if (made.containsKey(maker.method())) {
      return made.getOrDefault(maker.method(), Optional.empty());
    }
    made.put(maker.method(), Optional.empty());
    Interpreter interpreter = run.interpreter();
    Optional<Instance> self =
        maker.method().isStatic() ? Optional.empty() : interpreter.injection().bean(maker.type());
    Frame frame =
        new Frame(
            maker.type(),
            self,
            new Environment(Optional.empty()),
            maker.method().getNameAsString());
    CallSite site =
        interpreter.invoker().site(maker.method(), maker.method().getName(), List.of(), frame);
    List<Value> arguments =
        maker.method().getParameters().stream()
            .map(p -> interpreter.injection().parameter(p, frame))
            .toList();
    Value bean =
        interpreter
            .invoker()
            .invoke(new Invoker.Target(maker.type(), maker.method()), self, arguments, site);
    Optional<Value> result =
        Optional.of(interpreter.injection().refine(bean, maker.method().getType(), frame));
    made.put(maker.method(), result);
    return result;
  }

  /** The prefix to which {@code @ConfigurationProperties} binds what a method makes. */
  static Optional<AnnotationExpr> binding(MethodDeclaration method) {
    return method.getAnnotationByName(BEAN).isPresent()
        ? method.getAnnotationByName("ConfigurationProperties")
        : Optional.empty();
  }
}
