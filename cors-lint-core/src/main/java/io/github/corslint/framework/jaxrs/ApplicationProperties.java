package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.corslint.framework.Context;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Properties of a Jakarta REST application: {@code Configurable.property(name, value)}, {@code
 * Application.getProperties()}, and the init parameters of the servlet that runs it. A property
 * that nothing sets is null (Jakarta REST 3.1, {@code Configuration.getProperty}).
 */
final class ApplicationProperties {

  /** Where programs put such code. */
  private static final String PLACES =
      ".*(?:Config|Configuration|Configurer|Application|Initializer|App|Main|Server|Feature|Module"
          + "|Bootstrap|Launcher|Starter|Rest\\w*|Jersey\\w*)";

  private static final List<String> SERVLETS =
      List.of(
          "org.glassfish.jersey.servlet.ServletContainer",
          "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
          "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet");

  private static final Set<String> SETTERS = Set.of("property", "addProperty");
  private static final String ALL = "getProperties";

  /** Files without any of these words tell no properties. */
  private static final Set<String> TELLING = Set.of("property", "addProperty", ALL);

  private final Context context;
  private final Constants constants;
  private final Map<Asked, Optional<Given>> answers = new ConcurrentHashMap<>();

  /** A property, and the file whose code asks for it. */
  private record Asked(String path, String name) {}

  /** A value, and where it is written. */
  private record Given(Value value, Location at) {}

  ApplicationProperties(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  /** The value of a property that code asks for. */
  Value value(String name, CallSite site) {
    Asked asked = new Asked(site.at().path(), name);
    if (!answers.containsKey(asked)) {
      answers.put(asked, find(asked));
    }
    Optional<Given> given = answers.get(asked);
    given.ifPresent(g -> trace(name, g, site));
    return given.map(Given::value).orElseGet(() -> Unknown.unset("the property " + name));
  }

  private static void trace(String name, Given given, CallSite site) {
    if (given.value() instanceof Known known) {
      site.run().trace(given.at(), "the property " + name + " is \"" + known.java() + "\"");
    }
  }

  private Optional<Given> find(Asked asked) {
    Project project = context.project();
    return Stream.of(
            project.source(asked.path()).stream(),
            project.beside(asked.path()).stream(),
            project.sourcesNaming(TELLING, PLACES, asked.path()).stream())
        .flatMap(sources -> sources)
        .distinct()
        .filter(ApplicationProperties::tells)
        .flatMap(source -> source.types().stream())
        .flatMap(type -> given(asked.name(), type))
        .findFirst()
        .or(() -> described(asked.name()));
  }

  private static boolean tells(JavaSource source) {
    return SETTERS.stream().anyMatch(source::calls)
        || source.types().stream().anyMatch(type -> !type.methods(ALL).isEmpty());
  }

  private Stream<Given> given(String name, ProjectType type) {
    Stream<Given> set =
        pairs(type.node(), type, name, call -> SETTERS.contains(call.getNameAsString()));
    return Stream.concat(
        set, type.methods(ALL).stream().flatMap(method -> ofAll(method, type, name)));
  }

  /** What a method returns as a map: one that is written in place, or that it fills. */
  private Stream<Given> ofAll(MethodDeclaration method, ProjectType type, String name) {
    Stream<Given> inPlace =
        method.findAll(ReturnStmt.class).stream()
            .flatMap(returned -> returned.getExpression().stream())
            .flatMap(map -> entry(map, type, name).stream());
    return Stream.concat(
        inPlace, pairs(method, type, name, call -> call.getNameAsString().equals("put")));
  }

  private Optional<Given> entry(Expression map, ProjectType type, String name) {
    return constants.evaluate(map, type).raw() instanceof Map<?, ?> known && known.containsKey(name)
        ? Optional.of(new Given(Value.of(known.get(name)), type.source().location(map)))
        : Optional.empty();
  }

  private Stream<Given> pairs(
      Node code, ProjectType type, String name, Predicate<MethodCallExpr> isSetter) {
    return code.findAll(MethodCallExpr.class, isSetter).stream()
        .filter(call -> call.getArguments().size() == 2)
        .filter(call -> constants.text(call.getArgument(0), type).filter(name::equals).isPresent())
        .map(call -> given(call.getArgument(1), type));
  }

  private Given given(Expression e, ProjectType type) {
    Value value = constants.evaluate(e, type);
    return new Given(
        value instanceof Known ? value : Unknown.because("not a constant"),
        type.source().location(e));
  }

  private Optional<Given> described(String name) {
    return SERVLETS.stream()
        .flatMap(
            servlet ->
                Optional.ofNullable(context.configuration().initParameters(servlet).get(name))
                    .stream())
        .findFirst()
        .map(entry -> new Given(Known.of(entry.value()), entry.valueAt()));
  }
}
