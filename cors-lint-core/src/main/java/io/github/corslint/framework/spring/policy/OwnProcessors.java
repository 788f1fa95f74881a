package io.github.corslint.framework.spring.policy;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Processors of the program, of Web MVC or WebFlux, to which a filter leaves its requests: lambdas,
 * and classes that may extend {@code DefaultCorsProcessor} (Spring Framework 4.2 to 7.0).
 */
public final class OwnProcessors {

  /** Methods that write the headers. */
  private static final List<String> WRITING =
      List.of("processRequest", "process", "handleInternal");

  private static final String ALONE =
      "the filter asks a processor of its own, which does not ask it";

  private static final Closure.Functional FUNCTION =
      new Closure.Functional(TypeName.of("org.springframework.web.cors.CorsProcessor"), List.of());

  private OwnProcessors() {}

  /** What the processor that is called at present is given of the application's configuration. */
  private static final class Given {
    private Optional<ConfigurationObject> configuration = Optional.empty();
  }

  /** Has a processor answer for the tables of a filter, as far as it overrides anything. */
  public static void process(List<MappingTable> tables, Value processor, CallSite site) {
    if (isAlone(processor)) {
      tables.forEach(table -> table.replace(site.at(), ALONE));
    }
    if (processor instanceof Closure function) {
      site.run().escape(function.as(FUNCTION));
    } else if (processor instanceof Instance object) {
      process(
          tables.stream().flatMap(t -> t.patterns().stream().map(t::at)).toList(), object, site);
    }
  }

  /** Whether the code of a processor decides without the configuration that it is given. */
  private static boolean isAlone(Value processor) {
    if (processor instanceof Closure function) {
      return function.ignoresFirst();
    }
    return processor instanceof Instance object
        && WRITING.stream()
            .flatMap(name -> object.type().methods(name).stream())
            .findFirst()
            .filter(method -> method.findFirst(SuperExpr.class).isEmpty())
            .filter(
                method ->
                    method.findAll(NameExpr.class).stream()
                        .filter(isOneOf(method))
                        .allMatch(name -> isCopied(name, method)))
            .isPresent();
  }

  /** Whether a name only gives its value to a variable that nothing reads. */
  private static boolean isCopied(NameExpr name, MethodDeclaration method) {
    return name.getParentNode()
        .filter(VariableDeclarator.class::isInstance)
        .map(variable -> ((VariableDeclarator) variable).getNameAsString())
        .filter(
            copy ->
                method.findAll(NameExpr.class).stream()
                    .noneMatch(read -> read.getNameAsString().equals(copy)))
        .isPresent();
  }

  private static Predicate<NameExpr> isOneOf(MethodDeclaration method) {
    Set<String> configurations =
        method.getParameters().stream()
            .filter(p -> TypeName.simple(p.getType()).equals("CorsConfiguration"))
            .map(Parameter::getNameAsString)
            .collect(Collectors.toSet());
    return name -> configurations.contains(name.getNameAsString());
  }

  private static void process(
      List<ConfigurationObject> configurations, Instance processor, CallSite site) {
    configurations.forEach(c -> c.processedBy(processor, site));
    if (WRITING.stream().noneMatch(m -> !processor.type().methods(m).isEmpty())) {
      return;
    }
    Given given = given(site.run());
    given.configuration = configurations.stream().findFirst();
    site.run().escape(processor);
    given.configuration = Optional.empty();
  }

  /** The configuration that a processor gets with a request. */
  public static Optional<Value> argument(List<TypeName> supertypes, TypeName type, CallSite site) {
    boolean isProcessor =
        supertypes.stream()
            .anyMatch(t -> t.isCalled("DefaultCorsProcessor") || t.isCalled("CorsProcessor"));
    return isProcessor && type.isCalled("CorsConfiguration")
        ? given(site.run()).configuration.map(c -> c)
        : Optional.empty();
  }

  private static Given given(Run run) {
    return run.memory(Given.class, Given::new);
  }
}
