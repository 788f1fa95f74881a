package io.github.corslint.framework.servlet;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.interpret.Constants;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Init parameters that methods which register a filter of the program give to it: {@code
 * addInitParameter} of Spring Boot, {@code setInitParameter} of the servlet specification.
 */
final class CodedParameters {

  /** Where programs put such code. */
  private static final String PLACES =
      ".*(?:Config|Configuration|Configurer|Application|Initializer|App|Main|Server|Registration)";

  private static final Set<String> ONE = Set.of("addInitParameter", "setInitParameter");
  private static final String ALL = "setInitParameters";

  private final Context context;
  private final Constants constants;
  private final Map<Asked, Optional<Item>> answers = new ConcurrentHashMap<>();

  /** A filter's class and the name of a parameter. */
  private record Asked(String filter, String name) {}

  CodedParameters(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
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
    return context.project().sourcesNamedLike(PLACES, filter.source().path()).stream()
        .filter(CodedParameters::tells)
        .flatMap(source -> source.types().stream())
        .flatMap(type -> type.methods().stream().flatMap(m -> value(filter, name, type, m)))
        .findFirst();
  }

  private static boolean tells(JavaSource source) {
    return source.calls(ALL) || ONE.stream().anyMatch(source::calls);
  }

  private Stream<Item> value(
      ProjectType filter, String name, ProjectType type, MethodDeclaration method) {
    boolean registers =
        method
            .findFirst(SimpleName.class, n -> n.getIdentifier().equals(filter.simpleName()))
            .isPresent();
    return registers
        ? method.findAll(MethodCallExpr.class).stream()
            .flatMap(call -> value(name, type, call).stream())
        : Stream.empty();
  }

  private Optional<Item> value(String name, ProjectType type, MethodCallExpr call) {
    String method = call.getNameAsString();
    if (method.equals(ALL)) {
      return Optional.of(Item.unknown("what a map tells it", type.source().location(call)));
    }
    boolean isOne = ONE.contains(method) && call.getArguments().size() == 2;
    return isOne && constants.text(call.getArgument(0), type).filter(name::equals).isPresent()
        ? Optional.of(item(call.getArgument(1), type))
        : Optional.empty();
  }

  private Item item(Expression e, ProjectType type) {
    return constants
        .text(e, type)
        .map(text -> Item.known(text, type.source().location(e)))
        .orElseGet(() -> Item.unknown("not a constant", type.source().location(e)));
  }
}
