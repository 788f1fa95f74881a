package io.github.corslint.framework.servlet;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Sight;
import io.github.corslint.interpret.World;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.LiteralText;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Init parameters that methods which register a filter of the program give to it: {@code
 * addInitParameter} of Spring Boot, {@code setInitParameter} of the servlet specification, the maps
 * of Guice's {@code ServletModule}. Such methods are run; what no run shows is looked for in them.
 */
final class CodedParameters {

  /** Where programs put such code. */
  private static final String PLACES =
      ".*(?:Config|Configuration|Configurer|Application|Initializer|App|Main|Server|Registration"
          + "|Module|Modules|Bootstrap|Boot|Launcher|Starter|Listener)";

  private static final Set<String> ONE =
      Set.of("addInitParameter", "setInitParameter", "addInitParam");

  private static final String ALL = "setInitParameters";

  /** Methods of Guice's {@code ServletModule} that take a filter or servlet, then its map. */
  private static final Set<String> GUICE = Set.of("through", "with");

  private static final SourceFact<Set<String>> REFERRED =
      SourceFact.of(
          source ->
              Nodes.all(MethodReferenceExpr.class, source.unit()).stream()
                  .map(MethodReferenceExpr::getIdentifier)
                  .collect(Collectors.toUnmodifiableSet()));

  /** Texts, of which some are names of classes. */
  private static final SourceFact<Set<String>> TEXTS =
      SourceFact.of(
          source -> LiteralText.in(source.unit()).collect(Collectors.toUnmodifiableSet()));

  /** Registrations do not ask for origins. */
  private static final String NOBODY = "https://nobody.test";

  private final Context context;
  private final Constants constants;
  private final World registering;
  private final Map<Asked, Optional<Item>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Entry>> registrations = new ConcurrentHashMap<>();
  private final Map<String, List<TellingLibrary.Told>> told = new ConcurrentHashMap<>();

  /** A filter's class and the name of a parameter. */
  private record Asked(String filter, String name) {}

  CodedParameters(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
    this.registering =
        new World(context.project(), List.of(new TellingLibrary()), context.configuration());
  }

  /** What a filter of a class is told by this name; empty when nothing tells it anything. */
  Optional<Item> value(ProjectType filter, String name) {
    Asked asked = new Asked(filter.qualifiedName(), name);
    if (!answers.containsKey(asked)) {
      answers.put(asked, find(filter, name));
    }
    return answers.get(asked);
  }

  private Optional<Item> find(ProjectType filter, String name) {
    List<Entry> all =
        registrations.computeIfAbsent(filter.qualifiedName(), f -> registrations(filter));
    return told(all, filter, name)
        .or(
            () ->
                all.stream()
                    .flatMap(registration -> value(filter, name, registration))
                    .findFirst());
  }

  /** Methods that name a filter where init parameters are told. */
  private List<Entry> registrations(ProjectType filter) {
    String own = filter.source().path();
    Project project = context.project();
    return Stream.concat(
            project.beside(own).stream(),
            project.sourcesNaming(Set.of(filter.simpleName()), PLACES, own).stream())
        .filter(source -> tells(source) && names(source, filter))
        .distinct()
        .flatMap(source -> source.types().stream())
        .flatMap(
            type ->
                type.methods().stream()
                    .filter(
                        method -> names(method, filter) || namesByConstant(method, type, filter))
                    .map(method -> Entry.of(type, type, method)))
        .toList();
  }

  /** What a filter is told when the code that registers it runs. */
  private Optional<Item> told(List<Entry> all, ProjectType filter, String name) {
    List<Item> values =
        told
            .computeIfAbsent(filter.qualifiedName(), f -> all.stream().flatMap(this::told).toList())
            .stream()
            .filter(t -> t.className().equals(filter.qualifiedName()))
            .filter(t -> t.name().isEmpty() || t.name().get().equals(name))
            .map(TellingLibrary.Told::value)
            .toList();
    return values.stream()
        .filter(value -> value.text().isPresent())
        .findFirst()
        .or(() -> values.stream().findFirst());
  }

  private Stream<TellingLibrary.Told> told(Entry registration) {
    return new Execution(registering, CodedParameters::shown, Execution.Hope.FAINT)
        .run(registration, NOBODY).paths().stream().flatMap(CodedParameters::told);
  }

  private static Stream<TellingLibrary.Told> told(Path path) {
    return path.effects(TellingLibrary.Told.class).stream();
  }

  private static Sight shown(Path path) {
    return Sight.of(told(path).collect(Collectors.toSet()));
  }

  private static boolean tells(JavaSource source) {
    return source.calls(ALL)
        || Stream.concat(ONE.stream(), GUICE.stream()).anyMatch(source::calls)
        || ONE.stream().anyMatch(REFERRED.in(source)::contains);
  }

  private Stream<Item> value(ProjectType filter, String name, Entry registration) {
    return registration.callable().stream()
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast)
        .flatMap(
            method ->
                method.findAll(MethodCallExpr.class).stream()
                    .flatMap(
                        call -> value(filter, name, registration.type(), method, call).stream()));
  }

  private Optional<Item> value(
      ProjectType filter,
      String name,
      ProjectType type,
      MethodDeclaration method,
      MethodCallExpr call) {
    if (isOfAll(call, filter)) {
      return ofMap(call.getArgument(call.getArguments().size() - 1), name, type, method);
    }
    return ONE.contains(call.getNameAsString()) ? ofPair(name, type, call) : Optional.empty();
  }

  private static boolean isOfAll(MethodCallExpr call, ProjectType filter) {
    String method = call.getNameAsString();
    return switch (call.getArguments().size()) {
      case 1 -> method.equals(ALL);
      case 2 -> GUICE.contains(method) && names(call.getArgument(0), filter);
      default -> false;
    };
  }

  private static boolean names(JavaSource source, ProjectType filter) {
    return source.names(filter.simpleName())
        || TEXTS.in(source).stream().anyMatch(text -> isNameOf(filter, text));
  }

  private static boolean names(Node node, ProjectType filter) {
    return node.findFirst(SimpleName.class, n -> n.getIdentifier().equals(filter.simpleName()))
            .isPresent()
        || LiteralText.in(node).anyMatch(text -> isNameOf(filter, text));
  }

  /** Whether a method uses a constant of its class that holds the name of the filter. */
  private static boolean namesByConstant(
      MethodDeclaration method, ProjectType type, ProjectType filter) {
    Set<String> constants =
        type.fields().stream()
            .flatMap(field -> field.getVariables().stream())
            .filter(constant -> constant.getInitializer().filter(i -> names(i, filter)).isPresent())
            .map(VariableDeclarator::getNameAsString)
            .collect(Collectors.toSet());
    return method
        .findFirst(SimpleName.class, name -> constants.contains(name.getIdentifier()))
        .isPresent();
  }

  /** Whether a text is the name by which a container loads the class. */
  private static boolean isNameOf(ProjectType filter, String text) {
    return text.replace('$', '.').equals(filter.qualifiedName());
  }

  private Optional<Item> ofPair(String name, ProjectType type, MethodCallExpr call) {
    return call.getArguments().size() == 2
            && constants.text(call.getArgument(0), type).filter(name::equals).isPresent()
        ? Optional.of(item(call.getArgument(1), type))
        : Optional.empty();
  }

  /** What a map holds that is written in place, or filled by calls of the same method. */
  private Optional<Item> ofMap(
      Expression map, String name, ProjectType type, MethodDeclaration method) {
    Location at = type.source().location(map);
    if (constants.evaluate(map, type).raw() instanceof Map<?, ?> known) {
      return Optional.ofNullable(known.get(name))
          .map(
              value ->
                  value instanceof String text
                      ? Item.known(text, at)
                      : Item.unknown("not a constant", at));
    }
    return method.findAll(MethodCallExpr.class).stream()
        .filter(call -> call.getNameAsString().equals("put"))
        .filter(call -> call.getScope().filter(map::equals).isPresent())
        .flatMap(call -> ofPair(name, type, call).stream())
        .findFirst()
        .or(() -> Optional.of(Item.unknown("what a map tells it", at)));
  }

  private Item item(Expression e, ProjectType type) {
    return constants
        .text(e, type)
        .map(text -> Item.known(text, type.source().location(e)))
        .orElseGet(() -> Item.unknown("not a constant", type.source().location(e)));
  }
}
