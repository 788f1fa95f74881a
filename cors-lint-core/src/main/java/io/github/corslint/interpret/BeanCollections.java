package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Beans of a type of the tree as containers hand them over where there may be several: the one that
 * a place means, all of them in a collection or by their names in a map, or something to ask for
 * them (Spring Framework 4 to 7). A list is sorted by what beans say of their order, other
 * collections and maps are not.
 */
final class BeanCollections {

  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Collection", "Iterable");

  private static final Set<String> PROVIDERS =
      Set.of("ObjectProvider", "ObjectFactory", "Provider", "Instance");

  private final Run run;
  private final BeanMethods methods;
  private final PropertyCondition condition;
  private final DeclaredProfile profiles;
  private final AbsentBeans absent;

  BeanCollections(Run run, BeanMethods methods, AbsentBeans absent) {
    this.run = run;
    this.methods = methods;
    this.absent = absent;
    this.condition = new PropertyCondition(run.world());
    this.profiles = new DeclaredProfile(new Constants(run.world()));
  }

  /** What is handed over for a generic type of beans; empty when no such bean is known. */
  Optional<Value> of(Type type, BeanMethods.Point point, Frame frame) {
    boolean isOfJdk = JdkTypes.know(run.project().resolve(frame.source(), type));
    if (isOfJdk && Qualifiers.isInjected(point.node(), run, frame)) {
      Optional<Value> meant = meant(made(methods.ofJdk(type, point, frame)), point);
      if (meant.isPresent()) {
        return meant;
      }
    }
    if (!(type instanceof ClassOrInterfaceType named) || named.getTypeArguments().isEmpty()) {
      return Optional.empty();
    }
    List<Type> arguments = List.copyOf(named.getTypeArguments().get());
    String container = named.getNameAsString();
    boolean isMap = container.equals("Map") && arguments.size() == 2;
    boolean isOne = arguments.size() == 1 && isContainer(container);
    if (!isMap && !isOne) {
      return Optional.empty();
    }
    Type element = arguments.get(arguments.size() - 1);
    Optional<ProjectType> inTree =
        run.project().find(frame.source(), element.asString(), frame.type().node());
    if (inTree.isEmpty()) {
      return ofLibrary(container, element, point, frame);
    }
    List<Bean> beans = qualified(beans(inTree.get(), frame), point, frame);
    return beans.isEmpty() ? Optional.empty() : Optional.of(handedOver(container, beans, point));
  }

  /** Those that all qualifiers of a place mean. */
  private List<Bean> qualified(List<Bean> beans, BeanMethods.Point point, Frame frame) {
    Set<String> own = Qualifiers.of(point.node(), run, frame);
    return beans.stream()
        .filter(bean -> !point.isQualified() || bean.isCalled(point.bean()))
        .filter(bean -> bean.hasAll(own))
        .toList();
  }

  /** The one bean of a library's type, where a place may ask for it or do without it. */
  private Optional<Value> ofLibrary(
      String container, Type element, BeanMethods.Point point, Frame frame) {
    boolean isProvider = PROVIDERS.contains(container);
    if (!isProvider && !container.equals("Optional")) {
      return Optional.empty();
    }
    if (Qualifiers.isInjected(point.node(), run, frame)) {
      Optional<Value> ofJdk = ofJdk(container, element, point, frame);
      if (ofJdk.isPresent()) {
        return ofJdk;
      }
    }
    return methods
        .of(run.project().resolve(frame.source(), element), point, frame)
        .map(
            bean ->
                isProvider
                    ? new BeanProvider(List.of(), Optional.of(bean))
                    : new Known(Optional.ofNullable(bean.raw())));
  }

  /** What is handed over for a type of the JDK that methods make, or that nothing makes. */
  private Optional<Value> ofJdk(
      String container, Type element, BeanMethods.Point point, Frame frame) {
    if (absent.lack(element, frame)) {
      return Optional.of(
          PROVIDERS.contains(container) ? new NoBeans() : new Known(Optional.empty()));
    }
    List<Bean> beans =
        JdkTypes.know(run.project().resolve(frame.source(), element))
            ? made(methods.ofJdk(element, point, frame))
            : List.of();
    return beans.isEmpty() ? Optional.empty() : Optional.of(handedOver(container, beans, point));
  }

  private static boolean isContainer(String name) {
    return COLLECTIONS.contains(name) || PROVIDERS.contains(name) || name.equals("Optional");
  }

  private Value handedOver(String container, List<Bean> beans, BeanMethods.Point point) {
    if (PROVIDERS.contains(container)) {
      return new BeanProvider(beans, meant(beans, point));
    }
    return switch (container) {
      case "Optional" ->
          meant(beans, point)
              .<Value>map(bean -> new Known(Optional.of(bean)))
              .orElseGet(() -> Unknown.because("which bean of several " + point.name() + " is"));
      case "Map" -> {
        Map<String, Object> byName = new LinkedHashMap<>();
        beans.forEach(bean -> byName.put(bean.name(), bean.value().raw()));
        yield new Known(byName);
      }
      case "List" -> new Known(BeanProvider.values(BeanProvider.ordered(beans, run)));
      default -> new Known(new LinkedHashSet<>(BeanProvider.values(beans)));
    };
  }

  /** The bean of a name: of a class that is called so, else of one beside a file or of a method. */
  Optional<Value> named(String name, String path) {
    Stream<JavaSource> called =
        run.project().sourcesNamedLike(JavaBeans.capitalized(name), path).stream();
    return Stream.concat(called, run.project().beside(path).stream())
        .distinct()
        .flatMap(source -> source.types().stream())
        .filter(type -> isThere(type.node(), type))
        .flatMap(type -> called(name, type).stream())
        .findFirst()
        .or(() -> made(methods.named(name, path)).stream().map(Bean::value).findFirst());
  }

  private Optional<Value> called(String name, ProjectType type) {
    Optional<Bean> bean = Bean.of(type, run);
    boolean isDefined = bean.isEmpty() && type.simpleName().equals(JavaBeans.capitalized(name));
    return isDefined
        ? run.interpreter().injection().bean(type).map(object -> object)
        : bean.filter(b -> b.name().equals(name)).map(Bean::value);
  }

  /** The bean of a type that a place means; empty when none is known, or which one. */
  Optional<Value> one(ProjectType type, BeanMethods.Point point, Frame frame) {
    return meant(beans(type, frame), point);
  }

  private static Optional<Value> meant(List<Bean> beans, BeanMethods.Point point) {
    List<Bean> primary = beans.stream().filter(Bean::isPrimary).toList();
    List<Bean> named = beans.stream().filter(bean -> bean.isCalled(point.bean())).toList();
    List<Bean> meant =
        beans.size() == 1 || point.isQualified() || primary.size() != 1 ? named : primary;
    List<Bean> chosen = beans.size() == 1 && meant.isEmpty() ? beans : meant;
    return chosen.size() == 1 ? Optional.of(chosen.get(0).value()) : Optional.empty();
  }

  /** All of a type but the one that asks: it is no candidate of its own places. */
  private List<Bean> beans(ProjectType element, Frame frame) {
    run.project().beside(element.source().path());
    List<ProjectType> types = new ArrayList<>(run.project().implementations(element));
    if (!element.isAbstract()) {
      types.add(element);
    }
    List<Bean> beans = new ArrayList<>();
    types.stream()
        .filter(type -> !type.equals(frame.type()) && isThere(type.node(), type))
        .forEach(type -> Bean.of(type, run).ifPresent(beans::add));
    List<BeanMethods.Maker> makers = methods.all(element, frame);
    beans.addAll(made(makers.stream().filter(m -> !m.isSubstitute()).toList()));
    return beans.isEmpty() ? made(makers) : beans;
  }

  /** The beans that the application has of those that methods make. */
  List<Bean> made(List<BeanMethods.Maker> makers) {
    List<Bean> beans = new ArrayList<>();
    makers.stream()
        .filter(m -> isThere(m.method(), m.type()) && isThere(m.type().node(), m.type()))
        .forEach(m -> methods.make(m).ifPresent(made -> beans.add(Bean.of(m, made))));
    return beans;
  }

  /**
   * Whether the application has a bean: no property is set against it, and its profile is on, which
   * is a choice like others unless it is one that is not named.
   */
  private boolean isThere(Node declared, ProjectType type) {
    if (!(declared instanceof NodeWithAnnotations<?> node)) {
      return true;
    }
    if (condition.against(node, type).isPresent()) {
      return false;
    }
    return profiles.of(node, type).map(profile -> isOn(profile, node, type)).orElse(true);
  }

  private boolean isOn(String profile, Object bean, ProjectType type) {
    Configuration configuration = run.world().configuration();
    return configuration.profile().isEmpty()
        ? profile.contains("!") || run.choose(bean, 2) == 0
        : configuration.isOn(profile, type.source().path());
  }
}
